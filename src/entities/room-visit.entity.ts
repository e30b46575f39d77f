import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** When somebody was last in a room, and the time before that: what has happened since is new to them (sist innom). */
@Entity("room_visit")
@Index("uq_room_visit", ["municipalityId", "caseId", "personId"], { unique: true })
@TenantKey("room_visit", "caseId", "Case")
@TenantKey("room_visit", "personId", "Person")
export class RoomVisit extends TenantRow {
  @Column({ type: "uuid" })
  readonly caseId!: string;

  @Column({ type: "uuid" })
  readonly personId!: string;

  @Column({ type: "timestamptz" })
  readonly visitedAt!: Date;

  @Column({ type: "timestamptz", nullable: true })
  readonly previousAt!: Date | null;
}
