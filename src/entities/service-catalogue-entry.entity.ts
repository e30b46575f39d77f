import { Column, Entity, Index } from "typeorm";
import type { LifeArea } from "./goal.entity.js";
import { TenantKey, TenantRow } from "./tenant-row.entity.js";

/** A service that people can be guided to: for whom, for which needs, and how it is reached (tilbudsoversikt). Never about a person. */
@Entity("service_catalogue_entry")
@Index("ix_service_catalogue_entry_title", ["municipalityId", "title", "id"])
@TenantKey("service_catalogue_entry", "responsibleUnitId", "ServiceUnit")
@TenantKey("service_catalogue_entry", "changedById", "Person")
export class ServiceCatalogueEntry extends TenantRow {
  @Column({ type: "text" })
  readonly title!: string;

  @Column({ type: "text" })
  readonly description!: string;

  @Column({ type: "text" })
  readonly audience!: string;

  @Column({ type: "text" })
  readonly howToReach!: string;

  @Column({ type: "text", array: true })
  readonly lifeAreas!: LifeArea[];

  /** What somebody may call the need, in words the title does not hold. */
  @Column({ type: "text", array: true })
  readonly needs!: string[];

  /** All of it as whole words in small letters; searched by how they begin. */
  @Column({ type: "text", array: true })
  readonly searchWords!: string[];

  @Column({ type: "uuid", nullable: true })
  readonly responsibleUnitId!: string | null;

  @Column({ type: "boolean" })
  readonly isRehabilitation!: boolean;

  @Column({ type: "boolean" })
  readonly isPublic!: boolean;

  @Column({ type: "uuid" })
  readonly changedById!: string;

  @Column({ type: "timestamptz" })
  readonly changedAt!: Date;

  @Column({ type: "timestamptz", nullable: true })
  readonly retiredAt!: Date | null;

  @Column({ type: "integer" })
  readonly version!: number;
}
