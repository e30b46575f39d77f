import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What is found in a municipality's own texts and choices. */
export enum PolicyFindingCode {
  APPEAL_DEADLINE_TOO_SHORT = "APPEAL_DEADLINE_TOO_SHORT",
  INTERIM_REPLY_TOO_LATE = "INTERIM_REPLY_TOO_LATE",
  ORAL_NEED_REFUSED = "ORAL_NEED_REFUSED",
  NUMBER_DECIDES = "NUMBER_DECIDES",
  NO_DECISION_MADE = "NO_DECISION_MADE",
  AUTHORITY_REQUIRED_FROM_HEALTH_PERSONNEL = "AUTHORITY_REQUIRED_FROM_HEALTH_PERSONNEL",
  COORDINATOR_APPEAL_DENIED = "COORDINATOR_APPEAL_DENIED",
  NUMBER_STATED_AS_CRITERION = "NUMBER_STATED_AS_CRITERION",
  PASSWORD_LOGIN_TO_PLAN = "PASSWORD_LOGIN_TO_PLAN",
  EMAIL_AS_APPLICATION_CHANNEL = "EMAIL_AS_APPLICATION_CHANNEL",
  SYSTEM_SAID_TO_BE_JOURNAL = "SYSTEM_SAID_TO_BE_JOURNAL",
  CHILD_COORDINATOR_NOT_MENTIONED = "CHILD_COORDINATOR_NOT_MENTIONED",
  CHILD_COORDINATOR_TOO_NARROW = "CHILD_COORDINATOR_TOO_NARROW",
  APPEAL_INFORMATION_INCOMPLETE = "APPEAL_INFORMATION_INCOMPLETE",
  AUTHORITY_DEMANDED_FROM_PROFESSIONALS = "AUTHORITY_DEMANDED_FROM_PROFESSIONALS",
  CONTACT_WITHOUT_ADDRESS = "CONTACT_WITHOUT_ADDRESS",
  CHANNEL_WITHOUT_ADDRESS = "CHANNEL_WITHOUT_ADDRESS",
  REPEALED_EXCEPTION = "REPEALED_EXCEPTION",
  OUTDATED_REGULATION_REFERENCE = "OUTDATED_REGULATION_REFERENCE",
  OUTDATED_LAW_REFERENCE = "OUTDATED_LAW_REFERENCE",
  INDICATOR_STRICTER_THAN_TEST = "INDICATOR_STRICTER_THAN_TEST",
  CONTACT_NOT_SAID = "CONTACT_NOT_SAID",
  INFORMATION_REVIEW_OVERDUE = "INFORMATION_REVIEW_OVERDUE",
  RIGHT_WITHHELD_UNLAWFULLY = "RIGHT_WITHHELD_UNLAWFULLY",
}

/** How much a finding weighs. */
export enum FindingSeverity {
  UNLAWFUL = "UNLAWFUL",
  SERIOUS = "SERIOUS",
  ADVICE = "ADVICE",
}

/** Somebody has seen a finding and says why it stands for now; another text has to be looked at anew (kvittering). */
@Entity("policy_finding_acknowledgement")
@Index("uq_policy_finding_acknowledgement", ["municipalityId", "code", "digest"], { unique: true })
@TenantKey("policy_finding_acknowledgement", "acknowledgedById", "Person")
export class PolicyFindingAcknowledgement extends TenantRow {
  @Column({ type: "text" })
  readonly code!: PolicyFindingCode;

  @Column({ type: "text" })
  readonly path!: string;

  /** Of the text or choice as it was then. */
  @Column({ type: "text" })
  readonly digest!: string;

  @Column({ type: "text" })
  readonly reason!: string;

  @Column({ type: "uuid" })
  readonly acknowledgedById!: string;

  @Column({ type: "timestamptz" })
  readonly acknowledgedAt!: Date;
}
