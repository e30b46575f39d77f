import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ACKNOWLEDGE_WARNING, ISSUE_DECISION_LETTER } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";
import { aNegativeAssessment, aRefusal } from "../support/inputs.js";
import { hire } from "../support/people.js";
import { assessed, caseFile, decided } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready(municipality = "lund") {
  const { caseId } = await app.walk(municipality, { until: "DECIDED" });
  const { decisions } = await caseFile(app.as(`${municipality}/unit-leader`), caseId);
  const inputs = decisions.map((it: Answer) => ({ decisionId: it["id"], expectedVersion: it["version"] })) as Answer[];
  return { by: app.as(`${municipality}/case-worker`), caseId, input: inputs[0] as Answer, inputs };
}

/** A refused plan, with the warnings its words draw. */
async function refusedPlan(municipality: string, refusal: Answer = {}) {
  const { caseId } = await app.walk(municipality, { until: "CLARIFIED" });
  await assessed(app, municipality, caseId, aNegativeAssessment());
  const { decision, warnings } = await decided(app, municipality, caseId, aRefusal(refusal));
  return { by: app.as(`${municipality}/case-worker`), caseId, input: { decisionId: decision.id, expectedVersion: decision.version }, warnings };
}

const blocks = (decision: Answer): string[] => decision["letter"].parts.map((it: Answer) => it["block"]);

describe("issuing the letter of a decision", () => {
  everyDeed({
    app: () => app,
    deed: "issueDecisionLetter",
    document: ISSUE_DECISION_LETTER,
    ready: () => ready(),
    withoutPermission: "lund/coordinator",
    withoutRelation: { by: async () => (await hire(app, "lund", "CASE_WORKER")).client, code: "NOT_FOUND" },
    elsewhere: "loppa/unit-leader",
  });

  test("starts four weeks of appeal, and the case is notified with the last letter (DL-04)", async () => {
    const { by, caseId, inputs } = await ready();
    const [first, second] = inputs as [Answer, Answer];

    const one = await by.must(ISSUE_DECISION_LETTER, first);
    const two = await by.must(ISSUE_DECISION_LETTER, second);

    expect([one["case"].state, two["case"].state]).toEqual(["DECIDED", "NOTIFIED"]);
    expect(one["decision"]).toMatchObject({ state: "DELIVERED", deliveredOn: "2026-06-15", appealDueOn: "2026-07-13" });
    expect((await caseFile(by, caseId))["deadlines"].filter((it: Answer) => it["kind"] === "APPEAL")).toMatchObject([
      { startedOn: "2026-06-15", dueOn: "2026-07-13", settledAt: null },
      { startedOn: "2026-06-15", dueOn: "2026-07-13", settledAt: null },
    ]);
  });

  test("counts the weeks from the day it was delivered, and past Ascension Day and a Saturday to the next working day (DL-04, PROC-10)", async () => {
    try {
      app.setClock("2026-04-16T08:00:00Z");
      const { by, inputs } = await ready();
      app.setClock("2026-04-20T08:00:00Z");

      const due = await Promise.all(
        ["2026-04-16", "2026-04-18"].map(async (deliveredOn, index) => (await by.must(ISSUE_DECISION_LETTER, { ...inputs[index], deliveredOn }))["decision"].appealDueOn),
      );

      expect(due).toEqual(["2026-05-15", "2026-05-18"]);
    } finally {
      app.setClock("2026-06-15T08:00:00Z");
    }
  });

  test("gives a grant the right, participation and appeal, and says that a plan gives no wider right (SALANGEN-IP-4)", async () => {
    const { by, input } = await ready();

    const { decision } = await by.must(ISSUE_DECISION_LETTER, input);

    expect(decision.letter.writtenForm).toBe("nb");
    expect(blocks(decision)).toEqual([
      "HEADING",
      "OUTCOME",
      "FACTS",
      "ASSESSMENT",
      "CONSIDERATIONS",
      "LEGAL_BASIS",
      "RIGHT_TO_PLAN",
      "LEGAL_TEST",
      "PURPOSE",
      "NO_WIDER_RIGHT",
      "PARTICIPATION",
      "APPEAL",
      "APPEAL_ADDRESS",
      "ACCESS_TO_DOCUMENTS",
      "SUPERVISION",
      "CASE_HANDLING",
    ]);
  });

  test("gives a refusal its grounds, both limbs, full appeal information and the offer of a group (INV-06, PROC-08, LUSTER-APPEAL-1, LUND-11.4-7)", async () => {
    const { by, input } = await refusedPlan("luster", { facts: "Får oppfølging av fysioterapeut én gang i uka." });

    const { decision } = await by.must(ISSUE_DECISION_LETTER, input);

    expect(blocks(decision)).toEqual(expect.arrayContaining(["FACTS", "CONSIDERATIONS", "LEGAL_BASIS", "GROUP_IS_POSSIBLE", "APPEAL", "APPEAL_ADDRESS"]));
    const text = (block: string): string => decision.letter.parts.find((it: Answer) => it["block"] === block).text;
    expect(text("OUTCOME")).toContain("avslått");
    expect(text("ASSESSMENT")).toContain(aNegativeAssessment()["longTerm"].reasons);
    expect(text("ASSESSMENT")).toContain(aNegativeAssessment()["coordinated"].reasons);
    for (const element of ["klage", "fire veker", "kommunen", "statsforvaltaren", "skriftleg"]) expect(text("APPEAL").toLowerCase()).toContain(element);
    expect(text("APPEAL_ADDRESS")).toContain("Postboks 104, 6866 Gaupne");
  });

  test.each([
    ["luster", "nn"],
    ["lund", "nb"],
    ["salangen", "nb"],
  ])("writes in the municipality's own form: %s in %s (CON-24), with the national text on appeal (CON-18)", async (municipality, form) => {
    const { by, input } = await ready(municipality);

    const { decision } = await by.must(ISSUE_DECISION_LETTER, input);

    expect(decision.letter.writtenForm).toBe(form);
    expect(decision.letter.parts.find((it: Answer) => it["block"] === "APPEAL")).toMatchObject({
      national: true,
      text: expect.stringContaining(form === "nn" ? "fire veker" : "fire uker"),
    });
  });

  test("lets the person read it", async () => {
    const { owner, caseId } = await app.walk("lund", { until: "NOTIFIED" });

    const { decisions } = await caseFile(app.as(owner), caseId);

    expect(decisions.every((it: Answer) => it["letter"].parts.length > 10)).toBe(true);
  });
});

describe("issuing a letter that must wait", () => {
  test("is refused until a second reader has been through a doubtful refusal (SECOND_READER_MISSING, FAIL-07)", async () => {
    const { by, input, warnings } = await refusedPlan("loppa", { considerations: "Kommunen har ikke kapasitet." });
    await expectRefusal(app, by, ISSUE_DECISION_LETTER, input, "SECOND_READER_MISSING");
    await by.must(ACKNOWLEDGE_WARNING, { warningId: warnings[0].id, expectedVersion: warnings[0].version ?? 1, reason: "Lest på nytt." });

    const { decision } = await by.must(ISSUE_DECISION_LETTER, input);

    expect(decision.state).toBe("DELIVERED");
  });

  test("is refused the second time (LETTER_ALREADY_ISSUED)", async () => {
    const { by, input } = await ready();
    const { decision } = await by.must(ISSUE_DECISION_LETTER, input);

    await expectRefusal(app, by, ISSUE_DECISION_LETTER, { ...input, expectedVersion: decision.version }, "LETTER_ALREADY_ISSUED");
  });

  test.each(["2026-06-14", "2026-06-16"])("is refused as delivered on %s, before the decision or in the time to come (INVALID_INPUT)", async (deliveredOn) => {
    const { by, input } = await readyAndLeft(app, ready);

    expect((await expectRefusal(app, by, ISSUE_DECISION_LETTER, { ...input, deliveredOn }, "INVALID_INPUT"))["path"]).toEqual(["input", "deliveredOn"]);
  });
});
