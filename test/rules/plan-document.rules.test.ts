import { describe, expect, test } from "@jest/globals";
import { LifeArea } from "../../src/entities/goal.entity.js";
import { PlanEntryKind } from "../../src/entities/plan-entry.entity.js";
import { planDocument, type WholePlan } from "../../src/rules/plan-document.rules.js";
import { documentWords } from "../../src/rules/plan-document-words.rules.js";
import { WrittenForm } from "../../src/tenants/policy-enums.js";

const nothing: WholePlan = {
  municipality: "Prøve",
  owner: "Solveig Eksempel",
  plan: { values: null, periodFrom: null, periodTo: null, reviseOn: null, approvedAt: null },
  goals: [],
  measures: [],
  entries: [],
  participants: [],
  coordinators: [],
  consents: [],
};

const full: WholePlan = {
  ...nothing,
  plan: { values: "Å bestemme selv.", periodFrom: "2026-06-15", periodTo: "2027-06-15", reviseOn: "2026-12-15", approvedAt: null },
  goals: [
    { id: "g1", text: "Klare trappa", ownWords: "Vil ut!", lifeArea: LifeArea.HOME, targetOn: "2026-12-01" },
    { id: "g2", text: "Bedre søvn", ownWords: null, lifeArea: LifeArea.HEALTH, targetOn: null },
  ],
  measures: [
    { id: "m1", goalId: "g1", text: "Trening", extent: "To ganger i uka", execution: "I gruppe", fromOn: "2026-06-20", toOn: null, needIds: ["n1"], responsible: "Kari Eksempel" },
    { id: "m2", goalId: "g2", text: "Samtale", extent: null, execution: null, fromOn: "2026-06-20", toOn: "2026-08-20", needIds: [], responsible: "Ola Eksempel" },
  ],
  entries: [
    { id: "n1", kind: PlanEntryKind.NEED, text: "Hjelp i trappa", lifeArea: LifeArea.HOME, contributor: null },
    { id: "r1", kind: PlanEntryKind.RESOURCE, text: "Har god støtte", lifeArea: null, contributor: null },
    { id: "a1", kind: PlanEntryKind.ACTIVITY, text: "Synger i kor", lifeArea: LifeArea.LEISURE, contributor: null },
    { id: "c1", kind: PlanEntryKind.CONTRIBUTION, text: "Følger til kor", lifeArea: null, contributor: "Mor Eksempel" },
    { id: "s1", kind: PlanEntryKind.COOPERATION, text: "Sykehuset", lifeArea: null, contributor: null },
  ],
  participants: [{ name: "Kari Eksempel", function: "koordinator" }],
  coordinators: [{ name: "Kari Eksempel", since: "2026-06-01" }],
  consents: [{ giver: "Solveig Eksempel", givenOn: "2026-06-10", validTo: "2027-06-10" }],
};

describe("the plan as a document (LUSTER-REQ-1)", () => {
  test("has its purpose, the note on rights, what matters to the owner, and the nine points in order (REG-03, LUND-3-5)", () => {
    const sections = planDocument(full, WrittenForm.NB);

    expect(sections.map((it) => it.heading)).toEqual([
      "Individuell plan",
      "Hva som er viktig for meg",
      "1. Mål, ressurser og behov for tjenester",
      "2. Deltakere i arbeidet",
      "3. Koordinator",
      "4. Bidrag fra planeier, tjenesteytere og pårørende",
      "5. Tiltak",
      "6. Gjennomføring",
      "7. Planperiode og revisjon",
      "8. Samtykke",
      "9. Samarbeid med andre",
    ]);
    expect(sections[0]?.lines).toEqual([
      "Planeier: Solveig Eksempel",
      "Kommune: Prøve",
      documentWords.NB.purpose,
      "Planen gir ikke større rett til tjenester enn det som følger av regelverket ellers.",
    ]);
  });

  test("tells goals, resources, needs and activities by the part of life they belong to (LUSTER-REQ-3)", () => {
    expect(planDocument(full, WrittenForm.NB)[2]?.lines).toEqual([
      "Helse. Mål: Bedre søvn",
      "Bolig. Mål: Klare trappa (innen 2026-12-01)",
      "Bolig. Med egne ord: «Vil ut!»",
      "Bolig. Behov: Hjelp i trappa",
      "Fritid. Aktivitet: Synger i kor",
      "Ressurs: Har god støtte",
    ]);
  });

  test("tells who does what, when, and which needs it covers (LOPPA-IP-4, LUSTER-RIGHT-2)", () => {
    const [, , , participants, coordinator, contributions, measures, execution, period, consent, cooperation] = planDocument(full, WrittenForm.NB).map((it) => it.lines);

    expect(participants).toEqual(["Kari Eksempel: koordinator"]);
    expect(coordinator).toEqual(["Kari Eksempel (siden 2026-06-01)"]);
    expect(contributions).toEqual(["Mor Eksempel: Følger til kor"]);
    expect(measures).toEqual([
      "Klare trappa: Trening (To ganger i uka, fra 2026-06-20, ansvarlig: Kari Eksempel, dekker: Hjelp i trappa)",
      "Bedre søvn: Samtale (2026-06-20–2026-08-20, ansvarlig: Ola Eksempel)",
    ]);
    expect(execution).toEqual(["Trening: I gruppe"]);
    expect(period).toEqual(["Planperiode: 2026-06-15–2027-06-15", "Revideres: 2026-12-15"]);
    expect(consent).toEqual(["Solveig Eksempel, 2026-06-10 til 2027-06-10"]);
    expect(cooperation).toEqual(["Sykehuset"]);
  });

  test("says of each point that holds nothing that it does, and is silent on values that nobody has told", () => {
    const [, ...points] = planDocument(nothing, WrittenForm.NB);

    expect(points).toHaveLength(9);
    expect(points.every((it) => it.lines.length === 1 && it.lines[0] === "Ikke fylt ut ennå.")).toBe(true);
  });

  test("is written in nynorsk for those who want it, and no word of it is left in bokmål", () => {
    const text = planDocument({ ...nothing, owner: "X", municipality: "Y" }, WrittenForm.NN)
      .flatMap((it) => [it.heading, ...it.lines])
      .join("\n");

    expect(text).toContain("Planen gir ikkje større rett til tenester enn det som følgjer av regelverket elles.");
    expect(text).toContain("4. Bidrag frå planeigar, tenesteytarar og pårørande");
    expect(text).not.toMatch(/\b(ikke|fra|tjenester|planeier|hva|ansvarlig for|ennå)\b/i);
  });
});
