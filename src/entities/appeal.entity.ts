import { Column, Entity, Index } from "typeorm";
import type { NoticeChannel } from "./notice.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What is appealed: a decision, that none comes, who was chosen as coordinator, or that something was ended. */
export enum AppealSubject {
  DECISION = "DECISION",
  DELAY = "DELAY",
  COORDINATOR_CHOICE = "COORDINATOR_CHOICE",
  ENDED_RIGHT = "ENDED_RIGHT",
}

/** In which capacity somebody appeals. */
export enum AppealCapacity {
  OWNER = "OWNER",
  PARENT = "PARENT",
  GUARDIAN = "GUARDIAN",
  PROXY = "PROXY",
  LAWYER = "LAWYER",
}

/** Where an appeal stands. */
export enum AppealState {
  RECEIVED = "RECEIVED",
  DEFECT_NOTICE = "DEFECT_NOTICE",
  UNDER_OWN_REVIEW = "UNDER_OWN_REVIEW",
  REVERSED_IN_FULL = "REVERSED_IN_FULL",
  REVERSED_IN_PART = "REVERSED_IN_PART",
  DISMISSED_LATE = "DISMISSED_LATE",
  MAINTAINED = "MAINTAINED",
  FORWARDED = "FORWARDED",
  STATE_ADMIN_DECIDED = "STATE_ADMIN_DECIDED",
  WITHDRAWN = "WITHDRAWN",
}

/** What an appeal may lack. None of it is a ground for rejecting it. */
export enum AppealDefect {
  NOT_WRITTEN = "NOT_WRITTEN",
  NOT_SIGNED = "NOT_SIGNED",
  NO_AUTHORITY = "NO_AUTHORITY",
  UNCLEAR = "UNCLEAR",
}

/** Why an appeal that came too late is taken up all the same. */
export enum LateReason {
  NOT_BLAMEWORTHY = "NOT_BLAMEWORTHY",
  SPECIAL_REASONS = "SPECIAL_REASONS",
}

/** What the municipality came to in its own review. */
export enum AppealReview {
  REVERSED_IN_FULL = "REVERSED_IN_FULL",
  REVERSED_IN_PART = "REVERSED_IN_PART",
  DISMISSED_LATE = "DISMISSED_LATE",
  MAINTAINED = "MAINTAINED",
}

/** What the county governor came to. */
export enum AppealOutcome {
  UPHELD = "UPHELD",
  CHANGED = "CHANGED",
  ANNULLED_RETURNED = "ANNULLED_RETURNED",
  DISMISSED = "DISMISSED",
}

/** Somebody's appeal in a case, from its receipt to what came of it (klage). */
@Entity("appeal")
@Index("ix_appeal_case", ["municipalityId", "caseId"])
@Index("ix_appeal_decision", ["municipalityId", "decisionId"])
@Index("ix_appeal_open", ["municipalityId", "forwardDueOn", "id"], { where: "ended_on is null" })
@TenantKey("appeal", "caseId", "Case")
@TenantKey("appeal", "decisionId", "Decision")
@TenantKey("appeal", "newDecisionId", "Decision")
@TenantKey("appeal", "appellantId", "Person")
@TenantKey("appeal", "registeredById", "Person")
@TenantKey("appeal", "reviewedById", "Person")
@TenantKey("appeal", "forwardedById", "Person")
export class Appeal extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly subject!: AppealSubject;

  @Column({ type: "uuid", nullable: true })
  readonly decisionId!: string | null;

  @Column({ type: "uuid" })
  readonly appellantId!: string;

  @Column({ type: "text" })
  readonly capacity!: AppealCapacity;

  @Column({ type: "boolean" })
  readonly authorityAttached!: boolean;

  /** Where the authority or the mandate is kept. */
  @Column({ type: "text", nullable: true })
  readonly authorityReference!: string | null;

  @Column({ type: "uuid" })
  readonly registeredById!: string;

  @Column({ type: "date" })
  readonly receivedOn!: string;

  /** When it was handed to the postal operator, where that is known. */
  @Column({ type: "date", nullable: true })
  readonly handedInOn!: string | null;

  @Column({ type: "text" })
  readonly channel!: NoticeChannel;

  @Column({ type: "text" })
  readonly grounds!: string;

  @Column({ type: "text", nullable: true })
  readonly wanted!: string | null;

  @Column({ type: "boolean" })
  readonly written!: boolean;

  @Column({ type: "boolean" })
  readonly signed!: boolean;

  @Column({ type: "text" })
  readonly state!: AppealState;

  /** The last day for appealing, where the day the time began is known. */
  @Column({ type: "date", nullable: true })
  readonly dueOn!: string | null;

  @Column({ type: "boolean" })
  readonly inTime!: boolean;

  /** The letter told nothing of appeal, or nobody knows when it came: then the appeal counts as in time. */
  @Column({ type: "boolean" })
  readonly startUncertain!: boolean;

  @Column({ type: "text", nullable: true })
  readonly lateReason!: LateReason | null;

  @Column({ type: "text", nullable: true })
  readonly lateReasonText!: string | null;

  /** What the appellant has been asked for and not yet given. */
  @Column({ type: "text", array: true })
  readonly askedFor!: AppealDefect[];

  /** The day it should have been forwarded by, if the municipality maintains what it decided. */
  @Column({ type: "date" })
  readonly forwardDueOn!: string;

  @Column({ type: "text", nullable: true })
  readonly review!: AppealReview | null;

  @Column({ type: "text", nullable: true })
  readonly reviewConsiderations!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly reviewedById!: string | null;

  @Column({ type: "date", nullable: true })
  readonly reviewedOn!: string | null;

  /** What the municipality tells the county governor. */
  @Column({ type: "text", nullable: true })
  readonly statement!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly forwardedById!: string | null;

  @Column({ type: "date", nullable: true })
  readonly forwardedOn!: string | null;

  @Column({ type: "date", nullable: true })
  readonly copySentOn!: string | null;

  @Column({ type: "text", nullable: true })
  readonly outcome!: AppealOutcome | null;

  @Column({ type: "date", nullable: true })
  readonly outcomeOn!: string | null;

  @Column({ type: "text", nullable: true })
  readonly outcomeReasons!: string | null;

  /** The decision that took the place of the one appealed. */
  @Column({ type: "uuid", nullable: true })
  readonly newDecisionId!: string | null;

  /** Where the appellant's own word is kept, when staff recorded that it was taken back. */
  @Column({ type: "text", nullable: true })
  readonly withdrawalReference!: string | null;

  /** When nothing was left to do about it. */
  @Column({ type: "date", nullable: true })
  readonly endedOn!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
