import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What a person does for the municipality, or towards it. */
export enum Role {
  CITIZEN = "CITIZEN",
  PROFESSIONAL = "PROFESSIONAL",
  UNIT_LEADER = "UNIT_LEADER",
  CASE_WORKER = "CASE_WORKER",
  SERVICE_OFFICER = "SERVICE_OFFICER",
  SERVICE_UNIT_LEADER = "SERVICE_UNIT_LEADER",
  ALLOCATION_BODY_MEMBER = "ALLOCATION_BODY_MEMBER",
  SYSTEM_COORDINATOR = "SYSTEM_COORDINATOR",
  SPECIALIST_SERVICE = "SPECIALIST_SERVICE",
  AUDITOR = "AUDITOR",
  FIRST_CONTACT = "FIRST_CONTACT",
  DUTY_CONVENE = "DUTY_CONVENE",
  DUTY_JOURNAL = "DUTY_JOURNAL",
  DUTY_DECIDE = "DUTY_DECIDE",
  DUTY_APPOINT = "DUTY_APPOINT",
  DUTY_SUMMON = "DUTY_SUMMON",
}

/** The duties that are the leader's until handed to a member. */
export enum Duty {
  CONVENE = "CONVENE",
  JOURNAL = "JOURNAL",
  DECIDE = "DECIDE",
  APPOINT = "APPOINT",
  SUMMON = "SUMMON",
}

/** How somebody sits in the coordinating unit. */
export enum UnitSeat {
  LEADER = "LEADER",
  MEMBER = "MEMBER",
  SUBSTITUTE = "SUBSTITUTE",
  ADVISER = "ADVISER",
}

/** Who holds which role in the municipality, from when to when. */
@Entity("role_membership")
@Index("ix_role_membership_person", ["municipalityId", "personId"])
@TenantKey("role_membership", "personId", "Person")
@TenantKey("role_membership", "serviceUnitId", "ServiceUnit")
export class RoleMembership extends TenantRow {
  @Column({ type: "uuid" })
  readonly personId!: string;

  @Column({ type: "text" })
  readonly role!: Role;

  @Column({ type: "uuid", nullable: true })
  readonly serviceUnitId!: string | null;

  /** Null where the role itself tells it: the leader leads, and whoever handles cases for the unit is a member. */
  @Column({ type: "text", nullable: true })
  readonly unitSeat!: UnitSeat | null;

  @Column({ type: "date" })
  readonly validFrom!: string;

  @Column({ type: "date", nullable: true })
  readonly validTo!: string | null;
}
