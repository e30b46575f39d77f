import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What somebody is to the person whom the case is about. */
export enum PartyRole {
  OWNER = "OWNER",
  PARENT = "PARENT",
  GUARDIAN = "GUARDIAN",
  PROXY = "PROXY",
  NEXT_OF_KIN = "NEXT_OF_KIN",
}

/** Who belongs to a case on the person's side (part, pårørende, verge). */
@Entity("case_party")
@Index("ix_case_party_case", ["municipalityId", "caseId"])
@Index("ix_case_party_person", ["municipalityId", "personId"])
@TenantKey("case_party", "caseId", "Case")
@TenantKey("case_party", "personId", "Person")
export class CaseParty extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly personId!: string;

  @Column({ type: "text" })
  readonly role!: PartyRole;

  /** For parents only: whether they hold parental responsibility. */
  @Column({ type: "boolean", nullable: true })
  readonly parentalResponsibility!: boolean | null;

  @Column({ type: "date" })
  readonly since!: string;

  @Column({ type: "date", nullable: true })
  readonly until!: string | null;
}
