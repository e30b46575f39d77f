import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ACKNOWLEDGE_POLICY_FINDING, CHANGE_POLICY } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey, type Ready } from "../support/deed.js";
import { thePolicy } from "../support/inputs.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const FINDINGS = `query Findings($draft: MunicipalityPolicyInput) { policyFindings(draft: $draft) { code severity path excerpt message source validFrom digest
  acknowledgement { reason acknowledgedBy { id } } } }`;

async function findings(municipality: string, variables: Answer = {}, who = "unit-leader"): Promise<Answer[]> {
  return (await app.as(`${municipality}/${who}`).ask(FINDINGS, variables))["policyFindings"];
}

/** The first finding that nobody has answered for yet. */
async function ready(municipality = "luster", by = "unit-leader"): Promise<Ready> {
  const [first] = await findings(municipality);
  return { by: app.as(`${municipality}/${by}`), input: answerTo(first as Answer) };
}

function answerTo({ code, path, digest }: Answer): Answer {
  return { code, path, digest, reason: "Teksten blir skriven om til hausten." };
}

describe("acknowledging a finding in the municipality's own texts", () => {
  everyDeed({ app: () => app, deed: "acknowledgePolicyFinding", document: ACKNOWLEDGE_POLICY_FINDING, ready, withoutPermission: "luster/case-worker", versioned: false });

  onceUnderOneKey({ app: () => app, document: ACKNOWLEDGE_POLICY_FINDING, ready, otherwise: { reason: "Noko anna." } });

  test("keeps who answered for it and why, and puts it last (LINT-01, LINT-04)", async () => {
    const before = await findings("lund");
    const journal = before.find((it) => it["code"] === "SYSTEM_SAID_TO_BE_JOURNAL") as Answer;

    const { finding } = await app.as("lund/system-coordinator").must(ACKNOWLEDGE_POLICY_FINDING, answerTo(journal));

    const after = await findings("lund");
    expect(finding).toMatchObject({ code: "SYSTEM_SAID_TO_BE_JOURNAL", acknowledgement: { reason: "Teksten blir skriven om til hausten." } });
    expect(after.at(-1)).toMatchObject({ code: "SYSTEM_SAID_TO_BE_JOURNAL", acknowledgement: { acknowledgedBy: { id: await app.professionalId("lund/system-coordinator") } } });
    expect(after.slice(0, -1)).toEqual(before.filter((it) => it["digest"] !== journal["digest"]));
  });

  test("holds for the text that was read: another text has to be looked at anew", async () => {
    const { policy } = await thePolicy(app, "salangen");
    const saved = async (text: string): Promise<void> => {
      const { version } = (await app.as("salangen/system-coordinator").ask("query Newest { policyVersions { version } }"))["policyVersions"][0];
      const texts = [...policy["texts"], { topic: "LOGIN", writtenForm: "NB", text }];
      await app.as("salangen/system-coordinator").must(CHANGE_POLICY, { expectedVersion: version, effectiveFrom: "2026-06-15", policy: { ...policy, texts } });
    };
    const login = async (): Promise<Answer> => (await findings("salangen")).find((it) => it["code"] === "PASSWORD_LOGIN_TO_PLAN") as Answer;
    await saved("Du får passord i posten.");
    await app.as("salangen/unit-leader").must(ACKNOWLEDGE_POLICY_FINDING, answerTo(await login()));
    const same = (await login())["acknowledgement"];

    await saved("Du får brukernavn og passord i posten.");

    expect([same?.reason, (await login())["acknowledgement"]]).toEqual(["Teksten blir skriven om til hausten.", null]);
  });

  test("is not for a finding that is not there, has another text or stands elsewhere (NOT_FOUND)", async () => {
    const { by, input } = await ready("stranda");

    for (const other of [{ code: "PASSWORD_LOGIN_TO_PLAN" }, { digest: "0".repeat(32) }, { path: ["texts", "99", "text"] }])
      await expectRefusal(app, by, ACKNOWLEDGE_POLICY_FINDING, { ...input, ...other }, "NOT_FOUND");
  });

  test("is one municipality's own: the same finding stays open in another, and another's text is not there (NOT_FOUND, INV-09)", async () => {
    const sharedBy = async (municipality: string): Promise<Answer> => (await findings(municipality)).find((it) => it["code"] === "CHILD_COORDINATOR_NOT_MENTIONED") as Answer;
    const [here, there] = [await sharedBy("stranda"), await sharedBy("luster")];
    await app.as("stranda/unit-leader").must(ACKNOWLEDGE_POLICY_FINDING, answerTo(here));
    const login = (await findings("luster")).find((it) => it["code"] === "PASSWORD_LOGIN_TO_PLAN") as Answer;

    expect(here["digest"]).toBe(there["digest"]);
    expect([(await sharedBy("stranda"))["acknowledgement"]?.reason, (await sharedBy("luster"))["acknowledgement"]]).toEqual(["Teksten blir skriven om til hausten.", null]);
    await expectRefusal(app, app.as("stranda/unit-leader"), ACKNOWLEDGE_POLICY_FINDING, answerTo(login), "NOT_FOUND");
  });

  test("takes a reason (REASONS_REQUIRED) and is done once (ALREADY_ACKNOWLEDGED)", async () => {
    const { by, input } = await ready("stranda");
    await expectRefusal(app, by, ACKNOWLEDGE_POLICY_FINDING, { ...input, reason: " \n" }, "REASONS_REQUIRED");
    await by.must(ACKNOWLEDGE_POLICY_FINDING, input);

    await expectRefusal(app, by, ACKNOWLEDGE_POLICY_FINDING, input, "ALREADY_ACKNOWLEDGED");
  });

  test("is not possible for what the law forbids, should it stand in an old version (POLICY_UNLAWFUL, LINT-12)", async () => {
    const texts = [{ topic: "APPEAL", writtenForm: "NB", text: "Fristen er tre uker." }];
    await app.database.sql(
      `insert into policy_version (municipality_id, id, version, effective_from, policy, created_at)
       select municipality_id, gen_random_uuid(), 99, '2026-06-01', jsonb_set(policy, '{texts}', $1::jsonb), now() from policy_version
       where municipality_id = (select id from municipality where name = 'Loppa') order by version desc limit 1`,
      [JSON.stringify(texts)],
    );
    const [gravest] = await findings("loppa");

    expect(gravest).toMatchObject({ code: "APPEAL_DEADLINE_TOO_SHORT", severity: "UNLAWFUL" });
    await expectRefusal(app, app.as("loppa/unit-leader"), ACKNOWLEDGE_POLICY_FINDING, answerTo(gravest as Answer), "POLICY_UNLAWFUL");
  });
});

describe("reading the findings", () => {
  test("tells staff where each stands, which sentence it is about, why and by which provision, in the language asked for (LINT-02, LINT-06)", async () => {
    const english = (await app.as("lund/case-worker").with({ "Accept-Language": "en" }).ask(FINDINGS))["policyFindings"];
    const nynorsk = (await app.as("lund/case-worker").with({ "Accept-Language": "nn" }).ask(FINDINGS))["policyFindings"];
    const criterion = (all: Answer[]): Answer => all.find((it) => it["code"] === "NUMBER_STATED_AS_CRITERION") as Answer;

    expect(criterion(english)).toMatchObject({
      severity: "SERIOUS",
      path: ["texts", "1", "text"],
      excerpt: "Behov for koordinerte tjenester betyr at behovet gjelder to eller flere helse- og omsorgstjenester utover fastlege og helsesykepleier.",
      message: expect.stringContaining("may narrow the right"),
      source: "pbrl §§ 2-5, 2-5 b, 2-5 c",
      validFrom: "2012-01-01",
    });
    expect(criterion(nynorsk)["message"]).toContain("kan snevre inn retten. Skriv at behovet blir vurdert konkret");
  });

  test("is for staff, not for citizens", async () => {
    for (const who of ["owner", "hospital"]) expect((await app.as(`lund/${who}`).raw(FINDINGS)).errors[0]?.extensions["code"]).toBe("FORBIDDEN");
    expect((await app.nobody().raw(FINDINGS)).errors[0]?.extensions["code"]).toBe("UNAUTHENTICATED");
  });

  test("of a draft tells what would be found, unlawful or not, and stores nothing (LINT-12, LINT-07)", async () => {
    const { policy } = await thePolicy(app, "lund");
    const draft = { ...policy, texts: [{ topic: "APPEAL", writtenForm: "NB", text: "Fristen er tre uker. Statsforvalteren avgjør klagen." }] };

    const found = await findings("lund", { draft }, "system-coordinator");

    expect(found[0]).toMatchObject({ code: "APPEAL_DEADLINE_TOO_SHORT", severity: "UNLAWFUL", excerpt: "Fristen er tre uker." });
    expect(found.map((it) => it["code"])).toContain("CHILD_COORDINATOR_NOT_MENTIONED");
    expect((await thePolicy(app, "lund"))["policy"]).toEqual(policy);
  });

  test("of a draft that cannot be says which choice is wrong (POLICY_INVALID)", async () => {
    const { policy } = await thePolicy(app, "lund");

    const { errors } = await app.as("lund/system-coordinator").raw(FINDINGS, { draft: { ...policy, plan: { revisionMonths: 0 } } });

    expect(errors.map((it) => it.extensions["code"])).toEqual(["POLICY_INVALID"]);
  });
});
