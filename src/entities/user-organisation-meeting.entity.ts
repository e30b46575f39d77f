import { Column, Entity, Index } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** A meeting of the unit with an organisation of users (samarbeidsmøte). */
@Entity("user_organisation_meeting")
@Index("ix_user_organisation_meeting_organisation", ["municipalityId", "organisationId"])
@TenantKey("user_organisation_meeting", "organisationId", "UserOrganisation")
@TenantKey("user_organisation_meeting", "recordedById", "Person")
export class UserOrganisationMeeting extends TenantRow {
  @Column({ type: "uuid" })
  readonly organisationId!: string;

  @Column({ type: "date" })
  readonly heldOn!: string;

  @Column({ type: "text" })
  readonly subject!: string;

  @Column({ type: "text", nullable: true })
  readonly minutesReference!: string | null;

  @Column({ type: "uuid" })
  readonly recordedById!: string;
}
