import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** What kind of service it is. */
export enum ServiceType {
  GP = "GP",
  PUBLIC_HEALTH_NURSE = "PUBLIC_HEALTH_NURSE",
  HOME_NURSING = "HOME_NURSING",
  HOME_HELP = "HOME_HELP",
  PHYSIOTHERAPY = "PHYSIOTHERAPY",
  OCCUPATIONAL_THERAPY = "OCCUPATIONAL_THERAPY",
  MENTAL_HEALTH = "MENTAL_HEALTH",
  SUBSTANCE_USE = "SUBSTANCE_USE",
  SUPPORT_CONTACT = "SUPPORT_CONTACT",
  RESPITE = "RESPITE",
  PERSONAL_ASSISTANCE = "PERSONAL_ASSISTANCE",
  HABILITATION = "HABILITATION",
  REHABILITATION = "REHABILITATION",
  HOSPITAL = "HOSPITAL",
  DENTAL = "DENTAL",
  WORK_AND_BENEFITS = "WORK_AND_BENEFITS",
  SOCIAL_SERVICES = "SOCIAL_SERVICES",
  CHILD_WELFARE = "CHILD_WELFARE",
  SCHOOL = "SCHOOL",
  KINDERGARTEN = "KINDERGARTEN",
  EDUCATIONAL_PSYCHOLOGY = "EDUCATIONAL_PSYCHOLOGY",
  OTHER = "OTHER",
}

/** The sector whose services a right rests on. */
export enum EligibilityBasis {
  HEALTH_CARE = "HEALTH_CARE",
  SPECIALIST = "SPECIALIST",
  CHILD_WELFARE = "CHILD_WELFARE",
  NAV = "NAV",
  SOCIAL_SERVICES = "SOCIAL_SERVICES",
  QUALIFICATION_PROGRAMME = "QUALIFICATION_PROGRAMME",
  EDUCATION = "EDUCATION",
  CHILD_FAMILY = "CHILD_FAMILY",
}

/** A service the person gets or has been granted: what a local indicator counts (tjeneste). */
@Entity("service_received")
@Index("ix_service_received_case", ["municipalityId", "caseId"])
@TenantKey("service_received", "caseId", "Case")
export class ServiceReceived extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly type!: ServiceType;

  @Column({ type: "text" })
  readonly source!: EligibilityBasis;

  @Column({ type: "text" })
  readonly provider!: string;

  @Column({ type: "text" })
  readonly professionalGroup!: string;

  @Column({ type: "boolean" })
  readonly seenInContext!: boolean;
}
