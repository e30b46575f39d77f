import { NoticeState, NotifierCapacity } from "../entities/notice.entity.js";
import type { Deed } from "../tenants/deeds.js";

const { RECEIVED, ACKNOWLEDGED, INCOMPLETE, LINKED_TO_CASE } = NoticeState;
const open: readonly NoticeState[] = [RECEIVED, ACKNOWLEDGED, INCOMPLETE];
const inWork: readonly NoticeState[] = [...open, LINKED_TO_CASE];

/** From which states a deed may be done on a notice. What was sent on, withdrawn or declined stays as it is; a new need is a new notice. */
const legalFrom: Partial<Record<Deed, readonly NoticeState[]>> = {
  acknowledgeNotice: [RECEIVED, INCOMPLETE],
  requestNoticeCompletion: open,
  completeNotice: [INCOMPLETE, LINKED_TO_CASE],
  confirmNotice: inWork,
  redirectNotice: open,
  withdrawNotice: open,
  recordOwnerDecline: open,
  recordInformationGiven: inWork,
  registerMandate: inWork,
  attachDocument: inWork,
  openCase: open,
};

/** Law: fvl § 11: a notice is completed, sent on or opened, never silently dropped. PROC-02, LUND-7-2. */
export function mayDoOnNotice(deed: Deed, state: NoticeState): boolean {
  return legalFrom[deed]?.includes(state) ?? true;
}

/** What somebody is to a notice. */
export interface NoticeStanding {
  /** Works for the unit with this notice: sees them all, receives them, has registered it as staff, or handles its case. */
  readonly isHandler: boolean;
  /** Gave it. */
  readonly isNotifier: boolean;
  /** Wrote it down, for themselves or for somebody else. */
  readonly isRegistrar: boolean;
  readonly isSubject: boolean;
  /** Acts for the person by a mandate in force. */
  readonly isRepresentative: boolean;
}

type Side = keyof NoticeStanding;

const handler: readonly Side[] = ["isHandler"];

const whoMay: Partial<Record<Deed, readonly Side[]>> = {
  acknowledgeNotice: handler,
  requestNoticeCompletion: handler,
  completeNotice: handler,
  redirectNotice: handler,
  recordOwnerDecline: handler,
  sendOnRequestedService: handler,
  confirmNotice: ["isHandler", "isSubject", "isRepresentative", "isNotifier", "isRegistrar"],
  withdrawNotice: ["isHandler", "isSubject", "isRepresentative", "isNotifier"],
  registerMandate: ["isHandler", "isSubject"],
  attachDocument: ["isHandler", "isSubject", "isRepresentative", "isNotifier", "isRegistrar"],
  recordInformationGiven: ["isHandler", "isRegistrar"],
  endMandate: handler,
};

/** Law: hol § 12-1: who has given a notice does not thereby handle it. INV-27, LAW-28. */
export function isTheirsOnNotice(deed: Deed, standing: NoticeStanding): boolean {
  return whoMay[deed]?.some((it) => standing[it]) ?? false;
}

const underDuty: readonly NotifierCapacity[] = [NotifierCapacity.MUNICIPAL_STAFF, NotifierCapacity.GP, NotifierCapacity.SPECIALIST_SERVICE, NotifierCapacity.HOSPITAL_UNIT];

/** Law: hpl § 38 a: whoever must notify asks for no authority and cannot take the notice back. LAW-25. */
export function isUnderDuty(capacity: NotifierCapacity): boolean {
  return underDuty.includes(capacity);
}

/** Law: hpl § 38 a: the person may always withdraw; what was said under a duty is not the notifier's to withdraw, nor the staff's for them. LAW-25. */
export function mayWithdraw(capacity: NotifierCapacity, { isSubject, isRepresentative }: NoticeStanding): boolean {
  return isSubject || isRepresentative || !isUnderDuty(capacity);
}

const forThePerson: readonly NotifierCapacity[] = [NotifierCapacity.OWNER, NotifierCapacity.PARENT, NotifierCapacity.GUARDIAN, NotifierCapacity.PROXY];

/** Seed: STRANDA-ORG-4: an oral need is confirmed by the person or by whoever speaks for the person; staff record that it was read back. SC-09. */
export function mayConfirmByLogin(capacity: NotifierCapacity, { isSubject, isRepresentative, isNotifier }: NoticeStanding): boolean {
  return isSubject || isRepresentative || (isNotifier && forThePerson.includes(capacity));
}
