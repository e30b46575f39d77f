import { CaseParty } from "../entities/case-party.entity.js";
import { Case } from "../entities/case.entity.js";
import { Clarification } from "../entities/clarification.entity.js";
import type { CoordinatorKind } from "../entities/coordinator-assignment.entity.js";
import { CoordinatorAnswer, CoordinatorRequest } from "../entities/coordinator-request.entity.js";
import type { Person } from "../entities/person.entity.js";
import { ServiceReceived } from "../entities/service-received.entity.js";
import { isTheirsToDo } from "../rules/access.rules.js";
import { type CandidateFacts, inOrderOfSuitability, isPreferred } from "../rules/candidate.rules.js";
import { isAboveCap } from "../rules/coordinator.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { Db } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { standingOf } from "./case-deed.step.js";
import { mayRead } from "./case-rows.reader.js";
import { loadsOf } from "./coordinator.step.js";

/** Somebody who could be asked, with what speaks for it. */
export interface Candidate extends CandidateFacts {
  readonly isPreferred: boolean;
  readonly maxPlans: number | null;
  readonly needsAcceptance: boolean;
  readonly answer: CoordinatorAnswer | null;
}

const staffOf = statement(
  "candidate.staff",
  `select p.id, p.name, u.name as "unitName" from person p left join service_unit u on u.municipality_id = p.municipality_id and u.id = p.service_unit_id
   where p.kind = 'PROFESSIONAL' and (p.id = $1 or u.name = any ($2)) order by p.name, p.id limit 50`,
);

type Staff = Pick<Person, "id" | "name"> & { readonly unitName: string | null };

/** Who could be asked in a case, in the order the municipality looks: whom the person wishes for, then the most active services (LUND-11.1-0b, -0c, -2a). */
export async function coordinatorCandidates(ctx: RequestContext, globalCaseId: string, kind: CoordinatorKind): Promise<Candidate[]> {
  const caseId = localId("Case", globalCaseId);
  return ctx.read(async (db) => {
    const [it] = await db.among(Case, "id", [caseId]);
    if (!it || !mayRead(ctx, caseId, "file")) throw new Refusal("NOT_FOUND");
    if (!isTheirsToDo("askCoordinator", standingOf(ctx, caseId))) throw new Refusal("NOT_YOURS_TO_DO");
    ctx.saw("COORDINATION", caseId);
    const { policy } = await ctx.policyVersion(it.policyVersionId, db);
    const { services, requests, wishedId, parties } = await factsOf(db, caseId);
    const staff = (await db.rows<Staff>(staffOf, [wishedId, services.map((one) => one.provider)])).filter((one) => !parties.includes(one.id));
    const loads = await loadsOf(
      ctx,
      db,
      staff.map((one) => one.id),
      policy,
    );
    const candidates = staff.map((one): Candidate => {
      const theirs = services.filter((service) => service.provider === one.unitName);
      const sources = theirs.map((service) => service.source);
      const load = loads.get(one.id) ?? 0;
      const asked = requests.filter((request) => request.kind === kind && request.candidateId === one.id);
      const facts = { professionalId: one.id, name: one.name, isWished: one.id === wishedId, services: theirs.length, sources, load };
      const cap = { maxPlans: policy.coordinator.maxPlans, needsAcceptance: isAboveCap(load, policy) };
      return { ...facts, ...cap, isPreferred: isPreferred({ sources }), answer: asked.at(-1)?.answer ?? null };
    });
    return inOrderOfSuitability(candidates, policy);
  });
}

async function factsOf(db: Db, caseId: string) {
  const services = await db.among(ServiceReceived, "caseId", [caseId]);
  const requests = await db.among(CoordinatorRequest, "caseId", [caseId], { orderBy: ["askedAt", "id"] });
  const talks = await db.among(Clarification, "caseId", [caseId], { orderBy: ["heldOn", "id"] });
  const parties = (await db.among(CaseParty, "caseId", [caseId])).map((one) => one.personId);
  return { services, requests, parties, wishedId: talks.at(-1)?.wishedCoordinatorId ?? null };
}
