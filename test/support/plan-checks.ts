import { test } from "@jest/globals";
import { WITHDRAW_CONSENT } from "../../src/demo/operations.js";
import type { RefusalCode } from "../../src/rules/refusal.js";
import type { TestApp } from "./app.js";
import type { Answer } from "./client.js";
import { expectRefusal, type Ready, readyAndLeft } from "./deed.js";
import { type filled, onPlan, submitted } from "./stages.js";

type Planned = Awaited<ReturnType<typeof filled>>;

/** Somebody by key, and what they are told. */
export type Others = readonly (readonly [who: string, code: RefusalCode])[];

interface OthersChecks {
  readonly app: () => TestApp;
  readonly document: string;
  readonly ready: () => Promise<Ready>;
  readonly others: Others;
}

/** Those who hold the permission and for whom the deed is not: by their relation to the case, or for want of one. */
export function notForOthers({ app, document, ready, others }: OthersChecks): void {
  test.each(others)("is not for %s (%s)", async (who, code) => {
    const { input } = await readyAndLeft(app(), ready);

    await expectRefusal(app(), app().as(who), document, input, code);
  });
}

interface PlanChecks {
  readonly app: () => TestApp;
  readonly document: string;
  /** The deed, ready on a plan that is not waiting for anybody. */
  readonly ready: () => Promise<Ready & Planned>;
}

/** The owner, or whoever speaks for the owner, withdraws the consent. */
export async function withdraw(app: TestApp, { owner, consentId, consentVersion }: Pick<Planned, "owner" | "consentId" | "consentVersion">): Promise<Answer> {
  return app.as(owner).must(WITHDRAW_CONSENT, { consentId, expectedVersion: consentVersion });
}

/** What must hold for every deed that writes in a plan. */
export function writesInPlan({ app, document, ready }: PlanChecks): void {
  test("is refused once the consent has been withdrawn, so that nothing more is written (CONSENT_REQUIRED, INV-03, INV-15)", async () => {
    const it = await ready();
    await withdraw(app(), it);

    await expectRefusal(app(), it.by, document, it.input, "CONSENT_REQUIRED");
  });
}

/** The same, for the deeds that change what the plan says. */
export function changesPlan({ app, document, ready }: PlanChecks): void {
  writesInPlan({ app, document, ready });

  test("is refused while the plan waits for its owner's answer (PLAN_NOT_OPEN_FOR_CHANGE)", async () => {
    const it = await readyAndLeft(app(), ready);
    const waiting = await submitted(app(), "luster");

    await expectRefusal(app(), app().as("luster/coordinator"), document, { ...it.input, ...(await onPlan(app(), "luster", waiting.planId)) }, "PLAN_NOT_OPEN_FOR_CHANGE");
  });
}

interface ElementChecks extends PlanChecks {
  /** The same deed on a plan that waits for its owner. */
  readonly on: (waiting: Planned) => Answer;
}

/** The same, for deeds on something in a plan, which say what they have read of that and not of the plan. */
export function changesElement({ app, document, ready, on }: ElementChecks): void {
  writesInPlan({ app, document, ready });

  test("is refused while the plan waits for its owner's answer (PLAN_NOT_OPEN_FOR_CHANGE)", async () => {
    const it = await readyAndLeft(app(), ready);
    const waiting = await submitted(app(), "luster");

    await expectRefusal(app(), app().as("luster/coordinator"), document, { ...it.input, ...on(waiting) }, "PLAN_NOT_OPEN_FOR_CHANGE");
  });
}

/** What stands in a plan now, with versions, answers and what is put away. */
export async function elementsOf(app: TestApp, planId: string, who = "luster/coordinator"): Promise<Answer> {
  const measure =
    "id position text extent execution status answer answerReason answeredAt serviceDecision serviceDecisionEndsOn serviceDecisionLapsesFirst toOn version setAsideAt";
  const history = "history { planVersion isNew isUndo at fields { field before after } } annotations { text at }";
  const text = `query Elements($id: ID!) { plan(id: $id) { version missingPoints annotations { text }
    goals { id position text ownWords lifeArea targetOn status version setAsideAt ${history} measures { ${measure} ${history} } measuresSetAside { id } }
    goalsSetAside { id version setAsideAt }
    entries { id kind text lifeArea version ${history} } entriesSetAside { id version setAsideAt } } }`;
  return (await app.as(who).ask(text, { id: planId }))["plan"];
}
