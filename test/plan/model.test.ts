import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as documents from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { everything } from "../support/deed.js";
import { aGoal, aMeasure } from "../support/inputs.js";
import { ARCHIVE_PLAN, BEGIN_PLAN_REVISION, KEEP_PLAN, REOPEN_PLAN, RETURN_PLAN } from "../support/plan-life.js";
import { consented } from "../support/stages.js";
import { type Edge, edges, extras, type State, stays } from "./plan-life-table.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** Numbers that look random and are the same each time (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let at = seed;
  return (below) => {
    at = (at + 0x6d2b79f5) | 0;
    let t = Math.imul(at ^ (at >>> 15), 1 | at);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type Person = "owner" | "coordinator" | "leader" | "worker" | "professional" | "neighbour";
const people: readonly Person[] = ["owner", "coordinator", "leader", "worker", "professional", "neighbour"];

/** Who can ever do a deed; everybody else is always refused. */
const whoCan: Readonly<Record<string, readonly Person[]>> = {
  giveConsent: ["owner"],
  withdrawConsent: ["owner", "coordinator"],
  draftPlan: ["owner", "coordinator"],
  addGoal: ["owner", "coordinator"],
  submitPlanForApproval: ["coordinator"],
  approvePlan: ["owner"],
  returnPlan: ["owner"],
  beginPlanRevision: ["owner", "coordinator"],
  closePlan: ["owner", "coordinator"],
  askToClose: ["coordinator"],
  keepPlan: ["coordinator", "leader"],
  archivePlan: ["coordinator", "worker", "leader"],
  reopenPlan: ["leader"],
};
const deeds = Object.keys(whoCan);

/** What needs no consent in force: what may follow from there being none. */
const withoutConsent: readonly string[] = ["giveConsent", "closePlan", "askToClose", "keepPlan", "archivePlan", "reopenPlan"];
const writable: readonly State[] = ["DRAFT", "ACTIVE", "UNDER_REVISION", "CLOSING"];

interface Model {
  state: State | "NONE";
  before: State | null;
  consent: boolean;
  revising: boolean;
  complete: boolean;
  plans: number;
  revision: number;
}

const NOW = `query Now($id: ID!) { case(id: $id) { id version tool consents { id version withdrawnAt supersededAt } coordinators { until }
  plans { id state version lifecycle isLocked revision reopens { id } } } }`;
const walked = new Set<string>();

class Sequence {
  private readonly model: Model = { state: "NONE", before: null, consent: true, revising: false, complete: false, plans: 0, revision: 0 };
  refusals = 0;

  private constructor(
    private readonly pick: (below: number) => number,
    private readonly caseId: string,
    private readonly owner: string,
  ) {}

  static async begin(seed: number): Promise<Sequence> {
    const { caseId, owner } = await consented(app, "luster");
    return new Sequence(seeded(seed), caseId, owner);
  }

  /** Tries something: two times of three what leads on, by whoever it belongs to, else anything by anybody. */
  async attempt(): Promise<void> {
    const now = await this.now();
    const ahead = this.ahead();
    const onward = ahead !== null && this.pick(3) > 0;
    const deed = onward ? ahead : (deeds[this.pick(deeds.length)] as string);
    const can = whoCan[deed] as readonly Person[];
    const who = onward || this.pick(2) > 0 ? (can[this.pick(can.length)] as Person) : (people[this.pick(people.length)] as Person);
    const expected = can.includes(who) && this.allows(deed);
    const before = expected ? null : await everything(app);

    const done = await this.tried(deed, who, now);

    expect([deed, who, this.model, done]).toEqual([deed, who, this.model, expected]);
    if (before) expect(await everything(app)).toEqual(before);
    if (done) this.move(deed);
    else this.refusals += 1;
    await this.agree();
  }

  private allows(deed: string): boolean {
    const { state, consent, complete } = this.model;
    if (deed === "giveConsent") return !consent;
    if (deed === "withdrawConsent") return consent;
    if (!withoutConsent.includes(deed) && !consent) return false;
    if (deed === "draftPlan") return state === "NONE" || state === "CLOSED";
    if (state === "NONE") return false;
    if (deed === "addGoal") return writable.includes(state);
    if (deed === "submitPlanForApproval" && !complete) return false;
    if (deed === "askToClose") return state !== "CLOSED" && state !== "CLOSING";
    const named = [...edges, ...extras].some((it) => it.deed === deed && it.from === state);
    return named || (stays[deed]?.includes(state) ?? false);
  }

  /** What leads on towards an edge that no sequence has walked yet, by the shortest way. */
  private ahead(): string | null {
    const { state, before, revising, consent } = this.model;
    if (!consent) return "giveConsent";
    const fits = (from: string, deed: string, to: State): boolean =>
      from !== state || (deed === "keepPlan" ? to === before : deed !== "returnPlan" || to === (revising ? "UNDER_REVISION" : "DRAFT"));
    const again: Edge = { from: "CLOSED", deed: "draftPlan", to: "DRAFT" };
    const ways: { at: string; first: string | null }[] = [{ at: state, first: null }];
    const seen = new Set<string>([state]);
    for (const { at, first } of ways) {
      for (const it of [...edges, ...extras, again].filter((one) => one.from === at && fits(at, one.deed, one.to))) {
        const deed = first ?? (it.deed === "closePlan" && it.to === "CLOSING" ? "askToClose" : it.deed);
        if (it !== again && !walked.has(`${it.from} ${it.deed} ${it.to}`)) return deed;
        if (!seen.has(it.to)) ways.push({ at: it.to, first: deed });
        seen.add(it.to);
      }
    }
    return null;
  }

  private move(deed: string): void {
    const it = this.model;
    const from = it.state;
    if (deed === "giveConsent") it.consent = true;
    if (deed === "withdrawConsent") it.consent = false;
    if (deed === "draftPlan") Object.assign(it, { state: "DRAFT", complete: true, revising: false, before: null, plans: it.plans + 1, revision: 0 });
    if (deed === "reopenPlan") Object.assign(it, { state: "DRAFT", revising: false, before: null, consent: false, plans: it.plans + 1, revision: 0 });
    if (deed === "submitPlanForApproval") it.state = "AWAITING_OWNER_APPROVAL";
    if (deed === "approvePlan") Object.assign(it, { state: "ACTIVE", revising: false, revision: it.revision + 1 });
    if (deed === "returnPlan") it.state = it.revising ? "UNDER_REVISION" : "DRAFT";
    if (deed === "beginPlanRevision") Object.assign(it, { state: "UNDER_REVISION", revising: true });
    if (deed === "askToClose") Object.assign(it, { before: from, state: "CLOSING" });
    if (deed === "keepPlan") Object.assign(it, { state: it.before as State, before: null });
    if (deed === "closePlan") Object.assign(it, { state: "CLOSED", before: null });
    if (it.state !== from) walked.add(`${from} ${deed === "askToClose" ? "closePlan" : deed} ${it.state}`);
  }

  /** What the service says, as the model has it; the coordinator is there whatever the plan comes to, and one plan at the most is open (INV-01, INV-04, INV-11). */
  private async agree(): Promise<void> {
    const { plans, coordinators, consents } = await this.now();
    const { state, consent } = this.model;
    const last = plans.at(-1) ?? null;
    expect([last?.["state"] ?? "NONE", plans.length, last?.["revision"] ?? 0]).toEqual([state, this.model.plans, this.model.revision]);
    expect(plans.filter((it: Answer) => it["state"] !== "CLOSED").length).toBeLessThanOrEqual(1);
    expect(plans.every((it: Answer) => it["isLocked"] === (it["state"] === "CLOSED"))).toBe(true);
    expect(coordinators.filter((it: Answer) => it["until"] === null)).toHaveLength(1);
    expect(consents.some((it: Answer) => it["withdrawnAt"] === null && it["supersededAt"] === null)).toBe(consent);
    if (!consent && ["ACTIVE", "UNDER_REVISION", "AWAITING_OWNER_APPROVAL"].includes(state)) expect(last["lifecycle"]).toBe("SUSPENDED");
    if (consent && ["ACTIVE", "UNDER_REVISION", "AWAITING_OWNER_APPROVAL", "CLOSING"].includes(state)) expect(last["lifecycle"]).toBe(state);
  }

  private now(): Promise<Answer> {
    return app
      .as("luster/coordinator")
      .ask(NOW, { id: this.caseId })
      .then((it) => it["case"] as Answer);
  }

  private client(who: Person): Client {
    const keys: Readonly<Record<Person, string>> = {
      owner: this.owner,
      coordinator: "luster/coordinator",
      leader: "luster/unit-leader",
      worker: "luster/case-worker",
      professional: "luster/professional",
      neighbour: "lund/coordinator",
    };
    return app.as(keys[who]);
  }

  private async tried(deed: string, who: Person, now: Answer): Promise<boolean> {
    const plan = now["plans"].at(-1) ?? { id: "none", version: 1 };
    const onCase = { caseId: this.caseId, expectedVersion: now["version"] };
    const onPlan = { planId: plan.id, expectedVersion: plan.version };
    const consent = now["consents"].findLast((it: Answer) => it["withdrawnAt"] === null && it["supersededAt"] === null) ?? now["consents"].at(-1);
    const ending = { ...onPlan, reason: "GOALS_REACHED", ...(who === "owner" ? {} : { ownerView: "Greit." }) };
    const requests: Readonly<Record<string, { document: string; input: Answer }>> = {
      giveConsent: { document: documents.GIVE_CONSENT, input: onCase },
      withdrawConsent: { document: documents.WITHDRAW_CONSENT, input: { consentId: consent.id, expectedVersion: consent.version } },
      draftPlan: { document: documents.DRAFT_PLAN, input: { ...onCase, periodFrom: "2026-06-15", periodTo: "2027-06-15" } },
      addGoal: { document: documents.ADD_GOAL, input: { ...onPlan, ...aGoal() } },
      submitPlanForApproval: { document: documents.SUBMIT_PLAN, input: onPlan },
      approvePlan: { document: documents.APPROVE_PLAN, input: onPlan },
      returnPlan: { document: RETURN_PLAN, input: { ...onPlan, reason: "Noe mangler." } },
      beginPlanRevision: { document: BEGIN_PLAN_REVISION, input: onPlan },
      closePlan: { document: documents.CLOSE_PLAN, input: ending },
      askToClose: { document: documents.CLOSE_PLAN, input: { ...onPlan, reason: "OTHER", ownerAgrees: false, ownerView: "Nei." } },
      keepPlan: { document: KEEP_PLAN, input: onPlan },
      archivePlan: { document: ARCHIVE_PLAN, input: onPlan },
      reopenPlan: { document: REOPEN_PLAN, input: { ...onPlan, reason: "Behov igjen." } },
    };
    const found = requests[deed];
    if (!found) throw new Error(`${deed} has no request`);
    const { data, errors } = await this.client(who).raw(found.document, { input: found.input });
    const payload = data === null ? null : (Object.values(data)[0] as Answer | null);
    expect(errors.map((it) => it.extensions["code"]).filter((it) => it !== "FORBIDDEN")).toEqual([]);
    const done = payload !== null && payload["errors"].length === 0;
    if (done && deed === "draftPlan") await this.fill();
    return done;
  }

  /** What every plan must hold before its owner is asked. */
  private async fill(): Promise<void> {
    const by = this.client("coordinator");
    const on = async (): Promise<Answer> => {
      const { id, version } = (await this.now())["plans"].at(-1);
      return { planId: id, expectedVersion: version };
    };
    for (const kind of ["RESOURCE", "NEED"]) await by.must(documents.ADD_PLAN_ENTRY, { ...(await on()), kind, text: "Har god støtte hjemme." });
    const { goal } = await by.must(documents.ADD_GOAL, { ...(await on()), ...aGoal() });
    await by.must(documents.ADD_MEASURE, { ...(await on()), ...aMeasure({ goalId: goal.id, responsibleId: await app.professionalId("luster/coordinator") }) });
  }
}

describe("people who try all kinds of things on a plan, in any order", () => {
  test.each([1, 2, 3, 4, 5, 6])(
    "move it along the table of its life and no other way; what is refused changes nothing; the coordinator stays and one plan is open at the most (INV-01, INV-03, INV-04, INV-11) (sequence %i)",
    async (seed) => {
      const sequence = await Sequence.begin(seed * 7919);
      for (let left = 45; left > 0; left--) await sequence.attempt();

      expect(sequence.refusals).toBeGreaterThan(5);
    },
  );

  test("have between them walked the edges of the table", () => {
    const notSeen = [...edges, ...extras].map((it) => `${it.from} ${it.deed} ${it.to}`).filter((it) => !walked.has(it));

    expect(notSeen).toEqual([]);
  });
});
