import { CoordinatorKind } from "../entities/coordinator-assignment.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import { WrittenForm } from "../tenants/policy-enums.js";

/** Who coordinates, as a note in a patient's journal names them: by their work. */
export interface JournalCoordinator {
  readonly kind: CoordinatorKind;
  readonly name: string;
  readonly title: string | null;
  readonly workplace: string | null;
  readonly since: LocalDate;
}

/** What a journal is to hold of the coordination, and nothing of what a plan says. */
export interface JournalFacts {
  readonly on: LocalDate;
  readonly unit: string;
  /** Since when there is a plan in force; null where there is none. */
  readonly planSince: LocalDate | null;
  readonly coordinators: readonly JournalCoordinator[];
}

interface Words {
  readonly plan: (since: string) => string;
  readonly noPlan: string;
  readonly roles: Readonly<Record<CoordinatorKind, string>>;
  readonly since: string;
  readonly nobody: string;
  readonly told: (on: string, unit: string) => string;
}

const words: Readonly<Record<WrittenForm, Words>> = {
  [WrittenForm.NB]: {
    plan: (since) => `Pasienten har individuell plan (i kraft fra ${since}).`,
    noPlan: "Pasienten har ikke individuell plan i kraft.",
    roles: { COORDINATOR: "Koordinator", CHILD_COORDINATOR: "Barnekoordinator" },
    since: "fra",
    nobody: "Det er ikke oppnevnt koordinator.",
    told: (on, unit) => `Opplyst ${on} av ${unit}. Planens innhold føres ikke her.`,
  },
  [WrittenForm.NN]: {
    plan: (since) => `Pasienten har individuell plan (i kraft frå ${since}).`,
    noPlan: "Pasienten har ikkje individuell plan i kraft.",
    roles: { COORDINATOR: "Koordinator", CHILD_COORDINATOR: "Barnekoordinator" },
    since: "frå",
    nobody: "Det er ikkje oppnemnt koordinator.",
    told: (on, unit) => `Opplyst ${on} av ${unit}. Innhaldet i planen blir ikkje ført her.`,
  },
};

/**
 * Law: pasientjournalforskriften § 8 n (second-hand): a journal tells whether there is an individual plan and who coordinates. The note is made from what
 * is registered already, so that nobody writes it twice. REG-04, FAIL-22.
 */
export function journalNote(form: WrittenForm, { on, unit, planSince, coordinators }: JournalFacts): string {
  const say = words[form];
  const who = coordinators.map(
    (it) => `${say.roles[it.kind]}: ${[it.name, it.title, it.workplace].filter((one) => one !== null).join(", ")} (${say.since} ${shortDay(it.since)}).`,
  );
  return [planSince === null ? say.noPlan : say.plan(shortDay(planSince)), ...(who.length > 0 ? who : [say.nobody]), say.told(shortDay(on), unit)].join(" ");
}

function shortDay(day: LocalDate): string {
  return day.split("-").toReversed().join(".");
}
