import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { loadDemoCases } from "../../src/demo/demo-data.js";
import { MY_TASKS, POLICY_FINDINGS } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await loadDemoCases(app.address, app.issuer, app.now);
}, 120_000);
afterAll(() => app.stop());

const WAITING = `query Waiting {
  incomplete: notices(filter: { states: [INCOMPLETE] }, first: 10) { nodes { completions { missing dueOn completedAt } } }
  overdue: deadlines(filter: { overdueOnly: true }, first: 10) { nodes { kind case { state } } }
  appeals(first: 10) { nodes { state case { state } } }
  cases(first: 100) { nodes { state isOpen decisions { outcome state } interimReplies { expectedDecisionOn } agendaItems { publishedAt state board } } }
}`;

test.each(["loppa", "lund", "luster", "salangen", "stranda"])("the demo of %s has something of everything that waits for somebody", async (municipality) => {
  const { incomplete, overdue, appeals, cases } = await app.as(`${municipality}/unit-leader`).ask(WAITING);
  const refused = cases.nodes.filter((it: Answer) => it["decisions"].length > 0 && it["decisions"].every((one: Answer) => one["outcome"] === "REFUSED"));

  expect(incomplete.nodes).toEqual([{ completions: [{ missing: ["INFORMATION"], dueOn: "2026-06-29", completedAt: null }] }]);
  expect(overdue.nodes).toContainEqual({ kind: "INTERIM_REPLY", case: { state: "RECEIVED" } });
  expect(appeals.nodes).toEqual([{ state: "UNDER_OWN_REVIEW", case: { state: "UNDER_APPEAL" } }]);
  expect(refused.map((it: Answer) => [it["state"], it["isOpen"]]).sort()).toEqual([
    ["NOTIFIED", false],
    ["UNDER_APPEAL", expect.any(Boolean)],
  ]);
  expect(cases.nodes.flatMap((it: Answer) => it["interimReplies"])).toEqual([{ expectedDecisionOn: "2026-07-27" }]);
  expect((await app.as(`${municipality}/unit-leader`).ask(POLICY_FINDINGS))["policyFindings"]).not.toEqual([]);
});

test("in Stranda a need told by phone waits for the person's word, and a case for the body's members, who have its agenda (STRANDA-ORG-4)", async () => {
  const deeds = async (who: string): Promise<string[]> => (await app.as(`stranda/${who}`).ask(MY_TASKS))["myTasks"].map((it: Answer) => it["deed"]);

  expect(await deeds("parent")).toContain("confirmNotice");
  for (const member of ["body-leader", "body-member", "body-member-2"]) expect([member, await deeds(member)]).toEqual([member, ["declareImpartiality"]]);
});

const AT_WORK = `query AtWork {
  myRooms(first: 10) { nodes { id kind nextEvent { startsOn } room {
    participants { name } awaitingMe { title } calendar(from: "2026-06-15", to: "2026-07-31") { entry { title } meeting { state } }
    home { waitsForMe { kind } }
    case { coordinatorChanges { state } plan { state evaluations { state } progressRequests { state dueOn } } consents { grants { sections isInForce } } }
  } } }
}`;

test.each(["loppa", "lund", "luster", "salangen", "stranda"])(
  "in %s a plan and a room without one are at work, and things in them wait for those who take part",
  async (municipality) => {
    const roomsOf = async (who: string): Promise<Answer[]> => (await app.as(`${municipality}/${who}`).ask(AT_WORK))["myRooms"].nodes;
    const [ofPlan] = await roomsOf("owner");
    const simple = (await roomsOf("coordinator")).find((it) => it["kind"] === "SIMPLE");
    const ofProfessional = await roomsOf("professional");

    expect(ofPlan).toMatchObject({ kind: "PLAN", nextEvent: { startsOn: "2026-06-19" } });
    expect(ofPlan?.["room"].calendar.map((it: Answer) => it["meeting"]?.state ?? it["entry"].title)).toEqual(expect.arrayContaining(["Trening i gruppe", "INVITED"]));
    expect(ofPlan?.["room"].case.plan).toMatchObject({ state: "ACTIVE", evaluations: [{ state: "DRAFT" }], progressRequests: [{ state: "SENT" }] });
    expect(ofPlan?.["room"].case.consents).toMatchObject([{ grants: [{ sections: ["GOALS", "MEASURES"], isInForce: true }] }]);
    expect(simple?.["room"]).toMatchObject({ awaitingMe: [{ title: "Sommeren" }], case: { coordinatorChanges: [{ state: "CANDIDATE_ASKED" }], plan: null } });
    expect(ofProfessional.flatMap((it) => it["room"].home.waitsForMe.map((one: Answer) => one["kind"]))).toEqual(expect.arrayContaining(["ANSWER", "PROGRESS"]));
  },
);

test.each(["loppa", "lund", "luster", "salangen", "stranda"])("in %s a role that nobody has stands on the unit's list with its clock", async (municipality) => {
  const read = "query Vacant { unitOverview { vacancies { coordinators { id } coordinatorVacancies { reason } deadlines { kind settledAt } } } }";
  const { vacancies } = (await app.as(`${municipality}/unit-leader`).ask(read))["unitOverview"];
  const declared = vacancies.filter((it: Answer) => it["coordinatorVacancies"].length > 0);

  expect(declared).toMatchObject([{ coordinators: [], coordinatorVacancies: [{ reason: "COORDINATOR_LEFT" }] }]);
  expect(declared[0].deadlines).toContainEqual({ kind: "COORDINATOR_VACANCY", settledAt: null });
});
