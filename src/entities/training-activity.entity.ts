import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** How somebody was helped to do the work well. */
export enum TrainingKind {
  COURSE = "COURSE",
  GUIDANCE = "GUIDANCE",
  INFORMATION = "INFORMATION",
}

/** That one professional took part in a course, was guided or was informed (opplæring og veiledning). Nothing in it is about a citizen. */
@Entity("training_activity")
@Index("ix_training_activity_professional", ["municipalityId", "professionalId"])
@Index("ix_training_activity_held", ["municipalityId", "heldOn", "id"])
@TenantKey("training_activity", "professionalId", "Person")
@TenantKey("training_activity", "recordedById", "Person")
export class TrainingActivity extends TenantRow {
  @Column({ type: "text" })
  readonly kind!: TrainingKind;

  @Column({ type: "uuid" })
  readonly professionalId!: string;

  @Column({ type: "text" })
  readonly title!: string;

  @Column({ type: "date" })
  readonly heldOn!: string;

  /** Whole hours; null where nobody counted. */
  @Column({ type: "integer", nullable: true })
  readonly hours!: number | null;

  /** The unit, seat or organisation that gave it. */
  @Column({ type: "text" })
  readonly givenBy!: string;

  @Column({ type: "uuid" })
  readonly recordedById!: string;

  @Column({ type: "timestamptz" })
  readonly recordedAt!: Date;
}
