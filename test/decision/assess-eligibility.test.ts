import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ASSESS_ELIGIBILITY, RECORD_CLARIFICATION } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { aGrant, anAssessment, aService, aTalk } from "../support/inputs.js";
import { hire } from "../support/people.js";
import { caseFile, decided, family, onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const yes = { answer: true, reasons: "Det er slik for denne personen." };
const no = { answer: false, reasons: "Det er ikke slik for denne personen." };
const childTest = { kind: "CHILD_COORDINATOR", seriousCondition: yes, complex: yes, welfareServices: true };

async function clarified(municipality: string, changes: Answer = {}, bornOn?: string) {
  const { caseId } = await app.walk(municipality, { until: "CLARIFIED", ...(bornOn ? family(app, municipality, bornOn).story : {}) });
  return { by: app.as(`${municipality}/case-worker`), caseId, input: { ...(await onCase(app, municipality, caseId)), ...anAssessment(changes) } as Answer };
}

describe("assessing eligibility", () => {
  everyDeed({
    app: () => app,
    deed: "assessEligibility",
    document: ASSESS_ELIGIBILITY,
    ready: () => clarified("loppa"),
    withoutPermission: "loppa/coordinator",
    withoutRelation: { by: async () => (await hire(app, "loppa", "CASE_WORKER")).client, code: "NOT_YOURS_TO_DO" },
    elsewhere: "lund/unit-leader",
  });

  test("keeps both limbs with their reasons, who assessed and whether the test is met (LAW-01, LOPPA-FLOW-4a)", async () => {
    const { by, caseId, input } = await clarified("lund", { coordinated: no });

    const { case: after, assessment } = await by.must(ASSESS_ELIGIBILITY, input);

    expect(after["state"]).toBe("ASSESSED");
    expect((await caseFile(by, caseId))["assessments"]).toMatchObject([
      {
        id: assessment.id,
        longTerm: true,
        longTermReasons: input["longTerm"]["reasons"],
        coordinated: false,
        coordinatedReasons: no.reasons,
        bases: ["HEALTH_CARE"],
        meetsTest: false,
        assessedBy: { id: await app.professionalId("lund/case-worker") },
      },
    ]);
  });

  test.each(["longTerm", "coordinated", "complex", "seriousCondition"])("is refused without reasons for %s (REASONS_REQUIRED, LOPPA-DEF-2, LUND-2-KOORDTJ-2)", async (limb) => {
    const { by, input } = await clarified("lund", { [limb]: { answer: true, reasons: " \n" } });

    expect((await expectRefusal(app, by, ASSESS_ELIGIBILITY, input, "REASONS_REQUIRED"))["path"]).toEqual(["input", limb, "reasons"]);
  });

  test.each([
    ["INDIVIDUAL_PLAN", { longTerm: yes, coordinated: no, complex: yes }, false],
    ["COORDINATOR", { longTerm: yes, coordinated: no, complex: yes }, true],
    ["COORDINATOR", { longTerm: no, coordinated: no, complex: no }, false],
    ["INDIVIDUAL_PLAN", { longTerm: no, coordinated: no, bases: ["QUALIFICATION_PROGRAMME"] }, true],
  ])("of %s by %j meets the legal test: %s (LAW-32)", async (kind, changes, meetsTest) => {
    const { by, input } = await clarified("lund", { kind, ...changes });

    const { assessment } = await by.must(ASSESS_ELIGIBILITY, input);

    expect(assessment).toMatchObject({ kind, meetsTest });
  });

  test("can be done again, and leaves the earlier one as it was", async () => {
    const { by, caseId, input } = await clarified("lund");
    const first = await by.must(ASSESS_ELIGIBILITY, input);

    await by.must(ASSESS_ELIGIBILITY, { ...input, ...(await onCase(app, "lund", caseId)), longTerm: no });

    expect((await caseFile(by, caseId))["assessments"]).toMatchObject([{ id: first["assessment"].id, meetsTest: true }, { meetsTest: false }]);
  });

  test("of one right goes on while another is decided, and leaves the case decided", async () => {
    const { by, caseId, input } = await clarified("lund");
    await by.must(ASSESS_ELIGIBILITY, input);
    await decided(app, "lund", caseId, aGrant());

    const { case: after } = await by.must(ASSESS_ELIGIBILITY, { ...(await onCase(app, "lund", caseId)), ...anAssessment({ kind: "COORDINATOR" }) });

    expect(after["state"]).toBe("DECIDED");
  });

  test("warns when a coordinator would rest on NAV's act alone (SALANGEN-IP-5, LAW-31)", async () => {
    const { by, input } = await clarified("salangen", { kind: "COORDINATOR", bases: ["NAV"] });

    const { warnings, assessment } = await by.must(ASSESS_ELIGIBILITY, input);

    expect(warnings).toMatchObject([{ code: "NAV_GIVES_NO_COORDINATOR", severity: "ADVICE" }]);
    expect(assessment.meetsTest).toBe(true);
  });

  test("is refused before the talk (NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { caseId } = await app.walk("lund", { until: "ASSIGNED" });

    await expectRefusal(app, app.as("lund/case-worker"), ASSESS_ELIGIBILITY, { ...(await onCase(app, "lund", caseId)), ...anAssessment() }, "NOT_ALLOWED_IN_THIS_STATE");
  });
});

describe("assessing eligibility, the municipality's own number", () => {
  const two = [aService("HOME_NURSING", "sykepleier"), aService("PHYSIOTHERAPY", "fysioterapeut")];
  const sameProvider = [aService("HOME_NURSING", "sykepleier"), aService("HOME_HELP", "hjelpepleier", { provider: "Tjenesten for sykepleier" })];

  test.each([
    ["loppa", two, { countUnit: "SERVICE", minimum: 2, count: 2, met: true }, "LOPPA-DEF-3"],
    ["loppa", sameProvider, { countUnit: "SERVICE", minimum: 2, count: 1, met: false }, "LOPPA-DEF-3"],
    ["luster", two, { countUnit: "PROFESSIONAL_GROUP", minimum: 3, count: 2, met: false }, "LUSTER-CRIT-1"],
    [
      "lund",
      [aService("GP", "lege"), aService("PUBLIC_HEALTH_NURSE", "helsesykepleier"), ...two.slice(1)],
      { minimum: 2, count: 1, leftOut: ["GP", "PUBLIC_HEALTH_NURSE"], met: false },
      "LUND-2-KOORDTJ-1",
    ],
    [
      "salangen",
      [...two, aService("WORK_AND_BENEFITS", "veileder", { source: "NAV" })],
      { countUnit: "SERVICE_SOURCE", minimum: null, counted: ["HEALTH_CARE", "NAV"], met: null },
      "SALANGEN-IP-5",
    ],
    ["stranda", two, null, "CON-01"],
  ])("is shown beside the test in %s and decides nothing: %j, %j (CON-01, CON-02, INV-07, %s)", async (municipality, services, indicator, _row) => {
    const { caseId } = await app.walk(municipality, { until: "ASSIGNED" });
    const by = app.as(`${municipality}/case-worker`);
    await by.must(RECORD_CLARIFICATION, { ...(await onCase(app, municipality, caseId)), ...aTalk({ services }) });

    const met = await by.must(ASSESS_ELIGIBILITY, { ...(await onCase(app, municipality, caseId)), ...anAssessment() });
    const notMet = await by.must(ASSESS_ELIGIBILITY, { ...(await onCase(app, municipality, caseId)), ...anAssessment({ longTerm: no }) });

    expect(met["assessment"]).toMatchObject({ meetsTest: true, indicator });
    expect(notMet["assessment"]).toMatchObject({ meetsTest: false, indicator });
  });
});

describe("assessing the right to a child coordinator", () => {
  test.each([
    ["a newborn", "2026-06-14"],
    ["a child on the day before it is eighteen", "2008-06-16"],
  ])("is possible for %s (LAW-04, LUND-2-BARN-1)", async (_who, bornOn) => {
    const { by, input } = await clarified("lund", childTest, bornOn);

    const { assessment } = await by.must(ASSESS_ELIGIBILITY, input);

    expect(assessment).toMatchObject({ kind: "CHILD_COORDINATOR", meetsTest: true });
  });

  test("is refused from the eighteenth birthday (CHILD_TOO_OLD)", async () => {
    const { by, input } = await clarified("lund", childTest, "2008-06-15");

    await expectRefusal(app, by, ASSESS_ELIGIBILITY, input, "CHILD_TOO_OLD");
  });

  test.each(["seriousCondition", "complex", "welfareServices"])(
    "takes the whole of the wider test: not without %s (CHILD_TEST_REQUIRED, LUND-2-BARN-3, SALANGEN-BARN-2)",
    async (part) => {
      const { by, input } = await clarified("lund", { ...childTest, [part]: null }, "2020-01-01");

      await expectRefusal(app, by, ASSESS_ELIGIBILITY, input, "CHILD_TEST_REQUIRED");
    },
  );
});

describe("proposing a coordinator with the assessment", () => {
  const PROPOSALS = "query Proposals($id: ID!) { case(id: $id) { assessments { proposedCoordinator { id } proposalReason } } }";

  async function withWish() {
    const { caseId } = await app.walk("lund", { until: "CLARIFIED" });
    const propose = async (who: string, proposalReason: string | null = null): Promise<Answer> => {
      const proposedCoordinatorId = await app.professionalId(`lund/${who}`);
      return app.as("lund/case-worker").must(ASSESS_ELIGIBILITY, { ...(await onCase(app, "lund", caseId)), ...anAssessment({ proposedCoordinatorId, proposalReason }) });
    };
    return { caseId, propose };
  }

  test("keeps the proposal and its reason beside the person's wish (LOPPA-FLOW-4b)", async () => {
    const { caseId, propose } = await withWish();

    const { warnings } = await propose("professional", "Den ønskede er i permisjon.");

    expect(warnings).toEqual([]);
    expect((await app.as("lund/case-worker").ask(PROPOSALS, { id: caseId }))["case"].assessments).toEqual([
      { proposedCoordinator: { id: await app.professionalId("lund/professional") }, proposalReason: "Den ønskede er i permisjon." },
    ]);
  });

  test("warns when it is another than the person wishes for and no reason is given, and not when the wish is followed (LOPPA-FLOW-4b)", async () => {
    const { propose } = await withWish();

    const another = await propose("professional", " ");
    const wished = await propose("coordinator");

    expect([another["warnings"].map((it: Answer) => it["code"]), wished["warnings"]]).toEqual([["PROPOSAL_DIFFERS_FROM_WISH"], []]);
  });

  test("takes nobody who is no professional here (NOT_FOUND)", async () => {
    const { by, input } = await clarified("lund", { proposedCoordinatorId: await app.professionalId("loppa/coordinator") });

    await expectRefusal(app, by, ASSESS_ELIGIBILITY, input, "NOT_FOUND");
  });
});
