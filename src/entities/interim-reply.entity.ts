import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Why a matter is not settled within a month. */
export enum InterimReason {
  UNIT_MEETING = "UNIT_MEETING",
  INFORMATION_AWAITED = "INFORMATION_AWAITED",
  TALK_NOT_HELD = "TALK_NOT_HELD",
  ASSESSMENT_ONGOING = "ASSESSMENT_ONGOING",
  CAPACITY = "CAPACITY",
  OTHER = "OTHER",
}

/** An interim reply: why a matter takes time, and when it is expected to be decided (foreløpig svar). */
@Entity("interim_reply")
@Index("ix_interim_reply_case", ["municipalityId", "caseId"])
@Index("ix_interim_reply_notice", ["municipalityId", "noticeId"])
@TenantKey("interim_reply", "caseId", "Case")
@TenantKey("interim_reply", "noticeId", "Notice")
@TenantKey("interim_reply", "sentById", "Person")
export class InterimReply extends TenantRow {
  @Column({ type: "uuid", nullable: true })
  readonly caseId!: string | null;

  /** The notice it was about when no case had been opened yet. */
  @Column({ type: "uuid", nullable: true })
  readonly noticeId!: string | null;

  @Column({ type: "text" })
  readonly reason!: InterimReason;

  /** The reason in words, as the letter tells it. */
  @Column({ type: "text" })
  readonly explanation!: string;

  @Column({ type: "date" })
  readonly expectedDecisionOn!: string;

  @Column({ type: "uuid" })
  readonly sentById!: string;

  @Column({ type: "timestamptz" })
  readonly sentAt!: Date;
}
