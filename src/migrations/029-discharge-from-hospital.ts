import type { MigrationInterface, QueryRunner } from "typeorm";
import { onlyForward } from "./tenant-table.js";

export class DischargeFromHospital1795000000029 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table notice add column discharge_on date`);
  }

  down = onlyForward;
}
