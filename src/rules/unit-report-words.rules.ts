import { ReportFigure, WrittenForm } from "../tenants/policy-enums.js";
import { documentWords } from "./plan-document-words.rules.js";

type Labels = Readonly<Record<string, string>>;

const figures: Readonly<Record<WrittenForm, Readonly<Record<ReportFigure, Labels>>>> = {
  NB: {
    NOTICES: { PLAN: "Meldinger om individuell plan", COORDINATOR: "Meldinger om koordinator eller barnekoordinator", OTHER: "Andre meldinger om behov" },
    DECISIONS: { PLAN_GRANTED: "Innvilget individuell plan", COORDINATOR_GRANTED: "Innvilget koordinator", CHILD_GRANTED: "Innvilget barnekoordinator", REFUSED: "Avslag" },
    PLANS: {
      DRAFT: "Planer under utarbeiding",
      IN_USE: "Planer i bruk",
      STALE: "Planer uten endring for lenge",
      BEGUN: "Planer godkjent i perioden",
      ENDED: "Planer avsluttet i perioden",
    },
    COORDINATORS: {
      HAS_ONE: "Personer med koordinator",
      CHILD: "Barn med barnekoordinator",
      LACKS_ONE: "Personer uten koordinator de har rett til",
      PROFESSIONALS: "Fagpersoner som er koordinator",
      UNTRAINED: "Koordinatorer uten opplæring",
    },
    GROUPS: { OPEN: "Ansvarsgrupper", MEETINGS: "Møter holdt i perioden" },
    OPEN_NEEDS: {
      ...documentWords.NB.lifeAreas,
      NO_AREA: "Behov uten livsområde",
      GROUP: "Meldte behov for ansvarsgruppe",
      CARRIED: "Videreførte behov uten løsning",
      SERVICE: "Ønskede tjenester som venter",
    },
    DEADLINES: { LATE: "Frister som ble brutt i perioden", OPEN: "Av dem ennå ikke gjort", UNEXPLAINED: "Av dem uten forklaring" },
    APPEALS: { RECEIVED: "Klager mottatt", UPHELD: "Av dem fått medhold helt eller delvis", FORWARDED: "Av dem sendt statsforvalteren" },
    SERVICES: { ALL: "Tilbud i oversikten", REHABILITATION: "Av dem habilitering og rehabilitering" },
    TRAINING: { COURSE: "Deltakelser på kurs", GUIDANCE: "Veiledninger", INFORMATION: "Informasjonstiltak" },
    IMPROVEMENTS: { OPEN: "Forbedringer i arbeid", DONE: "Forbedringer utført i perioden" },
  },
  NN: {
    NOTICES: { PLAN: "Meldingar om individuell plan", COORDINATOR: "Meldingar om koordinator eller barnekoordinator", OTHER: "Andre meldingar om behov" },
    DECISIONS: { PLAN_GRANTED: "Innvilga individuell plan", COORDINATOR_GRANTED: "Innvilga koordinator", CHILD_GRANTED: "Innvilga barnekoordinator", REFUSED: "Avslag" },
    PLANS: {
      DRAFT: "Planar under utarbeiding",
      IN_USE: "Planar i bruk",
      STALE: "Planar utan endring for lenge",
      BEGUN: "Planar godkjende i perioden",
      ENDED: "Planar avslutta i perioden",
    },
    COORDINATORS: {
      HAS_ONE: "Personar med koordinator",
      CHILD: "Barn med barnekoordinator",
      LACKS_ONE: "Personar utan koordinator dei har rett til",
      PROFESSIONALS: "Fagpersonar som er koordinator",
      UNTRAINED: "Koordinatorar utan opplæring",
    },
    GROUPS: { OPEN: "Ansvarsgrupper", MEETINGS: "Møte haldne i perioden" },
    OPEN_NEEDS: {
      ...documentWords.NN.lifeAreas,
      NO_AREA: "Behov utan livsområde",
      GROUP: "Melde behov for ansvarsgruppe",
      CARRIED: "Vidareførte behov utan løysing",
      SERVICE: "Ønskte tenester som ventar",
    },
    DEADLINES: { LATE: "Fristar som vart brotne i perioden", OPEN: "Av dei enno ikkje gjort", UNEXPLAINED: "Av dei utan forklaring" },
    APPEALS: { RECEIVED: "Klager mottekne", UPHELD: "Av dei fått medhald heilt eller delvis", FORWARDED: "Av dei sende statsforvaltaren" },
    SERVICES: { ALL: "Tilbod i oversikta", REHABILITATION: "Av dei habilitering og rehabilitering" },
    TRAINING: { COURSE: "Deltakingar på kurs", GUIDANCE: "Rettleiingar", INFORMATION: "Informasjonstiltak" },
    IMPROVEMENTS: { OPEN: "Forbetringar i arbeid", DONE: "Forbetringar utførte i perioden" },
  },
};

const headings: Readonly<Record<WrittenForm, readonly (readonly [heading: string, figures: readonly ReportFigure[]])[]>> = {
  NB: [
    ["Tjenestetilbud", [ReportFigure.SERVICES, ReportFigure.OPEN_NEEDS]],
    ["Framdrift", [ReportFigure.NOTICES, ReportFigure.DECISIONS, ReportFigure.PLANS, ReportFigure.COORDINATORS, ReportFigure.GROUPS]],
    ["Utfordringer", [ReportFigure.DEADLINES, ReportFigure.APPEALS]],
    ["Opplæring og utvikling", [ReportFigure.TRAINING, ReportFigure.IMPROVEMENTS]],
  ],
  NN: [
    ["Tenestetilbod", [ReportFigure.SERVICES, ReportFigure.OPEN_NEEDS]],
    ["Framdrift", [ReportFigure.NOTICES, ReportFigure.DECISIONS, ReportFigure.PLANS, ReportFigure.COORDINATORS, ReportFigure.GROUPS]],
    ["Utfordringar", [ReportFigure.DEADLINES, ReportFigure.APPEALS]],
    ["Opplæring og utvikling", [ReportFigure.TRAINING, ReportFigure.IMPROVEMENTS]],
  ],
};

/** Choice: what each figure consists of, under the names the municipality's own written form has for it. CON-24, STRANDA-DUTY-5. */
export function linesOf(figure: ReportFigure, form: WrittenForm): readonly (readonly [name: string, label: string])[] {
  return Object.entries(figures[form][figure]);
}

/** Choice: what a report is made of where the municipality has said nothing of it. LOPPA-MEET-5, CON-20. */
export function usualParts(form: WrittenForm): { readonly heading: string; readonly figures: readonly ReportFigure[] }[] {
  return headings[form].map(([heading, of]) => ({ heading, figures: of }));
}

/** Choice: the words around the figures of a report, in both forms. CON-24. */
export const reportWords: Readonly<
  Record<WrittenForm, { readonly title: string; readonly period: string; readonly to: string; readonly few: (least: number) => string; readonly note: (least: number) => string }>
> = {
  NB: {
    title: "Rapport fra koordinerende enhet",
    period: "Periode",
    to: "Til",
    few: (least) => `færre enn ${least}`,
    note: (least) => `Rapporten inneholder bare antall. Antall under ${least} er ikke oppgitt, fordi små tall kan fortelle hvem det gjelder.`,
  },
  NN: {
    title: "Rapport frå koordinerande eining",
    period: "Periode",
    to: "Til",
    few: (least) => `færre enn ${least}`,
    note: (least) => `Rapporten inneheld berre tal på kor mange. Tal under ${least} er ikkje oppgitt, fordi små tal kan fortelje kven det gjeld.`,
  },
};
