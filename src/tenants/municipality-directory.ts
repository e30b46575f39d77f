import type { DataSource } from "typeorm";
import { Municipality, MunicipalityNumber } from "../entities/municipality.entity.js";

const REFRESH_MS = 60_000;

/** Municipalities by number and organisation number. Public facts, so they are held in memory and read anew each minute. */
export class MunicipalityDirectory {
  private byKey = new Map<string, Municipality>();
  private all: readonly (Municipality & { readonly number: string })[] = [];
  private readAt = 0;

  constructor(private readonly dataSource: DataSource) {}

  /** By the number in force or an earlier one, or by organisation number; undefined when there is none. */
  async find(key: string): Promise<Municipality | undefined> {
    await this.refresh();
    return this.byKey.get(key);
  }

  /** All of them with the number in force, by name. */
  async list(): Promise<readonly (Municipality & { readonly number: string })[]> {
    await this.refresh();
    return this.all;
  }

  private async refresh(): Promise<void> {
    if (Date.now() - this.readAt < REFRESH_MS) return;
    const [municipalities, numbers] = await Promise.all([
      this.dataSource.getRepository(Municipality).find({ order: { name: "ASC" } }),
      this.dataSource.getRepository(MunicipalityNumber).find(),
    ]);
    const byKey = new Map(municipalities.map((it) => [it.orgNumber, it]));
    for (const it of numbers) {
      const owner = municipalities.find((one) => one.id === it.municipalityId);
      if (owner) byKey.set(it.code, owner);
    }
    this.byKey = byKey;
    this.all = municipalities.map((it) => ({ ...it, number: numbers.find((one) => one.municipalityId === it.id && one.validTo === null)?.code ?? "" }));
    this.readAt = Date.now();
  }
}
