import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** A useful address in the library of a room (lenke). */
@Entity("room_link")
@Index("ix_room_link_case", ["municipalityId", "caseId"])
@TenantKey("room_link", "caseId", "Case")
@TenantKey("room_link", "addedById", "Person")
export class RoomLink extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "text" })
  readonly title!: string;

  @Column({ type: "text" })
  readonly address!: string;

  @Column({ type: "integer" })
  readonly position!: number;

  @Column({ type: "uuid" })
  readonly addedById!: string;

  @Column({ type: "timestamptz" })
  readonly addedAt!: Date;

  @Column({ type: "timestamptz", nullable: true })
  readonly setAsideAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
