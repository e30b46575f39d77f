import { afterAll, beforeAll, expect, test } from "@jest/globals";
import * as documents from "../../src/demo/coordination-operations.js";
import { APPOINT_COORDINATOR } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { coordinated, coordination, department } from "../support/coordination.js";
import { type Hired, hire } from "../support/people.js";
import { seeded } from "../support/seeded.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

type State =
  | "RAISED"
  | "SUPERIOR_CLARIFIED"
  | "OWNER_CONSULTED"
  | "CANDIDATE_ASKED"
  | "CANDIDATE_CLEARED"
  | "OWNER_INFORMED"
  | "OVERLAP"
  | "ESCALATED_TO_LEADERS"
  | "ESCALATED_TO_UNIT"
  | "DEPARTMENT_DESIGNATED"
  | "APPOINTED";

/** The role of coordinator in one case, as the page on lifecycles has it (6.4). */
interface Model {
  /** Whether somebody has the role; if not, it has been declared vacant. */
  readonly held: boolean;
  readonly away: boolean;
  /** Where a change is that is under way. */
  readonly change: State | null;
  /** Whether the leaders have met about it: somebody who then declines leaves it with them. */
  readonly leadersMet: boolean;
}

type Outcome = Partial<Model> | string;

const NOT_NEXT = "COORDINATOR_CHANGE_STEP";

/** A step of the change: from where it may be taken, and where it leads. */
const step =
  (from: readonly State[], to: (it: Model) => Partial<Model>) =>
  (it: Model): Outcome =>
    it.change !== null && from.includes(it.change) ? to(it) : NOT_NEXT;

/** Every deed with what must come of it: a refusal, or what differs afterwards. */
const table: Readonly<Record<string, (it: Model) => Outcome>> = {
  // Whoever is looked for already is looked for still.
  declareVacancy: (it) => (it.held ? { held: false, away: false } : "VACANCY_DECLARED"),
  endAsLeft: (it) => (it.held ? "COVERAGE_GAP" : "ALREADY_ENDED"),
  endAsNotNeeded: (it) => (it.held ? "COVERAGE_GAP" : "ALREADY_ENDED"),
  appoint: (it) => (it.held ? "COORDINATOR_ALREADY_APPOINTED" : { held: true, away: false, change: null, leadersMet: false }),
  beAway: (it) => {
    if (!it.held) return "ALREADY_ENDED";
    return it.away ? "INVALID_INPUT" : { away: true };
  },
  beBack: (it) => (it.away ? { away: false } : "ALREADY_ENDED"),
  raise: (it) => {
    if (!it.held) return "ALREADY_ENDED";
    return it.change === null ? { change: "RAISED", leadersMet: false } : "COORDINATOR_CHANGE_OPEN";
  },
  clarify: step(["RAISED"], () => ({ change: "SUPERIOR_CLARIFIED" })),
  consult: step(["SUPERIOR_CLARIFIED"], () => ({ change: "OWNER_CONSULTED" })),
  askAndAccept: step(["OWNER_CONSULTED", "ESCALATED_TO_LEADERS"], () => ({ change: "CANDIDATE_CLEARED" })),
  askAndDecline: step(["OWNER_CONSULTED", "ESCALATED_TO_LEADERS"], (it) => ({ change: it.leadersMet ? "ESCALATED_TO_LEADERS" : "OWNER_CONSULTED" })),
  toLeaders: step(["OWNER_CONSULTED"], () => ({ change: "ESCALATED_TO_LEADERS", leadersMet: true })),
  toUnit: step(["ESCALATED_TO_LEADERS"], () => ({ change: "ESCALATED_TO_UNIT" })),
  askDepartment: step(["ESCALATED_TO_UNIT", "DEPARTMENT_DESIGNATED"], () => ({ change: "DEPARTMENT_DESIGNATED" })),
  departmentNames: step(["DEPARTMENT_DESIGNATED", "APPOINTED"], () => ({ change: "APPOINTED" })),
  inform: step(["CANDIDATE_CLEARED", "APPOINTED"], () => ({ change: "OWNER_INFORMED" })),
  overlap: step(["OWNER_INFORMED"], () => ({ change: "OVERLAP" })),
  switch: step(["OVERLAP"], () => ({ held: true, change: null, leadersMet: false, away: false })),
  cancel: (it) => (it.change === null ? NOT_NEXT : { change: null, leadersMet: false }),
};
const names = Object.keys(table);
const ofChange = ["clarify", "consult", "toLeaders", "toUnit", "inform", "overlap", "switch", "cancel"];

interface Cast {
  readonly caseId: string;
  readonly owner: string;
  readonly head: Hired;
  readonly serviceUnitId: string;
  /** Who could be coordinator, by turns: newly hired people of the department. */
  readonly candidates: readonly Hired[];
}

const leader = () => app.as("lund/unit-leader");
const file = (caseId: string): Promise<Answer> => coordination(leader(), caseId);

/** Whoever is not coordinator now, and so can become it. */
function free(cast: Cast, it: Answer): Hired {
  const held = it["coordinators"].map((one: Answer) => one["coordinator"].id);
  const change = it["coordinatorChanges"].at(-1);
  return cast.candidates.find((one) => !held.includes(one.id) && change?.candidate?.id !== one.id) as Hired;
}

/** What a deed is about when it is in order; where there is nothing for it, what was there last. */
async function send(name: string, cast: Cast): Promise<Answer> {
  const it = await file(cast.caseId);
  const on = await onCase(app, "lund", cast.caseId);
  const by = leader();
  const role = { kind: "COORDINATOR" };
  const assignmentId = (it["coordinators"][0] ?? it["formerCoordinators"].at(-1)).id;
  const day = "2026-06-15";
  const change = it["coordinatorChanges"].at(-1);
  const onChange = { changeId: change?.id, expectedVersion: change?.version };
  const candidate = free(cast, it);
  if (name === "declareVacancy") return by.do(documents.DECLARE_VACANCY, { ...on, ...role, reason: "COORDINATOR_LEFT" });
  if (name === "endAsLeft") return by.do(documents.END_COORDINATOR, { ...on, assignmentId, reason: "COORDINATOR_LEAVES" });
  if (name === "endAsNotNeeded") return by.do(documents.END_COORDINATOR, { ...on, assignmentId, reason: "NEED_CEASED" });
  if (name === "appoint") return by.do(APPOINT_COORDINATOR, { ...on, ...role, coordinatorId: candidate.id, reasonWishNotFollowed: "Den ønskede er ikke ledig." });
  if (name === "beAway") return by.do(documents.REGISTER_ABSENCE, { ...on, assignmentId, fromOn: day, toOn: "2026-06-30" });
  if (name === "raise") return by.do(documents.RAISE_CHANGE, { ...on, assignmentId, reason: "Skal slutte." });
  if (name === "clarify") return by.do(documents.CLARIFY_CHANGE, { ...onChange, clarifiedOn: day });
  if (name === "consult") return by.do(documents.CONSULT_OWNER, { ...onChange, consultedOn: day });
  if (name === "inform") return by.do(documents.INFORM_OWNER, { ...onChange, informedOn: day });
  if (name === "toLeaders") return by.do(documents.ESCALATE_TO_LEADERS, { ...onChange, metOn: day, note: "Ingen kunne." });
  if (name === "toUnit") return by.do(documents.ESCALATE_TO_UNIT, onChange);
  if (name === "overlap") return by.do(documents.BEGIN_OVERLAP, onChange);
  if (name === "switch") return by.do(documents.COMPLETE_CHANGE, { ...onChange, reasonWishNotFollowed: "Den ønskede er ikke ledig." });
  if (name === "cancel") return by.do(documents.CANCEL_CHANGE, onChange);
  if (name === "askDepartment") return by.do(documents.REQUEST_FROM_DEPARTMENT, { caseId: cast.caseId, ...role, serviceUnitId: cast.serviceUnitId });
  if (name === "departmentNames") return named(cast, it, candidate);
  if (name === "beBack") return back(it);
  return askedAndAnswered(name, on, candidate);
}

async function named({ head }: Cast, it: Answer, candidate: Hired): Promise<Answer> {
  const request = it["coordinatorRequests"].filter((one: Answer) => one["serviceUnit"] !== null).at(-1);
  return head.client.do(documents.APPOINT_BY_DEPARTMENT, { requestId: request.id, expectedVersion: request.version, coordinatorId: candidate.id });
}

async function back(it: Answer): Promise<Answer> {
  const assignment = it["coordinators"][0];
  const absence = assignment?.absences.at(-1);
  return leader().do(documents.END_ABSENCE, { absenceId: absence.id, expectedVersion: absence.version });
}

async function askedAndAnswered(name: string, on: Answer, candidate: Hired): Promise<Answer> {
  const asked = await leader().do(documents.ASK_COORDINATOR, { ...on, kind: "COORDINATOR", candidateId: candidate.id, ground: "WISH" });
  if (asked["errors"].length > 0) return asked;
  const { id } = asked["coordinatorRequest"];
  const answer = name === "askAndAccept" ? { answer: "ACCEPTED", clearedOn: "2026-06-15", acceptsAboveCap: true } : { answer: "DECLINED", reason: "Har for mye å gjøre." };
  return candidate.client.do(documents.ANSWER_COORDINATOR_REQUEST, { requestId: id, expectedVersion: 1, ...answer });
}

/** What cannot be pointed at, or would be another matter, is not tried. */
function canBeTried(name: string, it: Model, seen: Answer): boolean {
  if (ofChange.includes(name)) return seen["coordinatorChanges"].length > 0 && (it.change !== null || name === "cancel");
  if (name === "askAndAccept" || name === "askAndDecline" || name === "askDepartment") return it.change !== null;
  if (name === "departmentNames") return it.change === "DEPARTMENT_DESIGNATED" || it.change === "APPOINTED";
  return name !== "beBack" || (it.held && (seen["coordinators"][0]?.absences.length ?? 0) > 0);
}

/** What must hold after every deed, whatever it was, as the person sees it. */
function mustHold(it: Answer, model: Model): void {
  expect(it["coordinators"]).toHaveLength(model.held ? 1 : 0);
  expect(it["coordinatorVacancies"]).toHaveLength(model.held ? 0 : 1);
  expect(it["plan"].vacancies).toHaveLength(model.held ? 0 : 1);
  expect(it["coordinatorChanges"].filter((one: Answer) => one["endedOn"] === null).map((one: Answer) => one["state"])).toEqual(model.change === null ? [] : [model.change]);
  for (const one of it["formerCoordinators"]) expect(one["until"]).not.toBeNull();
  const here = it["plan"].participants.filter((one: Answer) => one["until"] === null).map((one: Answer) => one["person"].id);
  for (const { coordinator } of it["coordinators"]) expect(here).toContain(coordinator.id);
  if (model.held && model.away) expect(it["coordinators"][0].absences.some((one: Answer) => one["endedAt"] === null)).toBe(true);
  const owed = it["deadlines"].filter((one: Answer) => one["kind"] === "COORDINATOR_VACANCY" && one["settledAt"] === null);
  expect(owed).toHaveLength(model.held ? 0 : 1);
}

test.each([11, 12, 13])(
  "INV-02, INV-17, LUND-11.2-0: in any order of deeds (%s) a plan has one coordinator or a declared vacancy, and a change is where its steps have it",
  async (seed) => {
    const next = seeded(seed);
    const { caseId, owner } = await coordinated(app, "lund", true);
    const { head, member, serviceUnitId } = await department(app);
    const more = [await hire(app, "lund", "PROFESSIONAL", "Helse og omsorg"), await hire(app, "lund", "PROFESSIONAL", "Helse og omsorg")];
    const cast: Cast = { caseId, owner, head, serviceUnitId, candidates: [member, ...more] };
    let model: Model = { held: true, away: false, change: null, leadersMet: false };
    const done = new Set<string>();
    for (let turn = 0; turn < 24; turn += 1) {
      const seen = await file(caseId);
      const possible = names.filter((it) => canBeTried(it, model, seen));
      const steps = possible.filter((it) => typeof table[it]?.(model) !== "string" && (!["declareVacancy", "cancel"].includes(it) || next(6) === 0));
      const pool = steps.length > 0 && next(3) > 0 ? steps : possible;
      const name = pool[next(pool.length)] ?? "raise";
      const expected = table[name]?.(model) ?? {};

      const payload = await send(name, cast);

      const codes = payload["errors"].map((it: Answer) => it["code"]);
      expect([name, model, ...codes]).toEqual([name, model, ...(typeof expected === "string" ? [expected] : [])]);
      if (typeof expected !== "string") {
        done.add(name);
        model = { ...model, ...expected };
      }
      mustHold(await coordination(app.as(owner), caseId), model);
    }
    expect(done.size).toBeGreaterThan(6);
  },
  240_000,
);
