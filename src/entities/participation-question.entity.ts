import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What the asker is to the person. */
export enum CareRelation {
  ADMITTED = "ADMITTED",
  OUTPATIENT = "OUTPATIENT",
  REFERRED = "REFERRED",
  DISCHARGE = "DISCHARGE",
}

/** By what right health personnel ask. */
export enum QuestionBasis {
  COOPERATION = "COOPERATION",
  CONSENT = "CONSENT",
}

/** What the answer is. There is no answer that tells why there is nothing to tell. */
export enum ParticipationAnswer {
  HAS_PLAN = "HAS_PLAN",
  NOTHING_TO_TELL = "NOTHING_TO_TELL",
}

/** That health personnel outside the municipality asked whether a person has a plan and who coordinates it (forespørsel om deltakelse). */
@Entity("participation_question")
@Index("ix_participation_question_asked_by", ["municipalityId", "askedById", "askedAt"])
@TenantKey("participation_question", "askedById", "Person")
@TenantKey("participation_question", "subjectId", "Person")
@TenantKey("participation_question", "coordinatorId", "Person")
export class ParticipationQuestion extends TenantRow {
  @Column({ type: "uuid" })
  readonly askedById!: string;

  @Column({ type: "text", nullable: true })
  readonly organisation!: string | null;

  @Column({ type: "text" })
  readonly purpose!: string;

  @Column({ type: "text" })
  readonly careRelation!: CareRelation;

  @Column({ type: "text" })
  readonly basis!: QuestionBasis;

  /** The provision as it was numbered on the day. */
  @Column({ type: "text" })
  readonly provision!: string;

  @Column({ type: "timestamptz" })
  readonly askedAt!: Date;

  /** Whom it was about, known here or not, so that a wrongful question can be traced. */
  @Column({ type: "bytea", select: false })
  readonly nationalIdHash!: Buffer;

  @Column({ type: "uuid", nullable: true })
  readonly subjectId!: string | null;

  @Column({ type: "text" })
  readonly answer!: ParticipationAnswer;

  @Column({ type: "uuid", nullable: true })
  readonly coordinatorId!: string | null;
}
