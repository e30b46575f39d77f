import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Why somebody may see a case. */
export enum AccessBasis {
  OWNER = "OWNER",
  REPRESENTATIVE = "REPRESENTATIVE",
  REGISTRAR = "REGISTRAR",
  HANDLER = "HANDLER",
  OWN_UNIT_LEADER = "OWN_UNIT_LEADER",
  ALLOCATION_BODY = "ALLOCATION_BODY",
  UNIT_MEETING = "UNIT_MEETING",
  MEETING_ADVISER = "MEETING_ADVISER",
  ADVISER = "ADVISER",
  COORDINATOR = "COORDINATOR",
  PARTICIPANT = "PARTICIPANT",
  GROUP_MEMBER = "GROUP_MEMBER",
}

/** Who may see which case, on which basis, from when to when: the table behind the second wall. */
@Entity("case_access")
@Index("ix_case_access_person", ["municipalityId", "personId"])
@Index("ix_case_access_case", ["municipalityId", "caseId"])
@TenantKey("case_access", "caseId", "Case")
@TenantKey("case_access", "personId", "Person")
export class CaseAccess extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly personId!: string;

  @Column({ type: "text" })
  readonly basis!: AccessBasis;

  @Column({ type: "timestamptz" })
  readonly validFrom!: Date;

  @Column({ type: "timestamptz", nullable: true })
  readonly validTo!: Date | null;
}
