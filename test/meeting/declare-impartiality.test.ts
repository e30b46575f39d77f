import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ASSIGN_CASE, DECIDE_CASE, DECLARE_IMPARTIALITY } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { NODE } from "../support/documents.js";
import { aGrant } from "../support/inputs.js";
import { hire } from "../support/people.js";
import { caseFile, onCase, recommended } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const [leader, member, third] = ["stranda/body-leader", "stranda/body-member", "stranda/body-member-2"] as const;
const sees = async (key: string, id: string): Promise<boolean> => (await app.as(key).raw(NODE, { id })).errors.length === 0;

async function ready() {
  const { caseId } = await recommended(app);
  return { by: app.as(member), caseId, input: { caseId, ground: "NONE" } as Answer };
}

describe("declaring impartiality", () => {
  everyDeed({
    app: () => app,
    deed: "declareImpartiality",
    document: DECLARE_IMPARTIALITY,
    ready,
    withoutPermission: "stranda/coordinator",
    withoutRelation: { by: async () => (await hire(app, "stranda", "ALLOCATION_BODY_MEMBER")).client, code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
    versioned: false,
  });

  test("keeps what was said, of whom and by whom, for those who treat the case; the person does not read it (PROC-01)", async () => {
    const { caseId, owner } = await recommended(app);
    const id = await app.professionalId(member);

    const { declaration } = await app.as(member).must(DECLARE_IMPARTIALITY, { caseId, ground: "OTHER_CIRCUMSTANCES", recused: false, note: "Bur i same gata." });

    expect(declaration).toMatchObject({ ground: "OTHER_CIRCUMSTANCES", recused: false, note: "Bur i same gata.", person: { id }, declaredBy: { id } });
    expect((await caseFile(app.as("stranda/case-worker"), caseId))["impartialityDeclarations"].at(-1)).toMatchObject({ ground: "OTHER_CIRCUMSTANCES", person: { id } });
    expect((await caseFile(app.as(owner), caseId))["impartialityDeclarations"]).toEqual([]);
  });

  test.each(["OWN_CASE", "CLOSE_FAMILY", "GUARDIAN_OR_PROXY"])("on the ground %s recuses by itself and ends a member's view of the case (PROC-01)", async (ground) => {
    const { by, caseId, input } = await ready();

    const { case: after, declaration } = await by.must(DECLARE_IMPARTIALITY, { ...input, ground });

    expect([after, declaration]).toEqual([null, null]);
    expect([await sees(member, caseId), await sees(third, caseId)]).toEqual([false, true]);
  });

  test.each([
    ["RECUSAL_DOES_NOT_FOLLOW", { ground: "CLOSE_FAMILY", recused: false }],
    ["RECUSAL_DOES_NOT_FOLLOW", { ground: "NONE", recused: true }],
    ["RECUSAL_DOES_NOT_FOLLOW", { ground: "SUBORDINATE" }],
    ["REASONS_REQUIRED", { ground: "OTHER_CIRCUMSTANCES", recused: true }],
  ] as const)("is refused when it contradicts itself: %s by %j (PROC-01)", async (code, changes) => {
    const { by, input } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, DECLARE_IMPARTIALITY, { ...input, ...changes }, code);
  });

  test("may be said of a member by the others of the body, who alone may lift it again (fvl § 8, PROC-01)", async () => {
    const { caseId } = await recommended(app);
    const personId = await app.professionalId(member);
    await app.as(leader).must(DECLARE_IMPARTIALITY, { caseId, ground: "CLOSE_FAMILY", personId });
    const recused = await sees(member, caseId);

    await app.as(third).must(DECLARE_IMPARTIALITY, { caseId, ground: "NONE", personId });

    expect([recused, await sees(member, caseId)]).toEqual([false, true]);
  });

  test("is not said of a member by whoever does not sit in the body, nor of the unit's staff by a member (NOT_YOURS_TO_DO)", async () => {
    const { caseId } = await recommended(app);

    await expectRefusal(app, app.as("stranda/unit-leader"), DECLARE_IMPARTIALITY, { caseId, ground: "NONE", personId: await app.professionalId(member) }, "NOT_YOURS_TO_DO");
    await expectRefusal(app, app.as(leader), DECLARE_IMPARTIALITY, { caseId, ground: "NONE", personId: await app.professionalId("stranda/case-worker") }, "NOT_YOURS_TO_DO");
  });

  test("nobody lifts their own recusal (NOT_YOURS_TO_DO, PROC-01)", async () => {
    const { caseId } = await app.walk("lund", { until: "ASSESSED" });
    const by = app.as("lund/unit-leader");
    await by.must(DECLARE_IMPARTIALITY, { caseId, ground: "CLOSE_FAMILY" });

    await expectRefusal(app, by, DECLARE_IMPARTIALITY, { caseId, ground: "NONE" }, "NOT_YOURS_TO_DO");
  });
});

describe("whoever is recused", () => {
  test("decides nothing in the case (DECIDER_RECUSED, INV-19, PROC-01)", async () => {
    const { caseId } = await app.walk("lund", { until: "ASSESSED" });
    const by = app.as("lund/unit-leader");
    await by.must(DECLARE_IMPARTIALITY, { caseId, ground: "CLOSE_FAMILY" });

    await expectRefusal(app, by, DECIDE_CASE, { ...(await onCase(app, "lund", caseId)), ...aGrant() }, "DECIDER_RECUSED");
  });

  test("no longer handles it: the case waits for another handler, and is not given back (HANDLER_RECUSED, LOPPA-FLOW-2b, PROC-01)", async () => {
    const { caseId } = await app.walk("luster", { until: "CLARIFIED" });
    const head = app.as("luster/service-officer");
    await app.as("luster/case-worker").must(DECLARE_IMPARTIALITY, { caseId, ground: "CLOSE_FAMILY" });

    expect((await caseFile(head, caseId))["handler"]).toBeNull();
    expect(await sees("luster/case-worker", caseId)).toBe(false);
    const handlerId = await app.professionalId("luster/case-worker");
    await expectRefusal(app, head, ASSIGN_CASE, { ...(await onCase(app, "luster", caseId)), handlerId }, "HANDLER_RECUSED");
  });

  test("is warned of through a subordinate who gets the case, and through one who decides it (PROC-01)", async () => {
    const { caseId } = await app.walk("lund", { until: "ASSESSED" });
    const by = app.as("lund/unit-leader");
    const handlerId = await app.professionalId("lund/case-worker");
    for (const personId of [handlerId, await app.professionalId("lund/unit-leader")])
      await by.must(DECLARE_IMPARTIALITY, { caseId, ground: "SUBORDINATE", recused: false, personId });

    const assigned = await by.must(ASSIGN_CASE, { ...(await onCase(app, "lund", caseId)), handlerId });
    const decided = await by.must(DECIDE_CASE, { ...(await onCase(app, "lund", caseId)), ...aGrant() });

    for (const { warnings } of [assigned, decided]) expect(warnings.map((it: Answer) => it["code"])).toContain("SUBORDINATE_OF_RECUSED");
  });
});
