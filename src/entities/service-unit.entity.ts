import { Column, Entity, Index } from "typeorm";
import { TenantRow } from "./tenant-row.entity.js";

/** What kind of unit or organisation it is. */
export enum ServiceUnitKind {
  COORDINATING_UNIT = "COORDINATING_UNIT",
  SERVICE_OFFICE = "SERVICE_OFFICE",
  DEPARTMENT = "DEPARTMENT",
  ALLOCATION_BODY = "ALLOCATION_BODY",
  HOSPITAL_COORDINATING_UNIT = "HOSPITAL_COORDINATING_UNIT",
  SPECIALIST_SERVICE = "SPECIALIST_SERVICE",
  NAV = "NAV",
  SCHOOL_OR_KINDERGARTEN = "SCHOOL_OR_KINDERGARTEN",
  CHILD_WELFARE = "CHILD_WELFARE",
  OTHER_ORGANISATION = "OTHER_ORGANISATION",
}

/** A department of the municipality or a cooperating organisation outside it (enhet, avdeling). */
@Entity("service_unit")
@Index("uq_service_unit_org_number", ["municipalityId", "orgNumber"], { unique: true })
export class ServiceUnit extends TenantRow {
  @Column({ type: "text" })
  readonly name!: string;

  @Column({ type: "text" })
  readonly kind!: ServiceUnitKind;

  /** Organisation number, by which a token of that organisation is recognised. */
  @Column({ type: "text", nullable: true })
  readonly orgNumber!: string | null;
}
