import { InterimReason } from "../entities/interim-reply.entity.js";
import { type LetterPart, RecipientCapacity } from "../entities/letter.entity.js";
import { type Notice, NotifierCapacity } from "../entities/notice.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { Addressee } from "./addressee.rules.js";
import { nationalText } from "./national-texts.rules.js";

type Form = "nb" | "nn";

/** What an interim reply is written from. */
export interface InterimFacts {
  readonly reason: InterimReason;
  readonly explanation: string;
  readonly expectedDecisionOn: LocalDate;
  readonly unitName: string;
  readonly municipalityName: string;
  readonly sentOn: LocalDate;
}

const reasons: Readonly<Record<InterimReason, Readonly<Record<Form, string>>>> = {
  UNIT_MEETING: { nb: "Saken skal tas opp i et møte i koordinerende enhet.", nn: "Saka skal takast opp i eit møte i koordinerande eining." },
  INFORMATION_AWAITED: { nb: "Vi venter på opplysninger som trengs for å avgjøre saken.", nn: "Vi ventar på opplysningar som trengst for å avgjere saka." },
  TALK_NOT_HELD: { nb: "Samtalen om hva det er behov for, er ikke holdt ennå.", nn: "Samtalen om kva det er behov for, er ikkje halden enno." },
  ASSESSMENT_ONGOING: { nb: "Vi er ikke ferdige med å vurdere saken.", nn: "Vi er ikkje ferdige med å vurdere saka." },
  CAPACITY: { nb: "Vi har ikke rukket å behandle saken i tide.", nn: "Vi har ikkje rokke å behandle saka i tide." },
  OTHER: { nb: "", nn: "" },
};

/** Law: fvl § 11 a: the letter tells why the matter takes time and when a decision can be expected; when that day passes, a new letter follows. PROC-03, PROC-11, LUSTER-TIME-2, LUSTER-TIME-3. */
export function interimLetter(facts: InterimFacts, form: Form, capacity: RecipientCapacity): LetterPart[] {
  const own = (block: string, text: string): LetterPart => ({ block, national: false, text: text.trim() });
  const heading = `${facts.municipalityName} kommune, ${facts.unitName}. ${form === "nn" ? "Førebels svar" : "Foreløpig svar"}, ${written(facts.sentOn)}`;
  const why = [own("REASON", reasons[facts.reason][form]), own("EXPLANATION", facts.explanation)];
  const national = { block: "INTERIM_REPLY", national: true, text: nationalText("INTERIM_REPLY", facts.sentOn)[form] };
  return [own("HEADING", heading), national, ...(capacity === RecipientCapacity.NOTIFIER ? [] : why), own("EXPECTED_DECISION", expected(facts.expectedDecisionOn, form))];
}

function expected(day: LocalDate, form: Form): string {
  return form === "nn"
    ? `Vi reknar med at saka blir avgjord innan ${written(day)}. Tek det lengre tid, kjem det eit nytt svar med ein ny dato.`
    : `Vi regner med at saken blir avgjort innen ${written(day)}. Tar det lengre tid, kommer det et nytt svar med en ny dato.`;
}

/** Choice: days are written the Norwegian way in letters, 15.07.2026. */
function written(day: LocalDate): string {
  return day.split("-").toReversed().join(".");
}

const standsIn: Readonly<Partial<Record<NotifierCapacity, RecipientCapacity>>> = {
  OWNER: RecipientCapacity.OWNER,
  PARENT: RecipientCapacity.PARENT,
  GUARDIAN: RecipientCapacity.GUARDIAN,
  PROXY: RecipientCapacity.PROXY,
};

type Given = Pick<Notice, "notifierId" | "notifierCapacity" | "ownerAgrees" | "authorityAttached">;

/** Law: fvl § 11 a and hpl § 38 a: whoever gave notice on the person's side gets the whole reply; anybody else only where the person agrees, and then without the reasons. LUSTER-TIME-2, INV-09. */
export function notifierEntitled({ notifierId, notifierCapacity, ownerAgrees, authorityAttached }: Given): Addressee | null {
  const capacity = notifierCapacity === NotifierCapacity.PROXY && !authorityAttached ? undefined : standsIn[notifierCapacity];
  if (notifierId === null) return null;
  if (capacity !== undefined) return { personId: notifierId, capacity };
  return ownerAgrees === true ? { personId: notifierId, capacity: RecipientCapacity.NOTIFIER } : null;
}

/** Law: fvl § 11 a: the day that is named lies ahead, and not further than a case may ever take. LUSTER-TIME-3. */
export function mayBeExpectedOn(day: LocalDate, today: LocalDate, furthest: LocalDate): boolean {
  return day > today && day <= furthest;
}
