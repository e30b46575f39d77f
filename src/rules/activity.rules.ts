import type { Deed } from "../tenants/deeds.js";
import { maySpeakForOwner, type Standing } from "./access.rules.js";
import { mayReadWithheld } from "./withholding.rules.js";

/** Choice: what an entry of a case's log is. SAM-132, SAM-133. */
export enum ActivityKind {
  DEED = "DEED",
  READING = "READING",
}

/** That something is kept from a child's parents is kept from them too. */
const ofWithholding: readonly Deed[] = ["withholdFromParents", "stopWithholding"];

/** What those who prepare and decide a case say of themselves is not in the party's file. */
const ofStaff: readonly Deed[] = ["declareImpartiality"];

/** Who talks with whom, and who is only in the middle of writing, is told by the room itself to those it is for. */
const ofOneself: readonly Deed[] = [
  ...(["startDialogue", "writeMessage", "correctMessage", "withdrawMessage", "markDialogueRead", "addDialogueReader", "saveDialogueDraft", "discardDialogueDraft"] as const),
  ...(["writeNote", "changeNote", "putAwayInRoom", "takeUpInRoom", "visitRoom", "markProgressRequestRead"] as const),
];

/** Law: pbrl § 3-4, fvl § 8: the deeds of a case that are not told to somebody who reads its log. INV-24. */
export function deedsNotTold(standing: Standing): Deed[] {
  const forStaff = maySpeakForOwner(standing.relations) ? ofStaff : [];
  return [...(mayReadWithheld(standing) ? [] : ofWithholding), ...forStaff];
}

/** Law: hol § 12-1: the deeds that are told to nobody but whoever did them. */
export function deedsOfOneself(): readonly Deed[] {
  return ofOneself;
}
