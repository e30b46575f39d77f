import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CHANGE_POLICY } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { expectRefusal } from "../support/deed.js";
import { thePolicy } from "../support/inputs.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function newestVersion(municipality: string): Promise<number> {
  return (await app.as(`${municipality}/system-coordinator`).ask("query Newest { policyVersions { version } }"))["policyVersions"][0].version;
}

/** A change of the municipality's choices, worked out from those in force. */
async function change(municipality: string, how: (policy: Answer) => Answer): Promise<Answer> {
  const { policy } = await thePolicy(app, municipality);
  return { expectedVersion: await newestVersion(municipality), effectiveFrom: "2026-06-15", policy: { ...policy, ...how(policy) } };
}

const aText = (topic: string, text: string) => (policy: Answer) => ({ texts: [...policy["texts"], { topic, writtenForm: policy["writtenForm"], text }] });
const detail = (error: Answer, name: string): unknown => error["details"].find((it: Answer) => it["name"] === name)?.value;

describe("a policy that the law does not allow is not saved (INV-20, FAIL-09)", () => {
  test.each([
    ["a shorter time to appeal, LINT-12", aText("APPEAL", "Fristen er tre veker."), "APPEAL_DEADLINE_TOO_SHORT"],
    ["an interim reply later than a month, LUSTER-TIME-2", aText("CASE_HANDLING", "Du får førebels svar innan to månader."), "INTERIM_REPLY_TOO_LATE"],
    ["an oral need turned away, STRANDA-ORG-4", aText("HOW_TO_GIVE_NOTICE", "Munnlege søknader blir ikkje handsama."), "ORAL_NEED_REFUSED"],
    ["a number that decides, INV-07", aText("CRITERIA", "Har du færre enn tre faggrupper, kan du ikkje få plan."), "NUMBER_DECIDES"],
    ["no decision, INV-05", aText("COORDINATOR", "Det blir ikkje fatta vedtak om koordinator."), "NO_DECISION_MADE"],
  ])("%s", async (_what, how, code) => {
    const input = await change("luster", how);

    const error = await expectRefusal(app, app.as("luster/system-coordinator"), CHANGE_POLICY, input, "POLICY_UNLAWFUL");

    expect(error["path"]).toEqual(["input", "policy", "texts", String(input["policy"].texts.length - 1), "text"]);
    expect(detail(error, "finding")).toBe(code);
  });

  test.each(["MUNICIPAL_STAFF", "GP", "SPECIALIST_SERVICE", "HOSPITAL_UNIT"])("an authority asked of %s, who has a duty to notify (CON-06, LUSTER-NOTICE-3)", async (capacity) => {
    const input = await change("luster", ({ notice }) => ({ notice: { ...notice, authorityRequiredFrom: ["NEXT_OF_KIN", capacity] } }));

    const error = await expectRefusal(app, app.as("luster/system-coordinator"), CHANGE_POLICY, input, "POLICY_UNLAWFUL");

    expect(error["path"]).toEqual(["input", "policy", "notice", "authorityRequiredFrom"]);
    expect(detail(error, "finding")).toBe("AUTHORITY_REQUIRED_FROM_HEALTH_PERSONNEL");
  });

  test("is told with everything that is wrong at once", async () => {
    const input = await change("luster", (policy) => ({
      texts: [
        { topic: "APPEAL", writtenForm: "NN", text: "Fristen er tre veker." },
        { topic: "CASE_HANDLING", writtenForm: "NN", text: "Du får førebels svar innan to månader." },
      ],
      notice: { ...policy["notice"], authorityRequiredFrom: ["GP"] },
    }));

    const error = await expectRefusal(app, app.as("luster/system-coordinator"), CHANGE_POLICY, input, "POLICY_UNLAWFUL");

    expect(String(detail(error, "findings")).split(", ").sort()).toEqual([
      "notice.authorityRequiredFrom: AUTHORITY_REQUIRED_FROM_HEALTH_PERSONNEL",
      "texts.0.text: APPEAL_DEADLINE_TOO_SHORT",
      "texts.1.text: INTERIM_REPLY_TOO_LATE",
    ]);
  });

  test.each(["loppa", "luster", "stranda", "lund", "salangen"])("while that of %s, with what is only unwise, is saved as it stands", async (municipality) => {
    const input = await change(municipality, () => ({}));

    const { policyVersion } = await app.as(`${municipality}/system-coordinator`).must(CHANGE_POLICY, input);

    expect(policyVersion.version).toBe(input["expectedVersion"] + 1);
  });
});

describe("what a policy has no word for cannot be chosen at all (INV-20, INV-05, INV-07)", () => {
  test.each([
    ["a time to appeal", (it: Answer) => ({ decision: { ...it["decision"], appealWeeks: 3 } }), "appealWeeks"],
    ["a national text of its own", (it: Answer) => ({ ...it, nationalTexts: [{ block: "APPEAL", text: "Kort og godt" }] }), "nationalTexts"],
    [
      "a text in place of a national one",
      (it: Answer) => ({ letterTexts: [{ block: "APPEAL", placement: "INSTEAD", writtenForm: it["writtenForm"], text: "Kort og godt" }] }),
      "INSTEAD",
    ],
    ["an interim reply later than a month", (it: Answer) => ({ notice: { ...it["notice"], interimReplyMonths: 2 } }), "interimReplyMonths"],
    ["a number that decides", (it: Answer) => ({ eligibility: { ...it["eligibility"], decides: true } }), "decides"],
    ["a way past the decision", (it: Answer) => ({ decision: { ...it["decision"], paths: ["NONE"] } }), "NONE"],
  ])("%s: the input does not take it", async (_what, how, named) => {
    const { status, errors } = await app.as("lund/system-coordinator").raw(CHANGE_POLICY, { input: await change("lund", how) });

    expect([status, errors[0]?.extensions["code"]]).toEqual([400, "BAD_USER_INPUT"]);
    expect(JSON.stringify(await change("lund", how))).toContain(named);
  });

  test("no way of deciding at all (POLICY_INVALID, INV-05)", async () => {
    const input = await change("lund", ({ decision }) => ({ decision: { ...decision, paths: [] } }));

    expect((await expectRefusal(app, app.as("lund/system-coordinator"), CHANGE_POLICY, input, "POLICY_INVALID"))["path"]).toEqual(["input", "policy", "decision", "paths"]);
  });

  test("an alarm after the month is over (POLICY_INVALID, DL-02)", async () => {
    const input = await change("lund", ({ notice }) => ({ notice: { ...notice, alarmLeadDays: 0 } }));

    expect((await expectRefusal(app, app.as("lund/system-coordinator"), CHANGE_POLICY, input, "POLICY_INVALID"))["path"]).toEqual(["input", "policy", "notice", "alarmLeadDays"]);
  });
});

describe("what a municipality says it does not have (LOPPA-CONTACT-2, SALANGEN-CONTACT-5)", () => {
  test.each([
    ["can neither be given", "luster", ["PHONE"], "contradictsValue"],
    ["nor offered for notices", "loppa", ["EMAIL"], "contradictsChannel"],
  ])("%s", async (_what, municipality, notOffered, rule) => {
    const input = await change(municipality, ({ unit }) => ({ unit: { ...unit, contact: { ...unit.contact, notOffered } } }));

    const error = await expectRefusal(app, app.as(`${municipality}/system-coordinator`), CHANGE_POLICY, input, "POLICY_INVALID");

    expect([error["path"], detail(error, "rule")]).toEqual([["input", "policy", "unit", "contact", "notOffered"], rule]);
  });
});
