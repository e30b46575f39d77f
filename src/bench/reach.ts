import type { DataSource } from "typeorm";
import { MunicipalityNumber } from "../entities/municipality.entity.js";
import { PolicyVersion } from "../entities/policy-version.entity.js";
import { identityFrom, seesWholeMunicipality, whoAmI } from "../tenants/actor.js";
import { localDate } from "../tenants/local-date.js";
import { readPolicy } from "../tenants/policy-check.js";
import type { Worker } from "./fill.js";
import type { Reach } from "./yardstick-process.js";

/** What the door would set for a worker, found out once beforehand: the yardstick does not pay for asking. */
export async function reachOf(owner: DataSource, worker: Worker): Promise<Reach> {
  return owner.transaction(async (manager) => {
    const { municipalityId } = await manager.findOneByOrFail(MunicipalityNumber, { code: worker.municipality });
    await manager.query(`set local app.municipality = '${municipalityId}'`);
    await manager.query("set local app.scope = 'identity'");
    const now = new Date();
    const [row] = (await manager.query(whoAmI.text, [worker.loginHash, now, localDate(now)])) as Parameters<typeof identityFrom>[0][];
    if (!row) throw new Error(`there is no worker in ${worker.municipality}`);
    const { actor } = identityFrom(row, { kind: "EMPLOYEE", loginHash: Buffer.alloc(0), nationalId: null, name: null, organisation: null });
    const { policy } = await manager.findOneByOrFail(PolicyVersion, { municipalityId });
    const scope = seesWholeMunicipality(actor, readPolicy(policy)) ? "municipality" : "cases";
    return { municipalityId, actorId: actor.personId ?? "", scope, cases: [...actor.relations.keys()], persons: actor.persons };
  });
}
