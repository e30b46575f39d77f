import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CHANGE_POLICY, ISSUE_DECISION_LETTER } from "../../src/demo/operations.js";
import { LetterBlock } from "../../src/tenants/policy-enums.js";
import { nationalBlocks } from "../../src/rules/national-texts.rules.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everything } from "../support/deed.js";
import { thePolicy } from "../support/inputs.js";
import { caseFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const own = { block: "APPEAL", placement: "BELOW", writtenForm: "NB", text: "Ring oss gjerne før du klager." };

async function changeTo(letterTexts: Answer[]) {
  const { policy } = await thePolicy(app, "lund");
  const by = app.as("lund/system-coordinator");
  const [newest] = (await by.ask("query Versions { policyVersions { version } }"))["policyVersions"];
  return { by, input: { expectedVersion: newest.version, effectiveFrom: "2026-06-15", policy: { ...policy, letterTexts } } };
}

async function blocksOfLetter(): Promise<Answer[]> {
  const { caseId } = await app.walk("lund", { until: "DECIDED" });
  const [first] = (await caseFile(app.as("lund/case-worker"), caseId))["decisions"];
  const { decision } = await app.as("lund/case-worker").must(ISSUE_DECISION_LETTER, { decisionId: first.id, expectedVersion: first.version });
  return decision.letter.parts;
}

describe("the municipality's own words in letters", () => {
  test("stand beside a national text, which stays word for word (INV-20, FAIL-09)", async () => {
    const before = await blocksOfLetter();
    const { by, input } = await changeTo([own]);
    await by.must(CHANGE_POLICY, input);

    const after = await blocksOfLetter();

    const at = after.findIndex((it) => it["block"] === "LOCAL_TEXT");
    expect(after[at]).toEqual({ block: "LOCAL_TEXT", national: false, text: own.text });
    expect(after[at - 1]).toMatchObject({ block: "APPEAL", national: true });
    expect(after.filter((it) => it["block"] !== "LOCAL_TEXT").map((it) => [it["block"], it["national"]])).toEqual(before.map((it) => [it["block"], it["national"]]));
    const national = (parts: Answer[]): Answer[] => parts.filter((it) => it["national"]);
    expect(national(after)).toEqual(national(before));
  });

  test.each([
    ["in the place of a national text", { placement: "INSTEAD" }],
    ["beside a part that is none of the nation's", { block: "OUTCOME" }],
    ["as national", { national: true }],
    ["without words", { text: "" }],
  ])("cannot be saved %s, and nothing is changed (INV-20, FAIL-09)", async (_, changes) => {
    const { by, input } = await changeTo([{ ...own, ...changes }]);
    const before = await everything(app);

    const { data, errors } = await by.raw(CHANGE_POLICY, { input });

    const refused = (data?.["changePolicy"].errors ?? []).map((it: Answer) => it["code"]);
    expect([...refused, ...errors.map((it) => it.extensions["code"])]).toEqual([expect.stringMatching(/^(POLICY_INVALID|BAD_USER_INPUT)$/)]);
    expect(await everything(app)).toEqual(before);
  });

  test("have a place beside national texts and beside nothing else (INV-20)", () => {
    const places = Object.values(LetterBlock);

    expect(places.filter((it) => !(nationalBlocks as readonly string[]).includes(it))).toEqual([]);
  });
});
