import { DecisionPath } from "../entities/case.entity.js";
import { NoticeChannel, NoticeKind, NoticeState, NotifierCapacity } from "../entities/notice.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";
import { Role } from "../entities/role-membership.entity.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import { ContactKind } from "../tenants/policy-enums.js";
import { isElectronic } from "./notice-letter.rules.js";
import { isUnderDuty } from "./notice-state.rules.js";

const { OWNER, GUARDIAN } = NotifierCapacity;

interface Facts {
  readonly kinds: readonly NoticeKind[];
  readonly channel: NoticeChannel;
  readonly notifierCapacity: NotifierCapacity;
  readonly authorityAttached: boolean;
  readonly ownerInformed: boolean;
}

/** Law: hpl § 38 a: health personnel must notify and are never asked for an authority; others where the municipality asks for one. LUSTER-NOTICE-3, LAW-25. */
export function lacksAuthority(notice: Pick<Facts, "notifierCapacity" | "authorityAttached">, policy: MunicipalityPolicy): boolean {
  const exempt = [OWNER, GUARDIAN].includes(notice.notifierCapacity) || isUnderDuty(notice.notifierCapacity);
  return !exempt && !notice.authorityAttached && policy.notice.authorityRequiredFrom.includes(notice.notifierCapacity);
}

/** Law: hpl § 38 a: whoever speaks for themselves, and whoever must notify, is never asked for an authority, by nobody. CON-06, LAW-25. */
export function isNeverAskedForAuthority(capacity: NotifierCapacity): boolean {
  return capacity === OWNER || isUnderDuty(capacity);
}

/** Law: fvl § 11: a notice with a defect is kept and the defect is asked for; it is acknowledged all the same. PROC-02. */
export function stateOnReceipt(notice: Pick<Facts, "notifierCapacity" | "authorityAttached" | "channel">, policy: MunicipalityPolicy): NoticeState {
  if (lacksAuthority(notice, policy)) return NoticeState.INCOMPLETE;
  return isAcknowledgedAtOnce(notice.channel, policy) ? NoticeState.ACKNOWLEDGED : NoticeState.RECEIVED;
}

/** Choice: what comes electronically is acknowledged at once; the rest too, unless the municipality has set itself days for it. DL-01. */
export function isAcknowledgedAtOnce(channel: NoticeChannel, policy: MunicipalityPolicy): boolean {
  return isElectronic(channel) || policy.notice.acknowledgementDays === null;
}

/** Seed: STRANDA-ORG-4: where needs are to be in writing, what was told orally waits for the person's confirmation; handling does not wait (fvl § 11). */
export function needsConfirmation(channel: NoticeChannel, policy: MunicipalityPolicy): boolean {
  return policy.notice.writtenRequired === true && oral.includes(channel);
}

const oral: readonly NoticeChannel[] = [NoticeChannel.PHONE, NoticeChannel.IN_PERSON];

/** What whoever registers a notice should know at once. Law: fvl § 11 (guidance), pbrl § 3-2 (information), GDPR art. 32 (e-mail). */
export function warningsOnReceipt(notice: Facts, policy: MunicipalityPolicy): WarningCode[] {
  const warnings: [boolean, WarningCode][] = [
    [notice.channel === NoticeChannel.EMAIL, WarningCode.EMAIL_NOT_SECURE],
    [lacksAuthority(notice, policy), WarningCode.AUTHORITY_MISSING],
    [!notice.ownerInformed, WarningCode.OWNER_NOT_INFORMED],
    [needsConfirmation(notice.channel, policy), WarningCode.ORAL_NEED_WRITTEN_DOWN],
    [notice.kinds.includes(NoticeKind.OTHER_SERVICE), WarningCode.OTHER_SERVICE_TO_ROUTE],
  ];
  return warnings.filter(([applies]) => applies).map(([, code]) => code);
}

/** Choice: a notice that asks for nothing but another service is routed, never opened as a case of the unit. LOPPA-CONTACT-1, CON-28. */
export function concernsTheUnit(kinds: readonly NoticeKind[]): boolean {
  return kinds.some((it) => it !== NoticeKind.OTHER_SERVICE);
}

/** A service that is not the unit's, as a notice asks for it. */
export interface OtherService {
  readonly service: string | null;
  readonly wanted: string;
}

/** Law: fvl § 11: what is asked for beside the unit's own work is kept to be sent on; a notice that does not say it apart gets one from its own words. CON-28. */
export function otherServicesIn(kinds: readonly NoticeKind[], wanted: string, given: readonly OtherService[]): readonly OtherService[] {
  return given.length === 0 && kinds.includes(NoticeKind.OTHER_SERVICE) ? [{ service: null, wanted }] : given;
}

/** Seed: SALANGEN-CONTACT-1: where a profession meets the public first, somebody has to hold that seat; CON-09: elsewhere it is an office or the leader. */
export function hasSeatOfFirstContact(policy: MunicipalityPolicy): boolean {
  return policy.unit.contact.kind === ContactKind.PROFESSION;
}

/** Choice: where no seat meets the public first, a new notice is the leader's to open, and the service office's where it decides. CON-03, CON-09. */
export function whoOpensNotices(policy: MunicipalityPolicy): readonly Role[] {
  return policy.decision.paths.includes(DecisionPath.SERVICE_OFFICE) ? [Role.UNIT_LEADER, Role.SERVICE_OFFICER] : [Role.UNIT_LEADER];
}
