import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What a letter is for. */
export enum LetterKind {
  NOTICE_RECEIPT = "NOTICE_RECEIPT",
  NOTICE_COMPLETION = "NOTICE_COMPLETION",
  NOTICE_REDIRECTED = "NOTICE_REDIRECTED",
  INTERIM_REPLY = "INTERIM_REPLY",
  APPLICANT_SUMMONS = "APPLICANT_SUMMONS",
  DECISION = "DECISION",
  CONSENT_FORM = "CONSENT_FORM",
  START_UP_SUMMONS = "START_UP_SUMMONS",
  APPEAL_RECEIPT = "APPEAL_RECEIPT",
  APPEAL_COMPLETION = "APPEAL_COMPLETION",
  APPEAL_STATEMENT = "APPEAL_STATEMENT",
  APPEAL_OUTCOME = "APPEAL_OUTCOME",
  COSTS_NOTICE = "COSTS_NOTICE",
  COSTS_ANSWER = "COSTS_ANSWER",
}

/** How a letter reaches whom it is for. */
export enum DeliveryMethod {
  DIGITAL = "DIGITAL",
  POST = "POST",
  IN_PERSON = "IN_PERSON",
}

/** In which capacity somebody gets a letter. */
export enum RecipientCapacity {
  OWNER = "OWNER",
  PARENT = "PARENT",
  GUARDIAN = "GUARDIAN",
  PROXY = "PROXY",
  NOTIFIER = "NOTIFIER",
  COORDINATOR = "COORDINATOR",
}

/** The text of a letter: its parts in order, each either the municipality's own or a national block that nobody can edit. */
export interface LetterText {
  readonly writtenForm: "nb" | "nn";
  readonly parts: readonly LetterPart[];
}

export interface LetterPart {
  readonly block: string;
  readonly national: boolean;
  readonly text: string;
}

/** A letter as it was sent to one person, with the day it reached them (brev). */
@Entity("letter")
@Index("ix_letter_case", ["municipalityId", "caseId"])
@Index("ix_letter_notice", ["municipalityId", "noticeId"])
@Index("ix_letter_about", ["municipalityId", "aboutId"])
@Index("ix_letter_recipient", ["municipalityId", "recipientId", "issuedAt", "id"])
@TenantKey("letter", "caseId", "Case")
@TenantKey("letter", "noticeId", "Notice")
@TenantKey("letter", "recipientId", "Person")
@TenantKey("letter", "issuedById", "Person")
export class Letter extends TenantRow {
  @Column({ type: "text" })
  readonly kind!: LetterKind;

  @Column({ type: "uuid", nullable: true })
  readonly caseId!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly noticeId!: string | null;

  /** The decision, appeal or meeting it is about. */
  @Column({ type: "uuid", nullable: true })
  readonly aboutId!: string | null;

  @Column({ type: "uuid" })
  readonly recipientId!: string;

  @Column({ type: "text" })
  readonly capacity!: RecipientCapacity;

  @Column({ type: "jsonb" })
  readonly text!: LetterText;

  @Column({ type: "text" })
  readonly method!: DeliveryMethod;

  @Column({ type: "uuid", nullable: true })
  readonly issuedById!: string | null;

  @Column({ type: "timestamptz" })
  readonly issuedAt!: Date;

  @Column({ type: "date", nullable: true })
  readonly deliveredOn!: string | null;

  /** For a summons: the day, the time and the place of the meeting. */
  @Column({ type: "date", nullable: true })
  readonly meetingOn!: string | null;

  @Column({ type: "text", nullable: true })
  readonly meetingTime!: string | null;

  @Column({ type: "text", nullable: true })
  readonly meetingPlace!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
