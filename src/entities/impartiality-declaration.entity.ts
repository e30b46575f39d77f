import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What somebody is to a case that may disqualify them (fvl § 6). */
export enum ImpartialityGround {
  NONE = "NONE",
  OWN_CASE = "OWN_CASE",
  CLOSE_FAMILY = "CLOSE_FAMILY",
  GUARDIAN_OR_PROXY = "GUARDIAN_OR_PROXY",
  OTHER_CIRCUMSTANCES = "OTHER_CIRCUMSTANCES",
  SUBORDINATE = "SUBORDINATE",
}

/** What somebody has declared about their impartiality in a case; the last one counts (habilitetserklæring). */
@Entity("impartiality_declaration")
@Index("ix_impartiality_declaration_case", ["municipalityId", "caseId"])
@TenantKey("impartiality_declaration", "caseId", "Case")
@TenantKey("impartiality_declaration", "personId", "Person")
@TenantKey("impartiality_declaration", "declaredById", "Person")
export class ImpartialityDeclaration extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly personId!: string;

  @Column({ type: "text" })
  readonly ground!: ImpartialityGround;

  @Column({ type: "boolean" })
  readonly recused!: boolean;

  @Column({ type: "text", nullable: true })
  readonly note!: string | null;

  @Column({ type: "timestamptz" })
  readonly declaredAt!: Date;

  @Column({ type: "uuid" })
  readonly declaredById!: string;
}
