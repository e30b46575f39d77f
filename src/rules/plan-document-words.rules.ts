import type { LifeArea } from "../entities/goal.entity.js";
import type { PlanEntryKind } from "../entities/plan-entry.entity.js";
import type { WrittenForm } from "../tenants/policy-enums.js";

/** The words of the document around what the plan says itself. */
export interface DocumentWords {
  readonly title: string;
  readonly owner: string;
  readonly municipality: string;
  readonly purpose: string;
  readonly noWiderRight: string;
  readonly values: string;
  readonly points: readonly string[];
  readonly nothing: string;
  readonly goal: string;
  readonly subGoal: string;
  readonly ownWords: string;
  readonly by: string;
  readonly from: string;
  readonly since: string;
  readonly until: string;
  readonly responsible: string;
  readonly covers: string;
  readonly period: string;
  readonly revision: string;
  readonly kinds: Readonly<Record<Exclude<PlanEntryKind, PlanEntryKind.CONTRIBUTION | PlanEntryKind.COOPERATION>, string>>;
  readonly lifeAreas: Readonly<Record<LifeArea, string>>;
}

/** Law: the joint regulation on individual plans: the nine points under their names, and hol § 7-1, pbrl § 2-5 on what a plan is for and does not give. REG-03, LUSTER-REQ-1. */
export const documentWords: Readonly<Record<WrittenForm, DocumentWords>> = {
  NB: {
    title: "Individuell plan",
    owner: "Planeier",
    municipality: "Kommune",
    purpose:
      "Planen er planeierens eget verktøy. Den skal bidra til et helhetlig, samordnet og individuelt tilpasset tjenestetilbud, og klargjøre hvem som har ansvar for oppfølgingen.",
    noWiderRight: "Planen gir ikke større rett til tjenester enn det som følger av regelverket ellers.",
    values: "Hva som er viktig for meg",
    points: [
      "1. Mål, ressurser og behov for tjenester",
      "2. Deltakere i arbeidet",
      "3. Koordinator",
      "4. Bidrag fra planeier, tjenesteytere og pårørende",
      "5. Tiltak",
      "6. Gjennomføring",
      "7. Planperiode og revisjon",
      "8. Samtykke",
      "9. Samarbeid med andre",
    ],
    nothing: "Ikke fylt ut ennå.",
    goal: "Mål",
    subGoal: "Delmål",
    ownWords: "Med egne ord",
    by: "innen",
    from: "fra",
    since: "siden",
    until: "til",
    responsible: "ansvarlig",
    covers: "dekker",
    period: "Planperiode",
    revision: "Revideres",
    kinds: { RESOURCE: "Ressurs", NEED: "Behov", ACTIVITY: "Aktivitet" },
    lifeAreas: {
      HEALTH: "Helse",
      DAILY_LIFE: "Hverdagsliv",
      HOME: "Bolig",
      SCHOOL: "Skole",
      WORK: "Arbeid",
      FAMILY: "Familie",
      LEISURE: "Fritid",
      ECONOMY: "Økonomi",
      NETWORK: "Nettverk",
      OTHER: "Annet",
    },
  },
  NN: {
    title: "Individuell plan",
    owner: "Planeigar",
    municipality: "Kommune",
    purpose:
      "Planen er planeigaren sin eigen reiskap. Han skal medverke til eit heilskapleg, samordna og individuelt tilpassa tenestetilbod, og klargjere kven som har ansvar for oppfølginga.",
    noWiderRight: "Planen gir ikkje større rett til tenester enn det som følgjer av regelverket elles.",
    values: "Kva som er viktig for meg",
    points: [
      "1. Mål, ressursar og behov for tenester",
      "2. Deltakarar i arbeidet",
      "3. Koordinator",
      "4. Bidrag frå planeigar, tenesteytarar og pårørande",
      "5. Tiltak",
      "6. Gjennomføring",
      "7. Planperiode og revisjon",
      "8. Samtykke",
      "9. Samarbeid med andre",
    ],
    nothing: "Ikkje fylt ut enno.",
    goal: "Mål",
    subGoal: "Delmål",
    ownWords: "Med eigne ord",
    by: "innan",
    from: "frå",
    since: "sidan",
    until: "til",
    responsible: "ansvarleg",
    covers: "dekkjer",
    period: "Planperiode",
    revision: "Blir revidert",
    kinds: { RESOURCE: "Ressurs", NEED: "Behov", ACTIVITY: "Aktivitet" },
    lifeAreas: {
      HEALTH: "Helse",
      DAILY_LIFE: "Kvardagsliv",
      HOME: "Bustad",
      SCHOOL: "Skule",
      WORK: "Arbeid",
      FAMILY: "Familie",
      LEISURE: "Fritid",
      ECONOMY: "Økonomi",
      NETWORK: "Nettverk",
      OTHER: "Anna",
    },
  },
};
