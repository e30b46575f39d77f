import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** Whether a service that is not the unit's has been sent on. */
export enum RequestedServiceState {
  WAITING = "WAITING",
  SENT_ON = "SENT_ON",
}

/** A service that a notice asks for and that is not the unit's; it never enters the case (annen tjeneste). */
@Entity("requested_service")
@Index("ix_requested_service_notice", ["municipalityId", "noticeId"])
@Index("ix_requested_service_waiting", ["municipalityId", "requestedAt", "id"], { where: "state = 'WAITING'" })
@TenantKey("requested_service", "noticeId", "Notice")
@TenantKey("requested_service", "sentById", "Person")
export class RequestedService extends TenantRow {
  @Column({ type: "uuid" })
  readonly noticeId!: string;

  /** What the service is called, where the notice says so. */
  @Column({ type: "text", nullable: true })
  readonly service!: string | null;

  @Column({ type: "text" })
  readonly wanted!: string;

  @Column({ type: "text" })
  readonly state!: RequestedServiceState;

  @Column({ type: "text", nullable: true })
  readonly sentTo!: string | null;

  @Column({ type: "date", nullable: true })
  readonly sentOn!: string | null;

  @Column({ type: "uuid", nullable: true })
  readonly sentById!: string | null;

  @Column({ type: "timestamptz" })
  readonly requestedAt!: Date;

  /** Who sees it beside the unit. */
  @Column({ type: "uuid", array: true })
  readonly knownTo!: string[];

  @Column({ type: "integer" })
  readonly version!: number;
}
