import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** In which capacity a person is registered. */
export enum PersonKind {
  CITIZEN = "CITIZEN",
  PROFESSIONAL = "PROFESSIONAL",
}

/** Protection of the address in the population register (kode 7, kode 6). */
export enum AddressProtection {
  NONE = "NONE",
  CONFIDENTIAL = "CONFIDENTIAL",
  STRICTLY_CONFIDENTIAL = "STRICTLY_CONFIDENTIAL",
}

/** A person in one capacity: a citizen whose existence here is confidential, or a professional with a public work contact. */
@Entity("person")
@Index("uq_person_national_id_hash", ["municipalityId", "nationalIdHash"], { unique: true })
@Index("uq_person_login_hash", ["municipalityId", "loginHash"], { unique: true })
@TenantKey("person", "serviceUnitId", "ServiceUnit")
export class Person extends TenantRow {
  @Column({ type: "text" })
  readonly kind!: PersonKind;

  @Column({ type: "text" })
  readonly name!: string;

  /** Encrypted with AES-256-GCM. Never leaves by GraphQL, never enters a log, an error or an event. */
  @Column({ type: "bytea", nullable: true, select: false })
  readonly nationalIdCipher!: Buffer | null;

  @Column({ type: "text", nullable: true, select: false })
  readonly nationalIdKeyId!: string | null;

  /** Keyed hash for exact look-up. */
  @Column({ type: "bytea", nullable: true, select: false })
  readonly nationalIdHash!: Buffer | null;

  /** Keyed hash of issuer and subject: how a professional is recognised when logging in. */
  @Column({ type: "bytea", nullable: true, select: false })
  readonly loginHash!: Buffer | null;

  @Column({ type: "date", nullable: true })
  readonly birthDate!: string | null;

  /** For a child that is not born yet. */
  @Column({ type: "date", nullable: true })
  readonly expectedBirthDate!: string | null;

  @Column({ type: "text" })
  readonly protection!: AddressProtection;

  /** The form the person prefers, where it is known. */
  @Column({ type: "text", nullable: true })
  readonly writtenForm!: string | null;

  @Column({ type: "text", nullable: true })
  readonly title!: string | null;

  @Column({ type: "text", nullable: true })
  readonly profession!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly serviceUnitId!: string | null;

  @Column({ type: "text", nullable: true })
  readonly workPhone!: string | null;

  @Column({ type: "text", nullable: true })
  readonly workEmail!: string | null;

  /** What they look like, by their own choice; for the rooms they take part in. */
  @Column({ type: "bytea", nullable: true, select: false })
  readonly picture!: Buffer | null;

  @Column({ type: "text", nullable: true, select: false })
  readonly pictureType!: string | null;

  @Column({ type: "timestamptz" })
  readonly createdAt!: Date;
}
