import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CHOOSE_TOOL, FOUND_GROUP } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready, readyAndLeft } from "../support/deed.js";
import { GROUP_FILE, NODE } from "../support/documents.js";
import { familyCase } from "../support/families.js";
import { aGroup } from "../support/inputs.js";
import { hire } from "../support/people.js";
import { notForOthers } from "../support/plan-checks.js";
import { active, caseFile, consented, onCase, planFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** A group that the coordinator leads and the professional belongs to. */
async function group(municipality: string, changes: Answer = {}): Promise<Answer> {
  const [leaderId, personId] = [await app.professionalId(`${municipality}/coordinator`), await app.professionalId(`${municipality}/professional`)];
  return aGroup({ leaderId, members: [{ personId, kind: "FIXED", function: "Oppfølging" }], ...changes });
}

async function ready(municipality = "luster", changes: Answer = {}): Promise<Ready & Awaited<ReturnType<TestApp["walk"]>>> {
  const it = await app.walk(municipality, { until: "HANDED_OVER" });
  return { ...it, by: app.as(`${municipality}/coordinator`), input: { ...(await onCase(app, municipality, it.caseId)), ...(await group(municipality, changes)) } };
}

/** A case that is on its way and has no coordinator yet. */
async function underway(municipality: string, changes: Answer = {}): Promise<Ready & { caseId: string }> {
  const { caseId } = await app.walk(municipality, { until: "CLARIFIED" });
  return {
    by: app.as(`${municipality}/case-worker`),
    input: { ...(await onCase(app, municipality, caseId)), ...(await group(municipality, { founding: "BY_INSTANCE", ...changes })) },
    caseId,
  };
}

async function groupOf(who: string, caseId: string): Promise<Answer> {
  return (await app.as(who).ask(GROUP_FILE, { id: caseId }))["case"].group;
}

const codes = (warnings: Answer[]): string[] => warnings.map((it) => it["code"]);

describe("founding a responsibility group", () => {
  everyDeed({
    app: () => app,
    deed: "foundGroup",
    document: FOUND_GROUP,
    ready,
    withoutPermission: ({ owner }) => app.as(owner),
    withoutRelation: { by: "luster/professional", code: "NOT_FOUND" },
    elsewhere: "lund/coordinator",
  });

  onceUnderOneKey({ app: () => app, document: FOUND_GROUP, ready, otherwise: { need: "Noe annet." } });

  notForOthers({
    app: () => app,
    document: FOUND_GROUP,
    ready,
    others: [
      ["luster/service-officer", "NOT_YOURS_TO_DO"],
      ["luster/unit-leader", "NOT_YOURS_TO_DO"],
      ["luster/case-worker", "NOT_YOURS_TO_DO"],
    ],
  });

  test("keeps need, goals, leader and members, and the leader is a member (LUND-11.4-5, LUND-11.4-9, LUND-11.4-11)", async () => {
    const { by, input, caseId } = await ready();

    const { group: founded } = await by.must(FOUND_GROUP, input);

    expect(await groupOf("luster/coordinator", caseId)).toEqual({
      id: founded.id,
      state: "ACTIVE",
      kind: "LONG_TERM",
      founding: "BY_COORDINATOR",
      need: input["need"],
      goals: input["goals"],
      leaderUntil: null,
      procedureHandedOut: true,
      foundedOn: "2026-06-15",
      leader: { id: input["leaderId"] },
      members: [
        { kind: "FIXED", function: "Oppfølging", person: { id: input["members"][0].personId, name: app.person("luster/professional").name } },
        { kind: "FIXED", function: "leiar / leder", person: { id: input["leaderId"], name: app.person("luster/coordinator").name } },
      ],
    });
  });

  test("opens the case to its members, and not the case file", async () => {
    const { by, input, caseId } = await ready();
    const before = await app.as("luster/professional").raw(NODE, { id: caseId });

    await by.must(FOUND_GROUP, input);

    expect(before.errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
    expect(await caseFile(app.as("luster/professional"), caseId)).toMatchObject({ group: { state: "ACTIVE" }, assessments: [], decisions: [], clarifications: [], parties: [] });
  });

  test("tells a member that there is a plan beside the group; what it says is for those who take part in it (STRANDA-ORG-10)", async () => {
    const { caseId, planId } = await active(app, "luster");

    await app.as("luster/coordinator").must(FOUND_GROUP, { ...(await onCase(app, "luster", caseId)), ...(await group("luster")) });

    expect(await planFile(app.as("luster/professional"), planId)).toMatchObject({ id: planId, state: "ACTIVE", goals: null, values: null });
  });

  test("takes somebody who is called in now and then, and relatives who are parties (LUND-11.4-9, LUND-11.4-23)", async () => {
    const { caseId, ids } = await familyCase(app, "luster", "2017-01-20");
    const input = await group("luster");
    const members = [
      { ...input["members"][0], kind: "AD_HOC" },
      { personId: ids.parent, kind: "FIXED", function: "Mor" },
    ];

    await app.as("luster/coordinator").must(FOUND_GROUP, { ...(await onCase(app, "luster", caseId)), ...input, members });

    const { members: kept } = await groupOf("luster/coordinator", caseId);
    expect(kept.map((it: Answer) => [it["kind"], it["function"]])).toEqual([
      ["AD_HOC", "Oppfølging"],
      ["FIXED", "Mor"],
      ["FIXED", "leiar / leder"],
    ]);
  });

  test("names a member once, even when listed twice or listed as leader too", async () => {
    const { by, input, caseId } = await ready();
    const member = input["members"][0];
    const members = [member, { ...member, function: "Igjen" }, { personId: input["leaderId"], kind: "FIXED", function: "koordinator" }];

    await by.must(FOUND_GROUP, { ...input, members });

    expect((await groupOf("luster/coordinator", caseId))["members"].map((it: Answer) => it["function"])).toEqual(["Oppfølging", "koordinator"]);
  });
});

describe("founding a responsibility group by the municipality's way", () => {
  test("goes through the unit's leader in Loppa, and not by anybody else there (CON-14, LOPPA-FLOW-7)", async () => {
    const { input, caseId } = await ready("loppa", { founding: "VIA_UNIT_LEADER" });

    for (const who of ["loppa/coordinator", "loppa/case-worker"]) await expectRefusal(app, app.as(who), FOUND_GROUP, input, "NOT_YOURS_TO_DO");
    await app.as("loppa/unit-leader").must(FOUND_GROUP, input);

    expect(await groupOf("loppa/unit-leader", caseId)).toMatchObject({ founding: "VIA_UNIT_LEADER" });
  });

  test("is the coordinator's in Lund (CON-14, LUND-7-9)", async () => {
    const { by, input, caseId } = await ready("lund");

    await by.must(FOUND_GROUP, input);

    expect(await groupOf("lund/coordinator", caseId)).toMatchObject({ founding: "BY_COORDINATOR" });
  });

  test("is in Lund also for the instance that got the need, which sends the procedure along (CON-14, LUND-11.4-8)", async () => {
    const { by, input, caseId } = await underway("lund");

    await expectRefusal(app, by, FOUND_GROUP, { ...input, procedureHandedOut: false }, "PROCEDURE_NOT_HANDED_OUT");
    await by.must(FOUND_GROUP, input);

    expect(await groupOf("lund/unit-leader", caseId)).toMatchObject({ founding: "BY_INSTANCE", procedureHandedOut: true });
  });

  test("asks the coordinator for no proof that the procedure was handed out", async () => {
    const { by, input } = await ready("lund", { procedureHandedOut: false });

    const { group: founded } = await by.must(FOUND_GROUP, input);

    expect(founded.state).toBe("ACTIVE");
  });

  test.each([
    ["loppa", "BY_COORDINATOR"],
    ["loppa", "BY_INSTANCE"],
    ["lund", "VIA_UNIT_LEADER"],
  ])("is refused in %s by a way it has not chosen: %s (CON-14, FOUNDING_NOT_CHOSEN)", async (municipality, founding) => {
    const { by, input } = await ready(municipality, { founding });

    const error = await expectRefusal(app, by, FOUND_GROUP, input, "FOUNDING_NOT_CHOSEN");

    expect(error["path"]).toEqual(["input", "founding"]);
  });

  test.each([
    ["VIA_UNIT_LEADER", "unit-leader"],
    ["BY_COORDINATOR", "coordinator"],
    ["BY_INSTANCE", "case-worker"],
  ])("takes any way where the municipality has named none: %s by the %s", async (founding, who) => {
    const { input } = await ready("salangen", { founding });

    const { group: founded } = await app.as(`salangen/${who}`).must(FOUND_GROUP, input);

    expect(founded.founding).toBe(founding);
  });
});

describe("founding a responsibility group without a plan", () => {
  test("is possible, for somebody with a coordinator alone (LUND-11.4-1, LOPPA-AG-1, INV-04)", async () => {
    const { by, input, caseId } = await ready("lund", { kind: "TIME_LIMITED" });

    const { warnings } = await by.must(FOUND_GROUP, input);

    expect(codes(warnings)).toEqual([]);
    expect(await caseFile(by, caseId)).toMatchObject({ plan: null, group: { state: "ACTIVE" }, coordinators: [{ kind: "COORDINATOR" }] });
  });

  test("for the long term reminds of the offer of a plan, and the reminder stays on the case (LUND-11.4-16, SC-16, OFFER_PLAN_TO_LONG_TERM_GROUP)", async () => {
    const { by, input, caseId } = await ready("lund");

    const { warnings } = await by.must(FOUND_GROUP, input);

    expect(codes(warnings)).toEqual(["OFFER_PLAN_TO_LONG_TERM_GROUP"]);
    expect((await caseFile(by, caseId))["warnings"]).toContainEqual(expect.objectContaining({ id: warnings[0].id, severity: "ADVICE", acknowledgedAt: null }));
  });

  test("for the long term draws no such warning where there is a plan (LUND-11.4-16)", async () => {
    const { caseId } = await active(app, "lund");

    const { warnings } = await app.as("lund/coordinator").must(FOUND_GROUP, { ...(await onCase(app, "lund", caseId)), ...(await group("lund")) });

    expect(warnings).toEqual([]);
  });

  test("goes with minutes instead of a plan (LUND-7-8)", async () => {
    const { owner, caseId } = await consented(app, "lund");
    await app.as(owner).must(CHOOSE_TOOL, { ...(await onCase(app, "lund", caseId)), tool: "MINUTES" });

    await app.as("lund/coordinator").must(FOUND_GROUP, { ...(await onCase(app, "lund", caseId)), ...(await group("lund", { kind: "TIME_LIMITED" })) });

    expect(await caseFile(app.as("lund/coordinator"), caseId)).toMatchObject({ tool: "MINUTES", plan: null, group: { state: "ACTIVE" } });
  });
});

describe("founding a responsibility group: its leader", () => {
  test("without a coordinator leads for a time, and a missing term is warned of (LUND-11.4-10, LEADER_TERM_MISSING)", async () => {
    const { by, input } = await underway("lund", { kind: "TIME_LIMITED" });

    const { warnings } = await by.must(FOUND_GROUP, input);

    expect(codes(warnings)).toEqual(["LEADER_TERM_MISSING"]);
  });

  test("with a term has a clock that ends with it, and no warning (LUND-11.4-10, DL-22)", async () => {
    const { by, input, caseId } = await underway("lund", { kind: "TIME_LIMITED", leaderUntil: "2026-12-15" });

    const { warnings } = await by.must(FOUND_GROUP, input);

    expect(warnings).toEqual([]);
    expect(await groupOf("lund/unit-leader", caseId)).toMatchObject({ leaderUntil: "2026-12-15" });
    expect((await caseFile(by, caseId))["deadlines"]).toContainEqual(expect.objectContaining({ kind: "GROUP_LEADER_TERM", startedOn: "2026-06-15", dueOn: "2026-12-15" }));
  });

  test("of a long-term group that has neither coordinator nor plan draws both warnings (LUND-11.4-10, LUND-11.4-16)", async () => {
    const { by, input } = await underway("lund");

    const { warnings } = await by.must(FOUND_GROUP, input);

    expect(codes(warnings)).toEqual(["LEADER_TERM_MISSING", "OFFER_PLAN_TO_LONG_TERM_GROUP"]);
  });

  test("is a professional: the person's own side is not (NOT_FOUND)", async () => {
    const { by, input, subjectId } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, FOUND_GROUP, { ...input, leaderId: subjectId }, "NOT_FOUND");
  });
});

describe("founding a responsibility group that is not in order", () => {
  test("is refused when there is one (GROUP_EXISTS)", async () => {
    const { by, input, caseId } = await ready();
    await by.must(FOUND_GROUP, input);

    await expectRefusal(app, by, FOUND_GROUP, { ...input, ...(await onCase(app, "luster", caseId)) }, "GROUP_EXISTS");
  });

  test("of two at once stands once", async () => {
    const { by, input } = await ready();

    const payloads = await Promise.all([by.do(FOUND_GROUP, input), by.do(FOUND_GROUP, input)]);

    expect(payloads.flatMap((it) => codes(it["errors"]))).toEqual(["STALE_VERSION"]);
  });

  test("is refused without members (GROUP_MEMBERS_REQUIRED)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    const error = await expectRefusal(app, by, FOUND_GROUP, { ...input, members: [] }, "GROUP_MEMBERS_REQUIRED");

    expect(error["path"]).toEqual(["input", "members"]);
  });

  test("is refused with a member who is nothing to the person (NOT_FOUND)", async () => {
    const { by, input } = await ready();
    const { subjectId: stranger } = await ready();

    await expectRefusal(app, by, FOUND_GROUP, { ...input, members: [{ personId: stranger, kind: "FIXED", function: "Ukjent" }] }, "NOT_FOUND");
  });

  test("is refused with a member or leader of another municipality (NOT_FOUND)", async () => {
    const { by, input } = await ready();
    const { id: personId } = await hire(app, "lund", "PROFESSIONAL");

    await expectRefusal(app, by, FOUND_GROUP, { ...input, members: [{ personId, kind: "FIXED", function: "Fra nabokommunen" }] }, "NOT_FOUND");
    await expectRefusal(app, by, FOUND_GROUP, { ...input, leaderId: personId }, "NOT_FOUND");
  });
});
