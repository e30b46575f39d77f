import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { DECLARE_VACANCY } from "../../src/demo/coordination-operations.js";
import { FOUND_GROUP } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { coordinated, overlapping } from "../support/coordination.js";
import { aGroup } from "../support/inputs.js";
import { LOADS, REGISTER, REGISTER_COUNTS } from "../support/register-operations.js";
import { active, drafted, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function register(key: string, variables: Answer = {}): Promise<Answer> {
  return (await app.as(key).ask(REGISTER, { first: 100, ...variables }))["unitRegister"];
}

const ofCase = (page: Answer, caseId: string): Answer | undefined => page["nodes"].find((it: Answer) => it["case"]?.id === caseId);
const caseIds = (page: Answer): string[] => page["nodes"].map((it: Answer) => it["case"].id);

describe("the register of plans and coordinators", () => {
  test("shows by name who has a plan, who coordinates and since when, and nothing of what the plan holds (STRANDA-DUTY-4, STRANDA-ORG-5, INV-21)", async () => {
    const { caseId, owner } = await active(app, "salangen");

    const it = ofCase(await register("salangen/unit-leader"), caseId);

    const id = await app.professionalId("salangen/coordinator");
    expect(it).toMatchObject({
      personName: app.person(owner).name,
      planState: "ACTIVE",
      staleSince: null,
      groupState: null,
      vacantSince: null,
      coordinators: [{ kind: "COORDINATOR", since: "2026-06-15", coordinator: { id, name: app.person("salangen/coordinator").name } }],
    });
    expect(it?.["reviseOn"]).toMatch(/^20\d\d-/);
    const fields = await app.as("salangen/unit-leader").ask('query Fields { __type(name: "RegisterEntry") { fields { name } } }');
    expect(fields["__type"].fields.map((one: Answer) => one["name"]).sort()).toEqual(
      ["case", "coordinators", "groupState", "nextMeetingOn", "personName", "planChangedAt", "planState", "reviseOn", "staleSince", "vacancyDueOn", "vacantSince"].sort(),
    );
  });

  test("holds whoever has a coordinator or a group without a plan too, nobody who has been granted nothing yet, and is not for the members of a group (SAM-149, LOPPA-TASK-3)", async () => {
    const without = await app.walk("salangen", { until: "HANDED_OVER" });
    const early = await app.walk("salangen", { until: "CLARIFIED" });
    const plan = await drafted(app, "salangen");
    const leaderId = await app.professionalId("salangen/coordinator");
    const group = aGroup({
      leaderId,
      founding: "BY_COORDINATOR",
      members: [{ personId: await app.professionalId("salangen/professional"), kind: "FIXED", function: "Oppfølging" }],
    });
    await app.as("salangen/coordinator").must(FOUND_GROUP, { ...(await onCase(app, "salangen", without.caseId)), ...group });

    const withoutPlan = caseIds(await register("salangen/unit-leader", { filter: { withPlan: false } }));
    const withGroup = caseIds(await register("salangen/unit-leader", { filter: { withGroup: true } }));
    const drafts = caseIds(await register("salangen/unit-leader", { filter: { planStates: ["DRAFT"] } }));

    expect(withoutPlan).toContain(without.caseId);
    expect(withoutPlan).not.toContain(early.caseId);
    expect(withGroup).toEqual([without.caseId]);
    expect(drafts).toContain(plan.caseId);
    expect(drafts).not.toContain(without.caseId);
    expect((await register("salangen/professional"))["nodes"]).toEqual([]);
  });

  test("shows a member who does not see the whole unit what they coordinate, and a bystander nothing (STRANDA-ORG-5)", async () => {
    const { caseId } = await coordinated(app, "lund");

    expect(caseIds(await register("lund/coordinator"))).toContain(caseId);
    expect(ofCase(await register("lund/professional"), caseId)).toBeUndefined();
    expect((await register("lund/professional"))["counts"].total).toBe(0);
    expect((await register("lund/system-coordinator"))["nodes"]).toEqual([]);
    expect((await app.as("lund/owner").raw(REGISTER)).errors[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  test("is each municipality's own (LAW-28)", async () => {
    const { caseId } = await coordinated(app, "lund");

    expect(ofCase(await register("luster/unit-leader"), caseId)).toBeUndefined();
  });

  test("finds by coordinator, by kind and by unit (STRANDA-DUTY-4, LUND-2-BARN-5)", async () => {
    const { caseId } = await coordinated(app, "lund");
    const coordinatorId = await app.professionalId("lund/coordinator");
    const strangerId = await app.professionalId("lund/professional");
    const { serviceUnits } = await app.as("lund/unit-leader").ask("query Units { serviceUnits { id name } staff(first: 100) { nodes { id serviceUnit { id } } } }");
    const { staff } = await app.as("lund/unit-leader").ask("query Staff { staff(first: 100) { nodes { id serviceUnit { id } } } }");
    const unitId = staff.nodes.find((it: Answer) => it["id"] === coordinatorId)?.serviceUnit?.id as string;
    const otherId = serviceUnits.find((it: Answer) => it["id"] !== unitId)?.id as string;

    const found = async (filter: Answer): Promise<boolean> => caseIds(await register("lund/unit-leader", { filter })).includes(caseId);

    expect(await found({ coordinatorId })).toBe(true);
    expect(await found({ coordinatorId: strangerId })).toBe(false);
    expect(await found({ coordinatorKind: "COORDINATOR" })).toBe(true);
    expect(await found({ coordinatorKind: "CHILD_COORDINATOR" })).toBe(false);
    expect(await found({ serviceUnitId: unitId })).toBe(true);
    expect(await found({ serviceUnitId: otherId })).toBe(false);
  });

  test("shows a vacancy with since when and by when, and counts it (LUND-3-6, FAIL-05)", async () => {
    const { caseId, leader } = await coordinated(app, "lund");
    const before = (await app.as("lund/unit-leader").ask(REGISTER_COUNTS, { filter: { vacant: true } }))["unitRegister"].counts.total;
    await leader.must(DECLARE_VACANCY, { ...(await onCase(app, "lund", caseId)), kind: "COORDINATOR", reason: "COORDINATOR_LEFT" });

    const page = await register("lund/unit-leader", { filter: { vacant: true } });

    expect(ofCase(page, caseId)).toMatchObject({ vacantSince: "2026-06-15", vacancyDueOn: "2026-06-29", coordinators: [] });
    expect(page["counts"]).toMatchObject({ total: before + 1, vacant: before + 1 });
  });

  test("gives page after page in the order asked for, each once, and refuses a cursor of another make", async () => {
    for (let many = 0; many < 3; many += 1) await app.walk("loppa", { until: "HANDED_OVER" });
    await active(app, "loppa");
    for (const orderBy of ["LONGEST_KNOWN", "LONGEST_UNCHANGED", "NEXT_REVISION"]) {
      const all = caseIds(await register("loppa/unit-leader", { orderBy }));
      const seen: string[] = [];
      for (let after: string | null = null; ;) {
        const page: Answer = await register("loppa/unit-leader", { orderBy, first: 1, after });
        seen.push(...caseIds(page));
        after = page["pageInfo"].endCursor;
        if (!page["pageInfo"].hasNextPage) break;
      }
      expect(seen).toEqual(all);
      expect(all).toHaveLength(4);
    }
    const [first] = (await register("loppa/unit-leader", { orderBy: "LONGEST_UNCHANGED" }))["nodes"];
    expect(first.planState).toBe("ACTIVE");
    const { errors } = await app.as("loppa/unit-leader").raw(REGISTER, { after: "x" });
    expect(errors[0]?.extensions["code"]).toBe("INVALID_INPUT");
  });

  test("stands in the access log of each whose name was read (LAW-28)", async () => {
    const { caseId } = await coordinated(app, "luster");
    await register("luster/unit-leader");

    const rows = await app.database.sql<{ what: string }>(
      `select array_to_string(array_agg(l.what), ' ') as what from access_log l join "case" c on c.id = l.case_id join person p on p.id = l.actor_id where l.operation = 'Register' group by c.id`,
    );
    expect(caseId).not.toBe("");
    expect(rows.some((it) => it.what.includes("REGISTER"))).toBe(true);
  });
});

describe("the register, as time goes", () => {
  test("tells since when a plan is stale and lists it, and the coordinator's load says so (FAIL-01, LUSTER-REQ-6)", async () => {
    const { caseId } = await active(app, "stranda");
    const fresh = await register("stranda/unit-leader", { filter: { stale: true } });
    app.setClock("2027-01-20T08:00:00Z");

    const page = await register("stranda/unit-leader", { filter: { stale: true } });
    const others = await register("stranda/unit-leader", { filter: { stale: false } });
    const { unitOverview } = await app.as("stranda/unit-leader").ask(LOADS);
    app.setClock("2026-06-15T08:00:00Z");

    expect(caseIds(fresh)).not.toContain(caseId);
    expect(ofCase(page, caseId)?.["staleSince"]).toBe("2026-12-15");
    expect(caseIds(others)).not.toContain(caseId);
    expect(page["counts"].stale).toBe(page["counts"].total);
    expect(unitOverview.coordinators).toContainEqual(expect.objectContaining({ plans: 1, stalePlans: 1 }));
  });

  test("shows how much room is left before the limit, and who shares the work of a change (LUND-6-5)", async () => {
    await overlapping(app);

    const { coordinators } = (await app.as("lund/unit-leader").ask(LOADS))["unitOverview"];

    const own = coordinators.find((it: Answer) => it["overlaps"] > 0);
    expect(own).toMatchObject({ maxPlans: 5, overlaps: 1, children: 0 });
    expect(own.load).toBe(own.plans);
    expect(own.roomLeft).toBe(5 - own.plans);
  });
});
