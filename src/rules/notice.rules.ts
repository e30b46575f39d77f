import { NoticeChannel, NoticeKind, NoticeState, NotifierCapacity } from "../entities/notice.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";

const { OWNER, GUARDIAN, MUNICIPAL_STAFF, GP, SPECIALIST_SERVICE, HOSPITAL_UNIT } = NotifierCapacity;
const dutyToNotify: readonly NotifierCapacity[] = [MUNICIPAL_STAFF, GP, SPECIALIST_SERVICE, HOSPITAL_UNIT];

interface Facts {
  readonly kinds: readonly NoticeKind[];
  readonly channel: NoticeChannel;
  readonly notifierCapacity: NotifierCapacity;
  readonly authorityAttached: boolean;
  readonly ownerInformed: boolean;
}

/** Law: hpl § 38 a: health personnel must notify and are never asked for an authority; others where the municipality asks for one. LUSTER-NOTICE-3, LAW-25. */
export function lacksAuthority(notice: Pick<Facts, "notifierCapacity" | "authorityAttached">, policy: MunicipalityPolicy): boolean {
  const exempt = [OWNER, GUARDIAN, ...dutyToNotify].includes(notice.notifierCapacity);
  return !exempt && !notice.authorityAttached && policy.notice.authorityRequiredFrom.includes(notice.notifierCapacity);
}

/** Law: fvl § 11: a notice with a defect is kept and the defect is asked for; it is acknowledged all the same. PROC-02. */
export function stateOnReceipt(notice: Pick<Facts, "notifierCapacity" | "authorityAttached">, policy: MunicipalityPolicy): NoticeState {
  return lacksAuthority(notice, policy) ? NoticeState.INCOMPLETE : NoticeState.ACKNOWLEDGED;
}

const oral: readonly NoticeChannel[] = [NoticeChannel.PHONE, NoticeChannel.IN_PERSON];

/** What whoever registers a notice should know at once. Law: fvl § 11 (guidance), pbrl § 3-2 (information), GDPR art. 32 (e-mail). */
export function warningsOnReceipt(notice: Facts, policy: MunicipalityPolicy): WarningCode[] {
  const warnings: [boolean, WarningCode][] = [
    [notice.channel === NoticeChannel.EMAIL, WarningCode.EMAIL_NOT_SECURE],
    [lacksAuthority(notice, policy), WarningCode.AUTHORITY_MISSING],
    [!notice.ownerInformed, WarningCode.OWNER_NOT_INFORMED],
    [policy.notice.writtenRequired === true && oral.includes(notice.channel), WarningCode.ORAL_NEED_WRITTEN_DOWN],
    [notice.kinds.includes(NoticeKind.OTHER_SERVICE), WarningCode.OTHER_SERVICE_TO_ROUTE],
  ];
  return warnings.filter(([applies]) => applies).map(([, code]) => code);
}

/** Choice: a notice that asks for nothing but another service is routed, never opened as a case of the unit. LOPPA-CONTACT-1, CON-28. */
export function concernsTheUnit(kinds: readonly NoticeKind[]): boolean {
  return kinds.some((it) => it !== NoticeKind.OTHER_SERVICE);
}
