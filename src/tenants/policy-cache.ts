import { PolicyVersion } from "../entities/policy-version.entity.js";
import type { Db } from "./bracket.js";
import { MunicipalityPolicy } from "./municipality-policy.js";
import { readPolicy } from "./policy-check.js";

/** A stored version of a municipality's choices. */
export interface CurrentPolicy {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly note: string | null;
  readonly policy: MunicipalityPolicy;
}

const MOST = 2000;

/** Versions never change once stored, so each is read and checked once per process. The id is unique over all municipalities. */
export class PolicyCache {
  private readonly known = new Map<string, CurrentPolicy>();

  async get(id: string, db: Db): Promise<CurrentPolicy> {
    const known = this.known.get(id);
    if (known) return known;
    const [row] = await db.among(PolicyVersion, "id", [id]);
    if (!row) throw new Error("the policy version is not there");
    const read = { id: row.id, version: row.version, effectiveFrom: row.effectiveFrom, note: row.note, policy: readPolicy(row.policy) };
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(id, read);
    return read;
  }
}
