import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as documents from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { aGrant, anAssessment, aNegativeAssessment, aRefusal, aTalk } from "../support/inputs.js";
import { beforeBody, bodyMembers } from "../support/meetings.js";
import { edges, type Path, type State, targets } from "./lifecycle-table.js";

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

/** Who takes part, by key; the neighbour leads the unit of another municipality. */
type Person = "leader" | "officer" | "worker" | "own" | "body" | "owner" | "coordinator" | "professional" | "neighbour";

const keys: Readonly<Record<Person, string>> = {
  leader: "unit-leader",
  officer: "service-officer",
  worker: "case-worker",
  own: "own-unit-leader",
  body: "body-leader",
  owner: "",
  coordinator: "coordinator",
  professional: "professional",
  neighbour: "",
};

interface Way {
  readonly path: Path;
  readonly municipality: string;
  readonly neighbour: string;
  readonly people: readonly Person[];
}

const ways: readonly Way[] = [
  { path: "UNIT", municipality: "loppa", neighbour: "lund/unit-leader", people: ["leader", "worker", "owner", "coordinator", "professional", "neighbour"] },
  { path: "UNIT", municipality: "salangen", neighbour: "lund/unit-leader", people: ["leader", "worker", "owner", "coordinator", "professional", "neighbour"] },
  { path: "SERVICE_OFFICE", municipality: "luster", neighbour: "lund/unit-leader", people: ["leader", "officer", "worker", "owner", "coordinator", "professional", "neighbour"] },
  {
    path: "UNIT_THEN_ALLOCATION_BODY",
    municipality: "stranda",
    neighbour: "luster/service-officer",
    people: ["leader", "worker", "body", "owner", "coordinator", "professional", "neighbour"],
  },
  { path: "OWN_UNIT", municipality: "stranda", neighbour: "luster/service-officer", people: ["leader", "own", "owner", "coordinator", "professional", "neighbour"] },
];

const handlers: readonly Person[] = ["leader", "officer", "worker", "own"];
const personAndHandlers: readonly Person[] = ["owner", ...handlers];

/** Who can ever do a deed; everybody else is always refused. */
const whoCan: Readonly<Record<string, readonly Person[]>> = {
  initiateCooperation: handlers,
  placeOnUnitMeeting: ["leader"],
  assignCase: ["leader", "officer", "own"],
  recordClarification: handlers,
  assessEligibility: handlers,
  recommendDecision: handlers,
  decideByBody: ["body"],
  returnToUnit: ["body"],
  decideCase: ["leader", "officer", "own"],
  issueDecisionLetter: handlers,
  registerOwnUnitHandling: ["own"],
  appointCoordinator: ["leader"],
  handOverCase: handlers,
  withdrawCase: personAndHandlers,
  closeCase: personAndHandlers,
};
const deeds = Object.keys(whoCan);

/** What the service names as next where the model knows the same step, or the one after it, by another name. */
const knownAs: Readonly<Record<string, string>> = { placeOnAgenda: "placeOnUnitMeeting", declareImpartiality: "decideByBody", summonToMeeting: "decideByBody" };

/** What the model knows of a case beside its state: as much as its next state depends on. */
interface Model {
  state: State;
  decided: string[];
  granted: string[];
  unsent: number;
  open: string[];
}

/** The state the table says a deed leads to, where it leaves more than one open. */
function nextState(model: Model, deed: string, path: Path): State {
  const all = targets(model.state, deed, path);
  if (deed === "issueDecisionLetter") return model.unsent === 1 && model.state.startsWith("DECIDED") ? "NOTIFIED" : model.state;
  if (deed === "decideByBody" || deed === "returnToUnit") {
    if (model.state !== "UNIT_RECOMMENDED" || model.open.length > 1) return model.state;
    return deed === "decideByBody" || model.decided.length > 0 ? "DECIDED" : "ASSESSED";
  }
  return all.find((it) => it !== model.state) ?? (all[0] as State);
}

const NOW = `query Now($id: ID!) { case(id: $id) { id state version nextSteps isOpen endedBy coordinators { id } subject { id }
  decisions { id kind outcome state version deliveredOn } recommendations { id kind state } } }`;

const rights = ["INDIVIDUAL_PLAN", "COORDINATOR"] as const;
const walked = new Set<string>();

/** One case, what the model thinks of it, and the people who try things on it. */
class Sequence {
  private readonly model: Model = { state: "RECEIVED", decided: [], granted: [], unsent: 0, open: [] };
  private readonly meets: readonly boolean[];
  refusals = 0;

  private constructor(
    private readonly way: Way,
    private readonly pick: (below: number) => number,
    private readonly caseId: string,
    private readonly owner: string,
  ) {
    this.meets = rights.map(() => pick(4) > 0);
  }

  static async begin(way: Way, seed: number): Promise<Sequence> {
    const story = way.path === "OWN_UNIT" ? ({ notifier: "own-unit-leader", notifierCapacity: "MUNICIPAL_STAFF" } as const) : {};
    const { caseId, owner } = await app.walk(way.municipality, { ...story, until: "OPENED" });
    return new Sequence(way, seeded(seed), caseId, owner);
  }

  /** Tries something: as often as not what the case waits for, by whoever it belongs to, else anything by anybody. */
  async attempt(): Promise<void> {
    const before = await this.now();
    expect(before["state"]).toBe(this.model.state);
    const waited = (before["nextSteps"] as string[]).map((it) => knownAs[it] ?? it).find((it) => deeds.includes(it));
    const isForward = this.pick(10) < 6 && waited !== undefined;
    const deed = isForward ? this.orDetour(waited) : (deeds[this.pick(deeds.length)] as string);
    const who = isForward ? this.forward(deed) : (this.way.people[this.pick(this.way.people.length)] as Person);
    const isDone = await this.tryDeed(who, deed, before);
    await this.compare(who, deed, before, isDone, await this.now());
  }

  /** As often as not a way on from here that no sequence has gone yet, where there is one. */
  private orDetour(usual: string): string {
    const { path } = this.way;
    const ways = edges.filter((it) => it.deed !== "withdrawCase" && it.from.includes(this.model.state) && (it.paths?.includes(path) ?? true));
    const unseen = ways.find((it) => !walked.has(`${this.model.state} ${it.deed} ${it.to}`));
    return unseen && this.pick(2) === 0 ? unseen.deed : usual;
  }

  /** Whoever of the way's people the deed belongs to. */
  private forward(deed: string): Person {
    const may = (whoCan[deed] ?? []).filter((it) => this.way.people.includes(it) && (deed !== "decideCase" || this.way.path !== "SERVICE_OFFICE" || it === "officer"));
    if (this.way.path === "OWN_UNIT" && may.includes("own")) return "own";
    return may[0] ?? "leader";
  }

  private async compare(who: Person, deed: string, before: Answer, isDone: boolean, after: Answer): Promise<void> {
    const attempt = `${who} ${deed} in ${before["state"]} on ${this.way.path}`;
    if (!isDone) {
      this.refusals += 1;
      expect([attempt, after["state"], after["version"]]).toEqual([attempt, before["state"], before["version"]]);
      return;
    }
    expect([attempt, whoCan[deed]?.includes(who)]).toEqual([attempt, true]);
    const to = nextState(this.model, deed, this.way.path);
    expect([attempt, targets(this.model.state, deed, this.way.path).includes(to), after["state"]]).toEqual([attempt, true, to]);
    walked.add(`${before["state"]} ${deed} ${to}`);
    this.remember(deed, to, after);
  }

  private remember(deed: string, to: State, after: Answer): void {
    const { model } = this;
    model.state = to;
    model.decided = after["decisions"].map((it: Answer) => it["kind"]);
    model.granted = after["decisions"].filter((it: Answer) => it["outcome"] !== "REFUSED").map((it: Answer) => it["kind"]);
    model.unsent = after["decisions"].filter((it: Answer) => it["state"] === "READY").length;
    model.open = after["recommendations"].filter((it: Answer) => it["state"] === "BEFORE_BODY").map((it: Answer) => it["kind"]);
    if (deed === "closeCase") expect(model.decided.length).toBeGreaterThan(0);
  }

  /** However it ended, it ended by a decision, by the person's word, or by closing what had been decided and told. */
  async finish(): Promise<void> {
    const { isOpen, endedBy, state, decisions } = await this.now();
    const told = decisions.length > 0 && decisions.every((it: Answer) => it["deliveredOn"] !== null);
    const expected = state === "WITHDRAWN" ? "WITHDRAWAL" : state === "CLOSED" ? "CLOSURE" : "DECISION";
    if (isOpen) expect([endedBy, ["WITHDRAWN", "CLOSED"].includes(state)]).toEqual([null, false]);
    else expect([endedBy, state === "WITHDRAWN" || told]).toEqual([expected, true]);
  }

  private async now(): Promise<Answer> {
    return (await this.client("leader").ask(NOW, { id: this.caseId }))["case"];
  }

  private client(who: Person): Client {
    if (who === "neighbour") return app.as(this.way.neighbour);
    return app.as(who === "owner" ? this.owner : `${this.way.municipality}/${keys[who]}`);
  }

  /** Does a deed with everything in order but what the model asks about. Gives whether it was done. */
  private async tryDeed(who: Person, deed: string, now: Answer): Promise<boolean> {
    const { document, input } = await this.request(deed, now);
    const { data, errors } = await this.client(who).raw(document, { input });
    const payload = data === null ? null : (Object.values(data)[0] as Answer | null);
    expect(errors.map((it) => it.extensions["code"]).filter((it) => it !== "FORBIDDEN")).toEqual([]);
    return payload !== null && payload["errors"].length === 0;
  }

  private async request(deed: string, now: Answer): Promise<{ document: string; input: Answer }> {
    const on = { caseId: this.caseId, expectedVersion: now["version"] };
    const [coordinatorId, handlerId] = [
      await app.professionalId(`${this.way.municipality}/coordinator`),
      await app.professionalId(`${this.way.municipality}/${this.way.path === "OWN_UNIT" ? "own-unit-leader" : "case-worker"}`),
    ];
    const undecided = rights.findIndex((kind) => !now["decisions"].some((it: Answer) => it["kind"] === kind) && !this.model.open.includes(kind));
    const index = undecided === -1 ? this.pick(2) : undecided;
    const [kind, isMet] = [rights[index], this.meets[index]];
    const choice = { kind: "COORDINATOR", coordinatorId, acceptsAboveCap: true };
    const recommendation = now["recommendations"].find((it: Answer) => it["state"] === "BEFORE_BODY");
    const letter = now["decisions"].find((it: Answer) => it["state"] === "READY") ?? now["decisions"][0];
    const isBefore = recommendation !== undefined && (deed === "decideByBody" || deed === "returnToUnit");
    if (isBefore) await this.layBefore(recommendation.id);
    const startUpMeeting = now["coordinators"].length > 0 ? { proposedOn: "2026-06-29", time: "10:00", place: "Kommunehuset" } : null;
    const takenPartIds = isBefore ? [await app.professionalId("stranda/body-leader"), await app.professionalId("stranda/body-member")] : [];
    const proposal = isMet ? aGrant({ kind }) : aRefusal({ kind });
    const byBody = { ...on, recommendationId: recommendation?.id ?? "none", takenPartIds, outcome: this.outcomeOf(recommendation) };
    const requests: Readonly<Record<string, { document: string; input: Answer }>> = {
      initiateCooperation: { document: documents.INITIATE_COOPERATION, input: on },
      placeOnUnitMeeting: { document: documents.PLACE_ON_UNIT_MEETING, input: { ...on, meetingOn: "2026-06-25" } },
      assignCase: { document: documents.ASSIGN_CASE, input: { ...on, handlerId } },
      recordClarification: { document: documents.RECORD_CLARIFICATION, input: { ...on, ...aTalk() } },
      assessEligibility: { document: documents.ASSESS_ELIGIBILITY, input: { ...on, ...(isMet ? anAssessment({ kind }) : aNegativeAssessment({ kind })) } },
      recommendDecision: { document: documents.RECOMMEND_DECISION, input: { ...on, ...proposal } },
      decideByBody: { document: documents.DECIDE_BY_BODY, input: byBody },
      returnToUnit: { document: documents.RETURN_TO_UNIT, input: { ...on, recommendationId: byBody.recommendationId, reason: "Mer om behovet." } },
      decideCase: { document: documents.DECIDE_CASE, input: { ...on, ...proposal } },
      issueDecisionLetter: { document: documents.ISSUE_DECISION_LETTER, input: { decisionId: letter?.id ?? "none", expectedVersion: letter?.version ?? 1, startUpMeeting } },
      registerOwnUnitHandling: { document: documents.REGISTER_OWN_UNIT_HANDLING, input: { ...on, ...choice, planOwnerId: now["subject"].id } },
      appointCoordinator: { document: documents.APPOINT_COORDINATOR, input: { ...on, ...choice } },
      handOverCase: { document: documents.HAND_OVER_CASE, input: on },
      withdrawCase: { document: documents.WITHDRAW_CASE, input: { ...on, method: "ORAL" } },
      closeCase: { document: documents.CLOSE_CASE, input: { ...on, reason: "DECLINED", method: "ORAL", endCoordinator: true } },
    };
    const found = requests[deed];
    if (!found) throw new Error(`${deed} has no request`);
    return found;
  }

  private outcomeOf(recommendation: Answer | undefined): string {
    return this.meets[rights.indexOf(recommendation?.["kind"])] === false ? "REFUSED" : "GRANTED";
  }

  /** On the body's agenda, with everybody impartial; one that lies there already is left where it is. */
  private async layBefore(recommendationId: string): Promise<void> {
    await beforeBody(app, [recommendationId]).catch(() => undefined);
    for (const it of bodyMembers) await app.as(it).raw(documents.DECLARE_IMPARTIALITY, { input: { caseId: this.caseId, ground: "NONE" } });
  }
}

const SEQUENCES = 4;
const ATTEMPTS = 20;

describe("people who try all kinds of things on a case, in any order", () => {
  describe.each(ways)("on the way $path in $municipality", (way) => {
    test.each(Array.from({ length: SEQUENCES }, (_, index) => [index + 1]))(
      "move it along the table and no other way; what is refused changes nothing; it ends by decision, withdrawal or closure (INV-05, FAIL-08) (sequence %i)",
      async (seed) => {
        const sequence = await Sequence.begin(way, seed * 7919 + way.path.length);
        for (let left = ATTEMPTS; left > 0; left--) await sequence.attempt();

        await sequence.finish();
        expect(sequence.refusals).toBeGreaterThan(2);
      },
    );
  });

  test("have between them walked the edges of the table", () => {
    const moves = edges.flatMap((it) => it.from.map((from) => ({ from, line: `${from} ${it.deed} ${it.to}` })));
    const notSeen = moves.map((it) => it.line).filter((it) => !walked.has(it) && !it.includes("withdrawCase"));

    expect(notSeen).toEqual([]);
    expect([...walked].some((it) => it.includes("withdrawCase"))).toBe(true);
  });
});
