import { Column, Entity, Index } from "typeorm";
import type { ConsentMethod } from "./consent.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Where a responsibility group stands. */
export enum GroupState {
  ACTIVE = "ACTIVE",
  EVALUATED = "EVALUATED",
  DISSOLVED = "DISSOLVED",
}

/** Why a group is dissolved. */
export enum DissolveReason {
  NO_LONGER_NEEDED = "NO_LONGER_NEEDED",
  NOT_WANTED = "NOT_WANTED",
}

/** What the person answered when plan and coordinator were offered. */
export enum OfferAnswer {
  WANTED = "WANTED",
  DECLINED = "DECLINED",
  THINKING = "THINKING",
}

/** How long a group is meant to work. */
export enum GroupKind {
  TIME_LIMITED = "TIME_LIMITED",
  LONG_TERM = "LONG_TERM",
}

/** By which way a group is founded. */
export enum GroupFounding {
  VIA_UNIT_LEADER = "VIA_UNIT_LEADER",
  BY_COORDINATOR = "BY_COORDINATOR",
  BY_INSTANCE = "BY_INSTANCE",
}

/** The people who work together around a person, with or without a plan; coordinating and advisory (ansvarsgruppe). */
@Entity("responsibility_group")
@Index("uq_responsibility_group_open", ["municipalityId", "caseId"], { unique: true, where: "state <> 'DISSOLVED'" })
@Index("ix_responsibility_group_case", ["municipalityId", "caseId"])
@TenantKey("responsibility_group", "caseId", "Case")
@TenantKey("responsibility_group", "leaderId", "Person")
@TenantKey("responsibility_group", "foundedById", "Person")
@TenantKey("responsibility_group", "consentById", "Person")
@TenantKey("responsibility_group", "wishedById", "Person")
@TenantKey("responsibility_group", "reopensId", "ResponsibilityGroup")
export class ResponsibilityGroup extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly state!: GroupState;

  @Column({ type: "text" })
  readonly kind!: GroupKind;

  @Column({ type: "text" })
  readonly founding!: GroupFounding;

  @Column({ type: "text" })
  readonly need!: string;

  @Column({ type: "text" })
  readonly goals!: string;

  @Column({ type: "uuid" })
  readonly leaderId!: string;

  @Column({ type: "date", nullable: true })
  readonly leaderUntil!: string | null;

  @Column({ type: "boolean" })
  readonly procedureHandedOut!: boolean;

  @Column({ type: "uuid" })
  readonly foundedById!: string;

  @Column({ type: "date" })
  readonly foundedOn!: string;

  /** Who consented to the group for the person, and when. */
  @Column({ type: "uuid", nullable: true })
  readonly consentById!: string | null;

  @Column({ type: "text", nullable: true })
  readonly consentMethod!: ConsentMethod | null;

  @Column({ type: "date", nullable: true })
  readonly consentOn!: string | null;

  /** When plan and coordinator were offered, which a long-term group without a plan calls for. */
  @Column({ type: "date", nullable: true })
  readonly offeredOn!: string | null;

  @Column({ type: "text", nullable: true })
  readonly offerAnswer!: OfferAnswer | null;

  @Column({ type: "date", nullable: true })
  readonly lastMetOn!: string | null;

  /** By when it meets again; null where the municipality sets no number of meetings. */
  @Column({ type: "date", nullable: true })
  readonly meetBy!: string | null;

  @Column({ type: "date", nullable: true })
  readonly evaluatedOn!: string | null;

  @Column({ type: "text", nullable: true })
  readonly evaluation!: string | null;

  @Column({ type: "boolean", nullable: true })
  readonly evaluatedJointly!: boolean | null;

  @Column({ type: "date", nullable: true })
  readonly dissolvedOn!: string | null;

  @Column({ type: "text", nullable: true })
  readonly dissolveReason!: DissolveReason | null;

  /** Whose wish it was, where the group is not wanted. */
  @Column({ type: "uuid", nullable: true })
  readonly wishedById!: string | null;

  /** The dissolved group that this one takes up again. */
  @Column({ type: "uuid", nullable: true })
  readonly reopensId!: string | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
