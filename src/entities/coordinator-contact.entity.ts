import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** How a coordinator was in contact. */
export enum CoordinatorContactKind {
  MEETING = "MEETING",
  HOME_VISIT = "HOME_VISIT",
  PHONE = "PHONE",
  VIDEO = "VIDEO",
  MESSAGE = "MESSAGE",
}

/** With whom. */
export enum CoordinatorContactWith {
  PERSON = "PERSON",
  FAMILY = "FAMILY",
  SERVICE = "SERVICE",
  OTHER = "OTHER",
}

/** That a coordinator was in contact with somebody; what was said is kept elsewhere (kontakt). */
@Entity("coordinator_contact")
@Index("ix_coordinator_contact_case", ["municipalityId", "caseId"])
@TenantKey("coordinator_contact", "caseId", "Case")
@TenantKey("coordinator_contact", "assignmentId", "CoordinatorAssignment")
@TenantKey("coordinator_contact", "recordedById", "Person")
export class CoordinatorContact extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly assignmentId!: string;

  @Column({ type: "date" })
  readonly contactedOn!: string;

  @Column({ type: "text" })
  readonly kind!: CoordinatorContactKind;

  @Column({ type: "text" })
  readonly contactWith!: CoordinatorContactWith;

  @Column({ type: "text", nullable: true })
  readonly note!: string | null;

  @Column({ type: "uuid" })
  readonly recordedById!: string;
}
