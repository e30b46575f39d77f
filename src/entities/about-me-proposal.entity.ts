import { Column, Entity, Index } from "typeorm";
import type { AboutMeKind } from "./about-me-section.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What somebody else proposes for the owner's presentation; the owner's side alone says yes or no (forslag). */
@Entity("about_me_proposal")
@Index("ix_about_me_proposal_case", ["municipalityId", "caseId"])
@TenantKey("about_me_proposal", "caseId", "Case")
@TenantKey("about_me_proposal", "sectionId", "AboutMeSection")
@TenantKey("about_me_proposal", "proposedById", "Person")
@TenantKey("about_me_proposal", "answeredById", "Person")
export class AboutMeProposal extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  /** The section it became, once it was accepted. */
  @Column({ type: "uuid", nullable: true })
  readonly sectionId!: string | null;

  @Column({ type: "text" })
  readonly kind!: AboutMeKind;

  @Column({ type: "text", nullable: true })
  readonly heading!: string | null;

  @Column({ type: "text" })
  readonly text!: string;

  @Column({ type: "text" })
  readonly language!: string;

  @Column({ type: "uuid" })
  readonly proposedById!: string;

  @Column({ type: "timestamptz" })
  readonly proposedAt!: Date;

  /** Null until it is answered. */
  @Column({ type: "boolean", nullable: true })
  readonly accepted!: boolean | null;

  @Column({ type: "uuid", nullable: true })
  readonly answeredById!: string | null;

  @Column({ type: "timestamptz", nullable: true })
  readonly answeredAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
