import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ACKNOWLEDGE_WARNING, ISSUE_DECISION_LETTER } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { aNegativeAssessment, aRefusal } from "../support/inputs.js";
import { assessed, decided } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

interface Part {
  readonly block: string;
  readonly national: boolean;
  readonly text: string;
}

/** The letter of a refused coordinator in Luster. */
async function letterOfRefusal(): Promise<Answer> {
  const { caseId } = await app.walk("luster", { until: "CLARIFIED" });
  await assessed(app, "luster", caseId, aNegativeAssessment({ kind: "COORDINATOR", complex: { answer: false, reasons: "Éin tydeleg behov." } }));
  const { decision, warnings } = await decided(app, "luster", caseId, aRefusal({ kind: "COORDINATOR" }));
  for (const it of warnings) await app.as("luster/unit-leader").must(ACKNOWLEDGE_WARNING, { warningId: it.id, expectedVersion: 1, reason: "Lese ein gong til." });
  const issued = await app.as("luster/case-worker").must(ISSUE_DECISION_LETTER, { decisionId: decision.id, expectedVersion: decision.version });
  return issued["decision"];
}

describe("SC-05: the letter that refuses a coordinator in Luster", () => {
  test("tells of the right to appeal, how, to whom and within four weeks, though the municipality's own text says otherwise (LUSTER-APPEAL-2, LUSTER-APPEAL-3, LAW-08, PROC-08)", async () => {
    const { letter, appealDueOn } = await letterOfRefusal();

    const appeal = letter.parts.find((it: Part) => it.block === "APPEAL");
    expect(letter.writtenForm).toBe("nn");
    expect(appeal).toMatchObject({ national: true });
    for (const element of ["klage", "koordinator", "fire veker", "kommunen", "statsforvaltaren", "skriftleg"]) expect(appeal.text).toContain(element);
    expect(letter.parts.map((it: Part) => it.block)).toContain("ACCESS_TO_DOCUMENTS");
    expect(letter.parts.find((it: Part) => it.block === "APPEAL_ADDRESS").text).toContain("Postboks 104");
    expect(appealDueOn).toBe("2026-07-13");
  });

  test("does not repeat the municipality's own words on appeal (FAIL-09, INV-20)", async () => {
    const { letter } = await letterOfRefusal();
    const { coordinatingUnit } = await app.nobody().ask(`{ coordinatingUnit(municipality: "4644") { texts { topic text } } }`);
    const own = coordinatingUnit.texts.find((it: { topic: string }) => it.topic === "APPEAL").text;

    const whole = letter.parts.map((it: Part) => it.text).join("\n");

    expect(own).toContain("ikkje rett til å klage");
    expect(whole).not.toContain("ikkje rett til å klage");
  });
});
