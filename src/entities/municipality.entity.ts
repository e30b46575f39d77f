import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

/** A municipality: the tenant. Reference table, readable by all (kommune). */
@Entity("municipality")
@Index("uq_municipality_org_number", ["orgNumber"], { unique: true })
export class Municipality {
  @PrimaryColumn({ type: "integer" })
  readonly id!: number;

  @Column({ type: "text" })
  readonly orgNumber!: string;

  @Column({ type: "text" })
  readonly name!: string;
}

/** A municipality number with the days it was valid: numbers change when counties do. */
@Entity("municipality_number")
@ForeignKey(() => Municipality, ["municipalityId"], ["id"], { name: "fk_municipality_number_municipality" })
export class MunicipalityNumber {
  @PrimaryColumn({ type: "text" })
  readonly code!: string;

  @Column({ type: "integer" })
  readonly municipalityId!: number;

  @Column({ type: "date" })
  readonly validFrom!: string;

  @Column({ type: "date", nullable: true })
  readonly validTo!: string | null;
}
