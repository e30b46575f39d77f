import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { CHANGE_POLICY, CHOOSE_TOOL } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready, readyAndLeft } from "../support/deed.js";
import { thePolicy } from "../support/inputs.js";
import { drafted, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterEach(() => app.setClock("2026-06-15T08:00:00Z"));
afterAll(() => app.stop());

const VERSIONS = "query Versions { policy { version effectiveFrom note } policyVersions { id version effectiveFrom note policy { plan { revisionMonths } } } }";

/** A change of one part of the municipality's choices in force, from today on. */
async function change(municipality: string, part: Answer = {}, effectiveFrom = "2026-06-15"): Promise<Answer> {
  const { policy } = await thePolicy(app, municipality);
  const [newest] = (await versionsOf(municipality))["policyVersions"];
  const changed = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, { ...policy[name], ...value }]));
  return { expectedVersion: newest.version, effectiveFrom, note: "Vedtatt i utvalget", policy: { ...policy, ...changed } };
}

async function versionsOf(municipality: string): Promise<Answer> {
  return app.as(`${municipality}/system-coordinator`).ask(VERSIONS);
}

async function ready(municipality = "luster", part: Answer = { plan: { revisionMonths: 4 } }, effectiveFrom = "2026-06-15"): Promise<Ready> {
  return { by: app.as(`${municipality}/system-coordinator`), input: await change(municipality, part, effectiveFrom) };
}

describe("changing the municipality's choices", () => {
  everyDeed({ app: () => app, deed: "changePolicy", document: CHANGE_POLICY, ready, withoutPermission: "luster/unit-leader" });

  onceUnderOneKey({ app: () => app, document: CHANGE_POLICY, ready, otherwise: { note: "Noe annet" } });

  test.each(["case-worker", "service-officer", "coordinator", "professional", "hospital", "owner"])("is for the system coordinator alone: not for the %s", async (who) => {
    const { input } = await ready();

    const { errors } = await app.as(`luster/${who}`).raw(CHANGE_POLICY, { input });

    expect(errors.map((it) => it.extensions["code"])).toEqual(["FORBIDDEN"]);
  });

  test("is not for the system coordinator of another municipality, and takes a login", async () => {
    const { input } = await ready();
    const foreign = app.asIn("lund/system-coordinator", app.person("luster/unit-leader").municipalityNumber);

    const answers = [await foreign.raw(CHANGE_POLICY, { input }), await app.nobody().raw(CHANGE_POLICY, { input })];

    expect(answers.map((it) => it.errors[0]?.extensions["code"])).toEqual(["FORBIDDEN", "UNAUTHENTICATED"]);
  });

  test("lets staff read what applies, and citizens not: they have the public pages", async () => {
    const read = async (who: string): Promise<unknown> => (await app.as(who).raw("query Applies { policy { version } }")).errors[0]?.extensions["code"];

    expect([await read("luster/unit-leader"), await read("luster/professional"), await read("luster/owner"), await read("luster/hospital")]).toEqual([
      undefined,
      undefined,
      "FORBIDDEN",
      "FORBIDDEN",
    ]);
  });

  test("makes a new version from its day on, with what it was about, and keeps the ones before", async () => {
    const { by, input } = await ready("loppa", { plan: { revisionMonths: 9 } });
    const before = await versionsOf("loppa");

    const { policyVersion } = await by.must(CHANGE_POLICY, input);

    const after = await versionsOf("loppa");
    expect(policyVersion).toMatchObject({ version: input["expectedVersion"] + 1, effectiveFrom: "2026-06-15" });
    expect(after["policy"]).toEqual({ version: policyVersion.version, effectiveFrom: "2026-06-15", note: "Vedtatt i utvalget" });
    expect(after["policyVersions"][0]).toMatchObject({ id: policyVersion.id, policy: { plan: { revisionMonths: 9 } } });
    expect(after["policyVersions"].slice(1)).toEqual(before["policyVersions"]);
  });

  test("with the same choices again gives the same choices: nothing is lost on the way there and back", async () => {
    const { policy } = await thePolicy(app, "stranda");
    const { by, input } = await ready("stranda", {});

    await by.must(CHANGE_POLICY, input);

    expect((await thePolicy(app, "stranda"))["policy"]).toEqual(policy);
  });

  test("leaves every other municipality as it was", async () => {
    const before = await thePolicy(app, "lund");
    const { by, input } = await ready("luster", { plan: { minutesOnlyAllowed: true } });

    await by.must(CHANGE_POLICY, input);

    expect(await thePolicy(app, "lund")).toEqual(before);
  });

  test("of two at once keeps one, and the other has read another version (STALE_VERSION)", async () => {
    const { by, input } = await ready("stranda");

    const payloads = await Promise.all([4, 5].map((revisionMonths) => by.do(CHANGE_POLICY, { ...input, policy: { ...input["policy"], plan: { revisionMonths } } })));

    expect(payloads.flatMap((it) => it["errors"].map((one: Answer) => one["code"]))).toEqual(["STALE_VERSION"]);
    expect((await versionsOf("stranda"))["policyVersions"][0].version).toBe(input["expectedVersion"] + 1);
  });
});

describe("changing the municipality's choices from a day on", () => {
  test("leaves a case under the version it began under, while a new one gets the new one (CON-16)", async () => {
    const old = await app.walk("salangen", { until: "HANDED_OVER" });
    const { by, input } = await ready("salangen", { plan: { minutesOnlyAllowed: true } });
    await by.must(CHANGE_POLICY, input);

    const began = await app.walk("salangen", { until: "HANDED_OVER" });

    await expectRefusal(app, app.as(old.owner), CHOOSE_TOOL, { ...(await onCase(app, "salangen", old.caseId)), tool: "MINUTES" }, "MINUTES_NOT_ALLOWED");
    expect((await app.as(began.owner).must(CHOOSE_TOOL, { ...(await onCase(app, "salangen", began.caseId)), tool: "MINUTES" }))["case"].state).toBe("HANDED_OVER");
  });

  test("that is still ahead does not apply before that day, and does on it", async () => {
    const { by, input } = await ready("lund", { plan: { revisionMonths: 2 } }, "2026-08-01");
    const { version } = await thePolicy(app, "lund");

    const { policyVersion } = await by.must(CHANGE_POLICY, input);
    const inForce: [string, number][] = [];
    for (const at of ["2026-06-15T08:00:00Z", "2026-07-31T21:59:59Z", "2026-07-31T22:00:00Z"]) {
      app.setClock(at);
      inForce.push([at, (await thePolicy(app, "lund"))["version"]]);
    }

    expect(inForce).toEqual([
      ["2026-06-15T08:00:00Z", version],
      ["2026-07-31T21:59:59Z", version],
      ["2026-07-31T22:00:00Z", policyVersion.version],
    ]);
  });

  test("that is still ahead applies to the cases that begin from then on alone", async () => {
    const { by, input } = await ready("loppa", { plan: { revisionMonths: 3 } }, "2026-09-01");
    await by.must(CHANGE_POLICY, input);
    const reviseOn = async (planId: string): Promise<string> =>
      (await app.as("loppa/coordinator").ask("query Revision($id: ID!) { plan(id: $id) { reviseOn } }", { id: planId }))["plan"].reviseOn;
    const early = await drafted(app, "loppa");

    app.setClock("2026-09-01T08:00:00Z");
    const late = await drafted(app, "loppa");

    expect(await reviseOn(late.planId)).toBe("2026-09-15");
    expect(await reviseOn(early.planId)).not.toBe("2026-09-15");
  });

  test("is refused for a day that has passed (POLICY_IN_THE_PAST)", async () => {
    const { by, input } = await readyAndLeft(app, ready);

    const error = await expectRefusal(app, by, CHANGE_POLICY, { ...input, effectiveFrom: "2026-06-14" }, "POLICY_IN_THE_PAST");

    expect(error["path"]).toEqual(["input", "effectiveFrom"]);
  });
});

describe("changing the municipality's choices into something that cannot be", () => {
  test.each([
    [["eligibility", "minimum"], { eligibility: { minimum: 0, countUnit: "SERVICE" } }],
    [["coordinator", "maxPlans"], { coordinator: { maxPlans: 51 } }],
    [["plan", "revisionMonths"], { plan: { revisionMonths: 25 } }],
    [["notice", "alarmLeadDays"], { notice: { alarmLeadDays: 28 } }],
    [["unit", "name"], { unit: { name: "" } }],
    [["decision", "paths"], { decision: { paths: [] } }],
    [["decision", "allocationBodyName"], { decision: { paths: ["UNIT_THEN_ALLOCATION_BODY"], allocationBodyName: null } }],
    [["eligibility", "countUnit"], { eligibility: { minimum: 2, countUnit: null } }],
    [["unit", "expectedMeetingsPerYear"], { unit: { minMeetingsPerYear: 6, expectedMeetingsPerYear: 5 } }],
  ])("is refused and points at %j (POLICY_INVALID)", async (field, part) => {
    const { by, input } = await ready("luster", part);

    const error = await expectRefusal(app, by, CHANGE_POLICY, input, "POLICY_INVALID");

    expect(error["path"]).toEqual(["input", "policy", ...field]);
  });

  test("points inside a group and a list too (POLICY_INVALID)", async () => {
    const { by, input } = await readyAndLeft(app, ready);
    const { unit } = input["policy"];
    const phone = { ...input["policy"], unit: { ...unit, contact: { ...unit.contact, phone: "12 34 56 78" } } };
    const text = { ...input["policy"], texts: [{ topic: "PURPOSE", writtenForm: "NN", text: "x".repeat(4001) }] };

    const errors = [await expectRefusal(app, by, CHANGE_POLICY, { ...input, policy: phone }, "POLICY_INVALID")];
    errors.push(await expectRefusal(app, by, CHANGE_POLICY, { ...input, policy: text }, "POLICY_INVALID"));

    expect(errors.map((it) => it["path"])).toEqual([
      ["input", "policy", "unit", "contact", "phone"],
      ["input", "policy", "texts", "0", "text"],
    ]);
  });

  test("names every fault at once", async () => {
    const { by, input } = await ready("luster", { plan: { revisionMonths: 0 }, group: { invitationDays: 61 } });

    const { details } = await expectRefusal(app, by, CHANGE_POLICY, input, "POLICY_INVALID");

    expect(details.find((it: Answer) => it["name"] === "faults").value).toMatch(/plan\.revisionMonths: .*group\.invitationDays: /);
  });

  test("knows no choices beside the ones that are there", async () => {
    const { by, input } = await ready();

    const { status, errors } = await by.raw(CHANGE_POLICY, { input: { ...input, policy: { ...input["policy"], refuseByNumber: true } } });

    expect([status, errors[0]?.extensions["code"]]).toEqual([400, "BAD_USER_INPUT"]);
  });
});
