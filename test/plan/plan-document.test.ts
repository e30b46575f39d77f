import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_GOAL, ADD_PLAN_ENTRY, DESCRIBE_PLAN } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { aGoal } from "../support/inputs.js";
import { active, filled, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const DOCUMENT = "query Document($id: ID!, $form: WrittenForm) { plan(id: $id) { document(writtenForm: $form) { heading lines } } }";
const documentFor = async (who: Client, id: string, form?: string): Promise<Answer[] | null> => (await who.ask(DOCUMENT, { id, form }))["plan"].document;

describe("the plan as a document", () => {
  test("is made of what the plan holds, with people by name, in nine points under its purpose (LUSTER-REQ-1, LUSTER-REQ-3)", async () => {
    const { planId, owner } = await filled(app, "luster");
    const coordinator = app.as("luster/coordinator");
    const on = async () => onPlan(app, "luster", planId);
    await app.as(owner).must(DESCRIBE_PLAN, { ...(await on()), values: "Å klare meg sjølv." });
    await app.as(owner).must(ADD_GOAL, { ...(await on()), ...aGoal({ text: "Kome på jobb", ownWords: "Eg vil jobbe!", lifeArea: "WORK" }) });
    await coordinator.must(ADD_PLAN_ENTRY, { ...(await on()), kind: "ACTIVITY", text: "Spelar i korps", lifeArea: "LEISURE" });

    const [head, values, needs, participants, , , measures] = (await documentFor(app.as(owner), planId)) ?? [];

    const name = app.person("luster/coordinator").name;
    expect(head).toMatchObject({
      heading: "Individuell plan",
      lines: [`Planeigar: ${app.person(owner).name}`, "Kommune: Luster", expect.any(String), expect.stringContaining("ikkje større rett")],
    });
    expect(values).toEqual({ heading: "Kva som er viktig for meg", lines: ["Å klare meg sjølv."] });
    expect(needs?.["lines"]).toEqual(
      expect.arrayContaining(["Arbeid. Mål: Kome på jobb", "Arbeid. Med eigne ord: «Eg vil jobbe!»", "Fritid. Aktivitet: Spelar i korps", "Ressurs: Har god støtte hjemme."]),
    );
    expect(participants?.["lines"]).toEqual([`${name}: koordinator`]);
    expect(measures?.["lines"]).toEqual([expect.stringContaining(`ansvarleg: ${name}`)]);
  });

  test("comes in the written form that is asked for", async () => {
    const { planId, owner } = await filled(app, "luster");

    const [head] = (await documentFor(app.as(owner), planId, "NB")) ?? [];

    expect(head?.["lines"]).toContain("Planen gir ikke større rett til tjenester enn det som følger av regelverket ellers.");
  });

  test("is for those who read the plan: the unit knows that it exists and gets none (STRANDA-ORG-5)", async () => {
    const { planId } = await active(app, "luster");

    expect(await documentFor(app.as("luster/unit-leader"), planId)).toBeNull();
    expect(await documentFor(app.as("luster/coordinator"), planId)).toHaveLength(10);
  });
});
