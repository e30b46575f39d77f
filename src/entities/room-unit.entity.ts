import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** How a service is part of a room without being a person. */
export enum RoomUnitKind {
  UNIT = "UNIT",
  MENTIONED = "MENTIONED",
}

/** A unit that takes part by named stand-ins, or a service that is only named so that everybody knows of it; neither sees anything itself (enhet, omtalt tjeneste). */
@Entity("room_unit")
@Index("ix_room_unit_case", ["municipalityId", "caseId"])
@TenantKey("room_unit", "caseId", "Case")
@TenantKey("room_unit", "serviceUnitId", "ServiceUnit")
@TenantKey("room_unit", "addedById", "Person")
export class RoomUnit extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly kind!: RoomUnitKind;

  /** The unit in the municipality's register, where it stands there. */
  @Column({ type: "uuid", nullable: true })
  readonly serviceUnitId!: string | null;

  @Column({ type: "text" })
  readonly name!: string;

  @Column({ type: "text" })
  readonly function!: string;

  /** How it is reached, for a service that is only named. */
  @Column({ type: "text", nullable: true })
  readonly contact!: string | null;

  @Column({ type: "date" })
  readonly since!: string;

  @Column({ type: "date", nullable: true })
  readonly until!: string | null;

  @Column({ type: "uuid" })
  readonly addedById!: string;

  @Column({ type: "integer" })
  readonly version!: number;
}
