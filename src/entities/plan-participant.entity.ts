import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** By what right somebody is told what is confidential. */
export enum SharingBasis {
  CONSENT = "CONSENT",
  HPL_25 = "HPL_25",
  OTHER_STATUTE = "OTHER_STATUTE",
  EMERGENCY = "EMERGENCY",
  OWNER_ACCESS = "OWNER_ACCESS",
}

/** Where a participant comes from. The laws of the welfare services name many and close the list nowhere. */
export enum ParticipantCategory {
  MUNICIPAL_HEALTH = "MUNICIPAL_HEALTH",
  GP = "GP",
  SPECIALIST_HEALTH = "SPECIALIST_HEALTH",
  MENTAL_HEALTH = "MENTAL_HEALTH",
  NAV = "NAV",
  SOCIAL_HOUSING = "SOCIAL_HOUSING",
  SCHOOL = "SCHOOL",
  KINDERGARTEN = "KINDERGARTEN",
  EDUCATIONAL_PSYCHOLOGY = "EDUCATIONAL_PSYCHOLOGY",
  CHILD_WELFARE = "CHILD_WELFARE",
  DENTAL = "DENTAL",
  CRISIS_CENTRE = "CRISIS_CENTRE",
  FAMILY_COUNSELLING = "FAMILY_COUNSELLING",
  INTEGRATION = "INTEGRATION",
  NEXT_OF_KIN = "NEXT_OF_KIN",
  OTHER = "OTHER",
}

/** What health personnel from the specialist health service are to the plan. */
export enum SpecialistRole {
  COORDINATOR = "COORDINATOR",
  CONTACT_PHYSICIAN = "CONTACT_PHYSICIAN",
}

/** Why somebody takes part no longer. */
export enum ParticipationEnd {
  TASK_DONE = "TASK_DONE",
  OWNERS_WISH = "OWNERS_WISH",
  OWN_WISH = "OWN_WISH",
  CHANGED_WORK = "CHANGED_WORK",
  LONG_ABSENCE = "LONG_ABSENCE",
  DECEASED = "DECEASED",
  OTHER = "OTHER",
}

/** Rights in an area of the room that are kept from one person; the words are those of `RoomArea` and `RoomRight`. */
export interface RightsKept {
  readonly area: string;
  readonly rights: readonly string[];
}

/** Somebody who takes part in the work around a person: in the room, and in the plan where there is one (deltaker). */
@Entity("plan_participant")
@Index("uq_plan_participant", ["municipalityId", "planId", "personId"], { unique: true, where: "until is null" })
@Index("uq_plan_participant_room", ["municipalityId", "caseId", "personId"], { unique: true, where: "until is null and plan_id is null" })
@Index("ix_plan_participant_plan", ["municipalityId", "planId"])
@Index("ix_plan_participant_case", ["municipalityId", "caseId"])
@Index("ix_plan_participant_person", ["municipalityId", "personId"])
@Index("ix_plan_participant_place", ["municipalityId", "personId"], { where: "until is null and (plan_id is null or withheld is not null)" })
@TenantKey("plan_participant", "caseId", "Case")
@TenantKey("plan_participant", "planId", "IndividualPlan")
@TenantKey("plan_participant", "personId", "Person")
@TenantKey("plan_participant", "standsInForId", "RoomUnit")
@TenantKey("plan_participant", "withheldById", "Person")
@TenantKey("plan_participant", "endedById", "Person")
export class PlanParticipant extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  /** Null for one who takes part in a room without a plan. */
  @Column({ type: "uuid", nullable: true })
  readonly planId!: string | null;

  @Column({ type: "uuid" })
  readonly personId!: string;

  @Column({ type: "text" })
  readonly function!: string;

  /** What they see to, in a few words, for the card. */
  @Column({ type: "text", nullable: true })
  readonly responsibility!: string | null;

  /** Since when they take part in the room apart from a plan; null for one who takes part by the plan alone. */
  @Column({ type: "date", nullable: true })
  readonly roomSince!: string | null;

  /** The unit whose place they fill. */
  @Column({ type: "uuid", nullable: true })
  readonly standsInForId!: string | null;

  @Column({ type: "text" })
  readonly basis!: SharingBasis;

  /** The provision or the necessity, where the basis does not say it itself. */
  @Column({ type: "text", nullable: true })
  readonly basisNote!: string | null;

  /** Null where nobody has said. */
  @Column({ type: "text", nullable: true })
  readonly category!: ParticipantCategory | null;

  /** What the list has no word for. */
  @Column({ type: "text", nullable: true })
  readonly categoryNote!: string | null;

  /** Their own role in the specialist health service; it never makes them the municipality's coordinator. */
  @Column({ type: "text", nullable: true })
  readonly specialistRole!: SpecialistRole | null;

  /** The number in the public register of health personnel. */
  @Column({ type: "text", nullable: true })
  readonly hprNumber!: string | null;

  @Column({ type: "date" })
  readonly since!: string;

  @Column({ type: "date", nullable: true })
  readonly until!: string | null;

  /** When they said they know what follows when somebody does not do their part. */
  @Column({ type: "timestamptz", nullable: true })
  readonly procedureAcknowledgedAt!: Date | null;

  /** Rights that are kept from them in this room, beyond what their role has not. */
  @Column({ type: "jsonb", nullable: true })
  readonly withheld!: readonly RightsKept[] | null;

  @Column({ type: "text", nullable: true })
  readonly withheldReason!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly withheldById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly withheldAt!: Date | null;

  /** Null where it ended with a consent, a plan or a role. */
  @Column({ type: "text", nullable: true })
  readonly endReason!: ParticipationEnd | null;

  @Column({ type: "text", nullable: true })
  readonly endNote!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly endedById!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
