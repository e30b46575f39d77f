import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { SUBMIT_PLAN } from "../../src/demo/operations.js";
import { ANSWER_PROGRESS_REQUEST, REQUEST_PROGRESS } from "../../src/demo/sharing-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { expectRefusal, readyAndLeft } from "../support/deed.js";
import { hire } from "../support/people.js";
import { active, filled, onPlan } from "../support/stages.js";

const ADD = `mutation Add($input: AddPlanParticipantInput!) { addPlanParticipant(input: $input) {
  participant { id function category categoryNote specialistRole hprNumber person { ... on Professional { id } } } errors { code path } warnings { code } } }`;
const COORDINATORS = "query Coordinators($id: ID!) { case(id: $id) { coordinators { coordinator { id } } } }";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const coordinator = () => app.as("luster/coordinator");

async function ready(more: Answer = {}) {
  const it = await active(app, "luster");
  const doctor = await hire(app, "luster", "SPECIALIST_SERVICE");
  return { ...it, doctor, input: { ...(await onPlan(app, "luster", it.planId)), personId: doctor.id, function: "Oppfølging frå sjukehuset", ...more } as Answer };
}

describe("somebody from the specialist health service in a plan", () => {
  test("takes part with a role of their own and their number as health personnel (LAW-22)", async () => {
    const it = await ready({ category: "SPECIALIST_HEALTH", specialistRole: "COORDINATOR", hprNumber: "9876543" });
    const { participant } = await coordinator().must(ADD, it.input);

    expect(participant).toMatchObject({ category: "SPECIALIST_HEALTH", specialistRole: "COORDINATOR", hprNumber: "9876543", person: { id: it.doctor.id } });
  });

  test("is never counted as the municipality's coordinator, contact physician or not (LAW-10, LAW-22)", async () => {
    const it = await ready({ specialistRole: "CONTACT_PHYSICIAN", hprNumber: "1234567" });
    await coordinator().must(ADD, it.input);

    const { coordinators } = (await coordinator().ask(COORDINATORS, { id: it.caseId }))["case"];
    expect(coordinators.map((one: Answer) => one["coordinator"].id)).toEqual([await app.professionalId("luster/coordinator")]);
    const { errors } = await it.doctor.client.raw(SUBMIT_PLAN, { input: await onPlan(app, "luster", it.planId) });
    expect(errors[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  test("with such a role is health personnel, with a number in order (HPR_NUMBER_REQUIRED, LAW-22)", async () => {
    const it = await readyAndLeft(app, ready);

    await expectRefusal(app, coordinator(), ADD, { ...it.input, specialistRole: "COORDINATOR" }, "HPR_NUMBER_REQUIRED");
    for (const hprNumber of ["abc", "012"]) await expectRefusal(app, coordinator(), ADD, { ...it.input, specialistRole: "COORDINATOR", hprNumber }, "INVALID_INPUT");
  });

  test("is asked for progress like everybody else, mental health care included (LAW-24, LUND-2-KOORDTJ-4)", async () => {
    const it = await ready({ category: "MENTAL_HEALTH" });
    await coordinator().must(ADD, it.input);

    const asking = { planId: it.planId, askedId: it.doctor.id, measureId: it.measureId, text: "Korleis går det med utgreiinga?" };
    const { progressRequest } = await coordinator().must(REQUEST_PROGRESS, asking);
    const answered = await it.doctor.client.must(ANSWER_PROGRESS_REQUEST, {
      progressRequestId: progressRequest.id,
      expectedVersion: progressRequest.version,
      answer: "Ho får time i august.",
    });
    expect(answered["progressRequest"].state).toBe("ANSWERED");
  });
});

describe("where participants come from", () => {
  test.each(["DENTAL", "CRISIS_CENTRE", "FAMILY_COUNSELLING", "INTEGRATION", "SOCIAL_HOUSING", "SCHOOL", "KINDERGARTEN", "NAV"])(
    "%s is on the national list (LAW-34, LUND-3-2, LOPPA-IP-5)",
    async (category) => {
      const it = await filled(app, "luster");
      const somebody = await hire(app, "luster", "PROFESSIONAL");
      const { participant } = await coordinator().must(ADD, { ...(await onPlan(app, "luster", it.planId)), personId: somebody.id, function: "Oppfølging", category });

      expect(participant.category).toBe(category);
    },
  );

  test("the list is open: what it has no word for is said in one's own (LAW-34)", async () => {
    const it = await ready();
    await expectRefusal(app, coordinator(), ADD, { ...it.input, category: "OTHER" }, "INVALID_INPUT");
    expect((await coordinator().must(ADD, { ...it.input, category: "OTHER", categoryNote: "Frivilligsentralen" }))["participant"]).toMatchObject({
      categoryNote: "Frivilligsentralen",
    });
  });
});
