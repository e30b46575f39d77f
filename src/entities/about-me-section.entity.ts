import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What a part of the presentation is about. */
export enum AboutMeKind {
  WHO_I_AM = "WHO_I_AM",
  WHAT_MATTERS_TO_ME = "WHAT_MATTERS_TO_ME",
  WHAT_OTHERS_SHOULD_KNOW = "WHAT_OTHERS_SHOULD_KNOW",
  HOW_TO_MEET_ME = "HOW_TO_MEET_ME",
  OTHER = "OTHER",
}

/** A part of the owner's presentation of themselves (Om meg). */
@Entity("about_me_section")
@Index("uq_about_me_section_heading", ["municipalityId", "caseId", "kind", "byOwner"], { unique: true, where: "kind <> 'OTHER'" })
@Index("ix_about_me_section_case", ["municipalityId", "caseId"])
@TenantKey("about_me_section", "caseId", "Case")
@TenantKey("about_me_section", "writtenById", "Person")
export class AboutMeSection extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly kind!: AboutMeKind;

  /** For a heading of their own. */
  @Column({ type: "text", nullable: true })
  readonly heading!: string | null;

  @Column({ type: "text" })
  readonly text!: string;

  /** The language it is written in, as BCP 47 names it. */
  @Column({ type: "text" })
  readonly language!: string;

  /** Whether the owner says it with a login of their own, or somebody who represents them. */
  @Column({ type: "boolean" })
  readonly byOwner!: boolean;

  @Column({ type: "uuid" })
  readonly writtenById!: string;

  @Column({ type: "timestamptz" })
  readonly writtenAt!: Date;

  @Column({ type: "timestamptz" })
  readonly changedAt!: Date;

  /** Put away without being deleted (passiv). */
  @Column({ type: "timestamptz", nullable: true })
  readonly passiveAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
