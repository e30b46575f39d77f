import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Where a notice stands. */
export enum NoticeState {
  RECEIVED = "RECEIVED",
  ACKNOWLEDGED = "ACKNOWLEDGED",
  INCOMPLETE = "INCOMPLETE",
  LINKED_TO_CASE = "LINKED_TO_CASE",
  REDIRECTED = "REDIRECTED",
  WITHDRAWN = "WITHDRAWN",
  OWNER_DECLINED = "OWNER_DECLINED",
}

/** What a notice asks for. */
export enum NoticeKind {
  INDIVIDUAL_PLAN = "INDIVIDUAL_PLAN",
  COORDINATOR = "COORDINATOR",
  CHILD_COORDINATOR = "CHILD_COORDINATOR",
  RESPONSIBILITY_GROUP = "RESPONSIBILITY_GROUP",
  REHABILITATION = "REHABILITATION",
  HABILITATION = "HABILITATION",
  INTERNAL_NEED = "INTERNAL_NEED",
  OTHER_SERVICE = "OTHER_SERVICE",
}

/** How a notice reached the municipality. */
export enum NoticeChannel {
  SECURE_FORM = "SECURE_FORM",
  PAPER = "PAPER",
  PHONE = "PHONE",
  IN_PERSON = "IN_PERSON",
  EMAIL = "EMAIL",
  E_MESSAGE = "E_MESSAGE",
  GENERAL_APPLICATION = "GENERAL_APPLICATION",
}

/** In which capacity somebody gives notice. */
export enum NotifierCapacity {
  OWNER = "OWNER",
  PARENT = "PARENT",
  GUARDIAN = "GUARDIAN",
  PROXY = "PROXY",
  NEXT_OF_KIN = "NEXT_OF_KIN",
  MUNICIPAL_STAFF = "MUNICIPAL_STAFF",
  GP = "GP",
  SPECIALIST_SERVICE = "SPECIALIST_SERVICE",
  HOSPITAL_UNIT = "HOSPITAL_UNIT",
  NAV = "NAV",
  SCHOOL_OR_KINDERGARTEN = "SCHOOL_OR_KINDERGARTEN",
  CHILD_WELFARE = "CHILD_WELFARE",
  OTHER = "OTHER",
}

/** How a need told orally was confirmed as it was written down. */
export enum NoticeConfirmation {
  OWN_LOGIN = "OWN_LOGIN",
  READ_BACK_IN_PERSON = "READ_BACK_IN_PERSON",
  READ_BACK_BY_PHONE = "READ_BACK_BY_PHONE",
}

/** Where a notice that came to the wrong place is sent. */
export enum RedirectTargetKind {
  OWN_SERVICE = "OWN_SERVICE",
  OTHER_MUNICIPALITY = "OTHER_MUNICIPALITY",
  HOSPITAL_UNIT = "HOSPITAL_UNIT",
}

/** A notice that a person may need long-term, coordinated services (melding, søknad, tilmelding). */
@Entity("notice")
@Index("ix_notice_case", ["municipalityId", "caseId"])
@Index("ix_notice_received", ["municipalityId", "receivedAt", "id"])
@Index("ix_notice_notifier", ["municipalityId", "notifierId"])
@Index("ix_notice_registered_by", ["municipalityId", "registeredById"])
@Index("ix_notice_registered_for_unit", ["municipalityId", "registeredForUnitId"])
@Index("ix_notice_subject", ["municipalityId", "subjectId"])
@TenantKey("notice", "notifierId", "Person")
@TenantKey("notice", "registeredById", "Person")
@TenantKey("notice", "registeredForUnitId", "ServiceUnit")
@TenantKey("notice", "confirmedById", "Person")
@TenantKey("notice", "subjectId", "Person")
@TenantKey("notice", "caseId", "Case")
export class Notice extends TenantRow {
  @Column({ type: "text" })
  readonly state!: NoticeState;

  @Column({ type: "text", array: true })
  readonly kinds!: NoticeKind[];

  @Column({ type: "text" })
  readonly channel!: NoticeChannel;

  @Column({ type: "text" })
  readonly wanted!: string;

  @Column({ type: "text" })
  readonly notifierCapacity!: NotifierCapacity;

  /** The person who gave notice, when they have a record here. */
  @Column({ type: "uuid", nullable: true })
  readonly notifierId!: string | null;

  /** The name of a notifier without a record, as staff wrote it down. */
  @Column({ type: "text", nullable: true })
  readonly notifierName!: string | null;

  @Column({ type: "uuid" })
  readonly registeredById!: string;

  /** The unit outside the municipality on whose behalf it was given; its colleagues follow what becomes of it. */
  @Column({ type: "uuid", nullable: true })
  readonly registeredForUnitId!: string | null;

  @Column({ type: "uuid" })
  readonly subjectId!: string;

  @Column({ type: "boolean" })
  readonly ownerInformed!: boolean;

  /** Null when the person has not been asked yet. */
  @Column({ type: "boolean", nullable: true })
  readonly ownerAgrees!: boolean | null;

  @Column({ type: "boolean" })
  readonly authorityAttached!: boolean;

  /** Id of the general application this notice came out of. */
  @Column({ type: "text", nullable: true })
  readonly externalReference!: string | null;

  /** The day on which the person comes home from hospital, where that is why notice is given. */
  @Column({ type: "date", nullable: true })
  readonly dischargeOn!: string | null;

  @Column({ type: "timestamptz" })
  readonly receivedAt!: Date;

  @Column({ type: "timestamptz", nullable: true })
  readonly acknowledgedAt!: Date | null;

  @Column({ type: "uuid", nullable: true })
  readonly caseId!: string | null;

  /** Told orally where needs are to be in writing: somebody has to say that it was written down rightly. */
  @Column({ type: "boolean", default: false })
  readonly needsConfirmation!: boolean;

  @Column({ type: "timestamptz", nullable: true })
  readonly confirmedAt!: Date | null;

  @Column({ type: "uuid", nullable: true })
  readonly confirmedById!: string | null;

  /** The day on which it was confirmed, or read back and confirmed. */
  @Column({ type: "date", nullable: true })
  readonly confirmedOn!: string | null;

  @Column({ type: "text", nullable: true })
  readonly confirmation!: NoticeConfirmation | null;

  /** When it was redirected, withdrawn or declined. */
  @Column({ type: "timestamptz", nullable: true })
  readonly endedAt!: Date | null;

  @Column({ type: "text", nullable: true })
  readonly endReason!: string | null;

  @Column({ type: "text", nullable: true })
  readonly redirectedToKind!: RedirectTargetKind | null;

  @Column({ type: "text", nullable: true })
  readonly redirectedToName!: string | null;

  /** Organisation number, or the number of a municipality. */
  @Column({ type: "text", nullable: true })
  readonly redirectedToNumber!: string | null;

  /** When somebody who has said no may be asked again. */
  @Column({ type: "date", nullable: true })
  readonly contactAgainOn!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
