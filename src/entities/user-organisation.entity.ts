import { Column, Entity } from "typeorm";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** An organisation of users that the unit works with by agreement (brukerorganisasjon). */
@Entity("user_organisation")
@TenantKey("user_organisation", "registeredById", "Person")
export class UserOrganisation extends TenantRow {
  @Column({ type: "text" })
  readonly name!: string;

  /** An office or seat, with how to reach it; never a person's private contact. */
  @Column({ type: "text", nullable: true })
  readonly contact!: string | null;

  @Column({ type: "date", nullable: true })
  readonly agreedOn!: string | null;

  @Column({ type: "text", nullable: true })
  readonly agreementReference!: string | null;

  @Column({ type: "uuid" })
  readonly registeredById!: string;

  @Column({ type: "timestamptz" })
  readonly registeredAt!: Date;

  @Column({ type: "date", nullable: true })
  readonly endedOn!: string | null;
}
