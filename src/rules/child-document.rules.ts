import { GoalStatus } from "../entities/goal.entity.js";
import { WrittenForm } from "../tenants/policy-enums.js";
import type { DocumentSection, WholePlan } from "./plan-document.rules.js";

/** Choice: whom a document is written for. LUND-9-7. */
export enum DocumentAudience {
  EVERYBODY = "EVERYBODY",
  CHILD = "CHILD",
}

interface ChildWords {
  readonly title: string;
  readonly yours: string;
  readonly values: string;
  readonly goals: string;
  readonly happens: string;
  readonly helps: (who: string, what: string) => string;
  readonly myself: (what: string) => string;
  readonly helpers: string;
  readonly ask: string;
  readonly again: string;
  readonly on: (day: string) => string;
  readonly rights: string;
  readonly all: readonly string[];
  readonly fromTwelve: string;
  readonly fromSixteen: string;
  readonly nothing: string;
  readonly months: readonly string[];
}

const months = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

const words: Readonly<Record<WrittenForm, ChildWords>> = {
  NB: {
    title: "Planen min",
    yours: "Denne planen er din. I den står det hva du vil, og hvem som hjelper deg.",
    values: "Dette er viktig for meg",
    goals: "Dette vil jeg",
    happens: "Dette skal vi gjøre",
    helps: (who, what) => `${who} hjelper meg: ${what}`,
    myself: (what) => `Jeg gjør dette selv: ${what}`,
    helpers: "Disse er med og hjelper meg",
    ask: "Denne kan jeg spørre om alt",
    again: "Da snakker vi om planen igjen",
    on: (day) => `Senest ${day}.`,
    rights: "Dette har du rett til",
    all: [
      "Du har rett til å si hva du mener, og de voksne skal høre på deg.",
      "Du kan si det med ord, tegning, bilder eller på en annen måte.",
      "Du kan spørre når du ikke forstår.",
    ],
    fromTwelve: "Når det finnes gode grunner, kan du be om at foreldrene dine ikke får vite om noe som står i planen.",
    fromSixteen: "Du sier selv ja eller nei til planen.",
    nothing: "Her står det ikke noe ennå.",
    months,
  },
  NN: {
    title: "Planen min",
    yours: "Denne planen er din. I han står det kva du vil, og kven som hjelper deg.",
    values: "Dette er viktig for meg",
    goals: "Dette vil eg",
    happens: "Dette skal vi gjere",
    helps: (who, what) => `${who} hjelper meg: ${what}`,
    myself: (what) => `Eg gjer dette sjølv: ${what}`,
    helpers: "Desse er med og hjelper meg",
    ask: "Denne kan eg spørje om alt",
    again: "Då snakkar vi om planen att",
    on: (day) => `Seinast ${day}.`,
    rights: "Dette har du rett til",
    all: [
      "Du har rett til å seie kva du meiner, og dei vaksne skal høyre på deg.",
      "Du kan seie det med ord, teikning, bilete eller på ein annan måte.",
      "Du kan spørje når du ikkje forstår.",
    ],
    fromTwelve: "Når det finst gode grunnar, kan du be om at foreldra dine ikkje får vite om noko som står i planen.",
    fromSixteen: "Du seier sjølv ja eller nei til planen.",
    nothing: "Her står det ikkje noko enno.",
    months,
  },
};

const OF_CONFIDENCE = 12;
const OF_CONSENT = 16;

/**
 * Law: pbrl § 3-5, the convention on the rights of the child art. 12: the plan told to a child in plain words, in the child's own where there are some,
 * with the rights the child has at that age. LUND-9-7, LAW-13.
 */
export function childDocument(whole: WholePlan, form: WrittenForm, age: number | null): DocumentSection[] {
  const it = words[form];
  const { plan } = whole;
  const rights = [...it.all, ...(age !== null && age >= OF_CONFIDENCE ? [it.fromTwelve] : []), ...(age !== null && age >= OF_CONSENT ? [it.fromSixteen] : [])];
  const again = plan.reviseOn === null ? [] : [{ heading: it.again, lines: [it.on(dayIn(plan.reviseOn, it))] }];
  return [
    { heading: it.title, lines: [whole.owner, it.yours] },
    ...(plan.values === null ? [] : [{ heading: it.values, lines: [plan.values] }]),
    { heading: it.goals, lines: filled(wishes(whole), it) },
    { heading: it.happens, lines: filled(doings(whole, it), it) },
    { heading: it.helpers, lines: filled([...new Set(whole.participants.map((one) => one.name))], it) },
    { heading: it.ask, lines: filled([...new Set(whole.coordinators.map((one) => one.name))], it) },
    ...again,
    { heading: it.rights, lines: rights },
  ];
}

/** What the child wants, as the child said it where it did; what has been closed is no wish any more. */
function wishes({ goals }: WholePlan): string[] {
  return goals.filter((it) => (it.status ?? GoalStatus.ACTIVE) === GoalStatus.ACTIVE).map((it) => it.ownWords ?? it.text);
}

function doings({ measures, owner }: WholePlan, it: ChildWords): string[] {
  return measures.map((one) => (one.responsible === owner ? it.myself(one.text) : it.helps(one.responsible, one.text)));
}

function filled(lines: readonly string[], it: ChildWords): readonly string[] {
  return lines.length > 0 ? lines : [it.nothing];
}

/** A day as a child reads it: 15. juni 2026. */
function dayIn(day: string, it: ChildWords): string {
  const [year = "", month = "", of = ""] = day.split("-");
  return `${Number(of)}. ${it.months[Number(month) - 1] ?? ""} ${year}`;
}
