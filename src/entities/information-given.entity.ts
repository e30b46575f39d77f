import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What whoever has a need must be told. */
export enum InformationTopic {
  INDIVIDUAL_PLAN = "INDIVIDUAL_PLAN",
  COORDINATOR = "COORDINATOR",
  CHILD_COORDINATOR = "CHILD_COORDINATOR",
  DIRECT_CONTACT = "DIRECT_CONTACT",
}

/** That the person was told of the rights, by whom and when (informasjon gitt). */
@Entity("information_given")
@Index("ix_information_given_notice", ["municipalityId", "noticeId"])
@Index("ix_information_given_case", ["municipalityId", "caseId"])
@TenantKey("information_given", "noticeId", "Notice")
@TenantKey("information_given", "caseId", "Case")
@TenantKey("information_given", "givenById", "Person")
export class InformationGiven extends TenantRow {
  @Column({ type: "uuid", nullable: true })
  readonly noticeId!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly caseId!: string | null;

  @Column({ type: "text", array: true })
  readonly topics!: InformationTopic[];

  @Column({ type: "uuid" })
  readonly givenById!: string;

  @Column({ type: "date" })
  readonly givenOn!: string;

  @Column({ type: "timestamptz" })
  readonly recordedAt!: Date;

  /** Who sees it though they may not see the case. */
  @Column({ type: "uuid", array: true })
  readonly knownTo!: string[];
}
