import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  ADD_MEASURE,
  ADD_PLAN_ENTRY,
  ADD_PLAN_PARTICIPANT,
  APPOINT_COORDINATOR,
  ASSIGN_CASE,
  FOUND_GROUP,
  GIVE_CONSENT,
  RECORD_CLARIFICATION,
  REGISTER_NOTICE,
} from "../src/demo/operations.js";
import type { GlobalKind } from "../src/rules/global-id.rules.js";
import { startApp, type TestApp } from "./support/app.js";
import { faultsFor, headersOf, notForbidden, ofNothing, operations, send, sendAll, toldOf } from "./support/asking.js";
import type { Answer } from "./support/client.js";
import { everything } from "./support/deed.js";
import type { IdOf, Operation } from "./support/every-operation.js";
import { casesOf, holdingsOf, idsIn, idsOf, localId, secret, type Secrets, secretsOf } from "./support/holdings.js";
import { aGroup, aMeasure, aNotice, aTalk } from "./support/inputs.js";
import { type Hired, hire } from "./support/people.js";
import { drafted, onCase, onPlan } from "./support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

interface Neighbours {
  readonly theirs: string;
  readonly ours: string;
  /** Who asks at home for what is the other's. */
  readonly callers: readonly string[];
  /** Who works for the other and asks here. */
  readonly strangers: readonly string[];
  /** Who has to do with it. */
  readonly insiders: readonly string[];
  /** What nobody there can be asked for: the municipality does not work that way. */
  readonly unknownThere: readonly string[];
}

const neighbours: readonly Neighbours[] = [
  {
    theirs: "luster",
    ours: "stranda",
    callers: ["unit-leader", "case-worker", "coordinator", "own-unit-leader", "body-leader", "owner", "hospital", "system-coordinator"],
    strangers: ["unit-leader", "case-worker", "service-officer", "coordinator", "system-coordinator", "owner", "hospital"],
    insiders: ["unit-leader", "service-officer", "case-worker", "coordinator", "system-coordinator"],
    unknownThere: ["node of Recommendation", "decideByBody", "returnToUnit", "registerOwnUnitHandling"],
  },
  {
    theirs: "stranda",
    ours: "luster",
    callers: ["unit-leader", "case-worker", "service-officer", "professional", "owner", "hospital", "system-coordinator"],
    strangers: ["unit-leader", "case-worker", "body-leader", "own-unit-leader", "professional", "system-coordinator", "owner", "hospital"],
    insiders: ["unit-leader", "own-unit-leader", "body-leader", "case-worker", "coordinator", "system-coordinator"],
    unknownThere: [],
  },
];

/** What whoever logs in may see of a municipality: its professionals and their departments, and for whom it is host. */
const openToWhoeverLogsIn = ["staff", "node of Professional", "node of ServiceUnit", "node of HostAgreement"];

/** What professionals say of themselves: it points at nobody, and is an event of their own. */
const ofThemselves = ["registerNotice", "changeMyCard"];

/** What the unit keeps of its own is for whoever works for the municipality, and none of it belongs to a case. */
const ofTheUnit = [
  ...["RoleMembership", "Delegation", "UnitDocument", "UserOrganisation", "ImprovementTask"].map((it) => `node of ${it}`),
  "appointToRole",
  "endRole",
  "endParticipationEverywhere",
  "handOutDuty",
  "registerDelegation",
  "endDelegation",
  "publishUnitDocument",
  "retireUnitDocument",
  "registerUserOrganisation",
  "recordUserOrganisationMeeting",
  "endUserOrganisation",
  "proposeImprovement",
  "closeImprovement",
  "node of TrainingActivity",
  "recordTraining",
  "trainings",
  "node of ServiceCatalogueEntry",
  "addCatalogueService",
  "changeCatalogueService",
  "retireCatalogueService",
  "hostAgreements",
  "registerHostAgreement",
  "endHostAgreement",
  "node of UnitReport",
  "unitReport",
  "commentUnitReport",
  "sendUnitReport",
  "discardUnitReport",
  "node of CaseMeeting",
  "cancelMeeting",
  "placeOnAgenda",
  "removeFromAgenda",
  "summonToMeeting",
  "inviteAdviser",
  "inviteGuest",
  "recordMeeting",
  "confirmMinutes",
];

/** What the system coordinator does with a case that the unit has pointed at and that they do not read: it is told that it cannot be done, and nothing of the case (LUND-11.1-3). */
const pointedAtUnseen = ["requestCoordinatorFromDepartment"];

/** What is said to those an offer is addressed to, who are another municipality (test/transfer). */
const answeredElsewhere = ["acceptTransfer", "declineTransfer"];

/** Kinds that are read as part of something else, and not by their own id. */
const neverFound = ["node of Warning", "node of PolicyVersion"];

describe.each(neighbours)("what $theirs holds, asked for in $ours", ({ theirs, ours, callers, strangers, insiders, unknownThere }) => {
  let ids: readonly IdOf[];
  let missing: readonly GlobalKind[];
  let owners: readonly string[];
  let departmentHead: Hired;
  let secrets: Secrets;
  let ownIds: IdOf;
  let ownSecrets: Secrets;

  beforeAll(async () => {
    const own = await app.walk(ours);
    const cases = await casesOf(app, theirs);
    owners = cases.owners;
    departmentHead = cases.departmentHead;
    const found = await Promise.all(cases.caseIds.map((it) => idsOf(app, theirs, localId(it))));
    ids = found.map((it) => it.idOf);
    missing = found[0]?.missing ?? [];
    secrets = await secretsOf(app, theirs, ours);
    ownIds = (await idsOf(app, ours, localId(own.caseId))).idOf;
    ownSecrets = await secretsOf(app, ours, theirs);
  });

  test("is of every kind, and can be told from what others hold", () => {
    expect(missing).toEqual(unknownThere.includes("node of Recommendation") ? ["Recommendation"] : []);
    expect(secrets.texts.filter((it) => it.endsWith(" Eksempel")).length).toBeGreaterThan(1);
    expect(secrets.texts.length).toBeGreaterThan(10);
    expect(secrets.ids.size).toBeGreaterThan(1000);
  });

  test.each(callers)("is for the %s what is not there: the same refusal, byte for byte, and nothing of it in any answer (INV-09, LAW-28)", async (caller) => {
    const before = await holdingsOf(app, theirs);

    const faults = await faultsFor(app, await headersOf(app, `${ours}/${caller}`), ids, secrets);

    expect(faults).toEqual([]);
    expect(await holdingsOf(app, theirs)).toEqual(before);
  });

  test("is for a person with a case of their own what is not there (INV-09)", async () => {
    const { owner } = await app.walk(ours, { until: "OPENED" });
    const before = await holdingsOf(app, theirs);

    expect(await faultsFor(app, await headersOf(app, owner), ids, secrets)).toEqual([]);
    expect(await holdingsOf(app, theirs)).toEqual(before);
  });

  test.each(strangers)("stays what its own %s can see: asking in the other municipality opens nothing there (LAW-28)", async (stranger) => {
    const before = await holdingsOf(app, ours);
    const headers = await headersOf(app, `${theirs}/${stranger}`, ours);
    const closed = operations.filter((it) => !it.isPublic);
    const isEmployee = app.person(`${theirs}/${stranger}`).login.kind === "EMPLOYEE";

    const faults = isEmployee
      ? await notForbidden(app, headers, closed, ownIds)
      : await faultsFor(
          app,
          headers,
          [ownIds],
          ownSecrets,
          closed.filter((it) => it.name !== "registerNotice" && !openToWhoeverLogsIn.includes(it.name)),
        );

    expect(faults).toEqual([]);
    expect(await holdingsOf(app, ours)).toEqual(before);
  });

  test("stays apart: a person whom both have met is two persons", async () => {
    const { name, login } = app.newcomer(theirs);
    const met = { name, birthDate: "1990-04-01", nationalId: login.nationalId };
    await app.as(`${theirs}/professional`).must(REGISTER_NOTICE, aNotice({ subject: met }));
    const before = await holdingsOf(app, theirs);

    await app.as(`${ours}/professional`).must(REGISTER_NOTICE, aNotice({ subject: { ...met, name: `${name} under annet navn` } }));

    const names = await app.database.sql(
      "select m.name, p.name as person from person p join municipality m on m.id = p.municipality_id where p.name like $1 || '%' order by p.name",
      [name],
    );
    expect(names.map((it) => [String(it["name"]).toLowerCase(), it["person"]])).toEqual([
      [theirs, name],
      [ours, `${name} under annet navn`],
    ]);
    expect(await holdingsOf(app, theirs)).toEqual(before);
  });

  test("is answered to those it belongs to: what is refused to others is there", async () => {
    const asked = operations.filter((it) => it.needsIds && ![...neverFound, ...answeredElsewhere].includes(it.name) && !unknownThere.includes(it.name));
    const people = await Promise.all([...[...insiders.map((it) => `${theirs}/${it}`), ...owners].map((it) => headersOf(app, it)), departmentHead.headers()]);
    const isTold = async (operation: Operation): Promise<boolean> => {
      for (const headers of people) {
        const [nothing, ...others] = await sendAll(app, headers, operation, [ofNothing, ...ids]);
        if (others.some((it) => it.text !== nothing?.text)) return true;
      }
      return false;
    };
    const silent: string[] = [];
    for (const operation of asked) if (!(await isTold(operation))) silent.push(operation.name);

    expect(silent).toEqual([]);
  });
});

describe.each([
  { municipality: "luster", roles: ["PROFESSIONAL", "CASE_WORKER", "AUDITOR"] },
  { municipality: "stranda", roles: ["PROFESSIONAL", "SERVICE_UNIT_LEADER", "ALLOCATION_BODY_MEMBER", "SYSTEM_COORDINATOR"] },
] as const)("what belongs to a case of $municipality, asked for in the same municipality", ({ municipality, roles }) => {
  const closed = operations.filter((it) => !ofThemselves.includes(it.name) && !openToWhoeverLogsIn.includes(it.name) && !ofTheUnit.includes(it.name));
  /** What the unit has of its own is told to those who work there, and nothing of a case with it. */
  const aboutTheUnit = operations.filter((it) => ofTheUnit.includes(it.name) && (it.kind === "query" || /Meeting|Agenda|invite|Minutes/.test(it.name)));
  let ids: readonly IdOf[];
  let secrets: Secrets;

  beforeAll(async () => {
    const { caseIds, owners } = await casesOf(app, municipality);
    ids = await Promise.all(caseIds.map(async (it) => (await idsOf(app, municipality, localId(it))).idOf));
    secrets = secret(
      await idsIn(app, caseIds.map(localId)),
      owners.map((it) => app.person(it).name),
    );
  });

  test.each(roles)("is for a %s without a relation to it what is not there (INV-09, LAW-28)", async (role) => {
    const { headers } = await hire(app, municipality, role, role === "SERVICE_UNIT_LEADER" ? "Eining for heimetenester" : undefined);
    const before = await holdingsOf(app, municipality);
    const pointed = role === "SYSTEM_COORDINATOR" ? pointedAtUnseen : [];
    const isPointed = (it: Operation): boolean => pointed.includes(it.name);

    expect(
      await faultsFor(
        app,
        await headers(),
        ids,
        secrets,
        closed.filter((it) => !isPointed(it)),
      ),
    ).toEqual([]);
    expect(await toldOf(app, await headers(), ids, secrets, [...aboutTheUnit, ...closed.filter(isPointed)])).toEqual([]);
    expect(await holdingsOf(app, municipality)).toEqual(before);
  });

  test("is for another citizen what is not there (INV-09, LAW-28)", async () => {
    const { owner } = await app.walk(municipality, { until: "OPENED" });

    expect(await faultsFor(app, await headersOf(app, owner), ids, secrets, closed)).toEqual([]);
  });
});

describe("a case of one's own", () => {
  const theirs = "stranda";
  const ours = "luster";
  let idOf: IdOf;
  beforeAll(async () => void ({ idOf } = await idsOf(app, theirs, localId((await app.walk(theirs)).caseId))));

  /** Deeds that are in order but for somebody they name: by whom, at which point, and with what. */
  const naming: readonly { readonly deed: string; readonly document: string; readonly by: string; readonly input: (idOf: IdOf) => Answer }[] = [
    { deed: "assignCase to a handler", document: ASSIGN_CASE, by: "service-officer", input: (idOf) => ({ handlerId: idOf("Professional") }) },
    {
      deed: "recordClarification with a wish for a coordinator",
      document: RECORD_CLARIFICATION,
      by: "case-worker",
      input: (idOf) => aTalk({ wishedCoordinatorId: idOf("Professional") }),
    },
    { deed: "appointCoordinator", document: APPOINT_COORDINATOR, by: "unit-leader", input: (idOf) => ({ kind: "COORDINATOR", coordinatorId: idOf("Professional") }) },
    { deed: "giveConsent by another", document: GIVE_CONSENT, by: "coordinator", input: (idOf) => ({ giverId: idOf("Person"), method: "PAPER" }) },
    {
      deed: "foundGroup with a leader",
      document: FOUND_GROUP,
      by: "coordinator",
      input: (idOf) => aGroup({ leaderId: idOf("Professional"), members: [{ personId: idOf("Professional"), kind: "FIXED", function: "x" }] }),
    },
    { deed: "addPlanParticipant who is a professional", document: ADD_PLAN_PARTICIPANT, by: "coordinator", input: (idOf) => ({ personId: idOf("Professional"), function: "x" }) },
    { deed: "addPlanParticipant who is a citizen", document: ADD_PLAN_PARTICIPANT, by: "coordinator", input: (idOf) => ({ personId: idOf("Person"), function: "x" }) },
    { deed: "addPlanEntry from a contributor", document: ADD_PLAN_ENTRY, by: "coordinator", input: (idOf) => ({ kind: "CONTRIBUTION", text: "x", contributorId: idOf("Person") }) },
    { deed: "addMeasure to a goal", document: ADD_MEASURE, by: "coordinator", input: (idOf) => aMeasure({ goalId: idOf("Goal"), responsibleId: idOf("Professional") }) },
  ];
  const stageOf: Readonly<Record<string, "OPENED" | "ASSIGNED" | "NOTIFIED" | "HANDED_OVER">> = {
    assignCase: "OPENED",
    recordClarification: "ASSIGNED",
    appointCoordinator: "NOTIFIED",
    giveConsent: "HANDED_OVER",
    foundGroup: "HANDED_OVER",
  };

  test.each(naming)("names nobody of another municipality: $deed is refused as with an id of nothing (INV-09)", async ({ deed, document, by, input }) => {
    const until = stageOf[deed.split(" ")[0] ?? ""];
    const walked = until ? await app.walk(ours, { until }) : await drafted(app, ours);
    const on = until ? await onCase(app, ours, walked.caseId) : await onPlan(app, ours, walked.planId);
    const before = await everything(app);

    const [named, nothing] = [await app.as(`${ours}/${by}`).do(document, { ...input(idOf), ...on }), await app.as(`${ours}/${by}`).do(document, { ...input(ofNothing), ...on })];

    expect(named).toEqual(nothing);
    expect(named["errors"].map((it: Answer) => it["code"])).toEqual([expect.stringMatching(/^(NOT_FOUND|NOT_A_PARTICIPANT|CONSENT_GIVER_NOT_LAWFUL)$/)]);
    expect(await everything(app)).toEqual(before);
  });
});

describe("somebody without a valid login", () => {
  test("is told nothing but that, by every field that is not public", async () => {
    const answers = await Promise.all(
      operations.filter((it) => !it.isPublic).map(async (it) => ({ name: it.name, ...(await send(app, { "x-municipality": "4644" }, it, ofNothing)) })),
    );

    expect(answers.length).toBeGreaterThan(60);
    expect(answers.filter((it) => it.status !== 401 || it.codes.join() !== "UNAUTHENTICATED" || it.data !== null)).toEqual([]);
  });

  test("is answered by the public fields", async () => {
    const answers = await Promise.all(operations.filter((it) => it.isPublic).map(async (it) => ({ name: it.name, codes: (await send(app, {}, it, ofNothing)).codes })));

    expect(answers).toEqual([
      { name: "municipalities", codes: [] },
      { name: "coordinatingUnit", codes: ["NOT_FOUND"] },
      { name: "services", codes: ["NOT_FOUND"] },
    ]);
  });

  test("is told nothing but that by any field, public or not, when the token is of no value", async () => {
    const [header = "", payload = ""] = (await app.issuer.sign(app.person("luster/unit-leader").login, app.now())).split(".");
    const tokens = ["x", `${header}.${payload}.`, `${header}.${payload}.${Buffer.from("signed by nobody").toString("base64url")}`];
    const answers = await Promise.all(
      tokens.flatMap((token) =>
        operations.map(async (it) => ({ name: it.name, ...(await send(app, { authorization: `Bearer ${token}`, "x-municipality": "4644" }, it, ofNothing)) })),
      ),
    );

    expect(answers.filter((it) => it.status !== 401 || it.codes.join() !== "UNAUTHENTICATED" || it.data !== null)).toEqual([]);
  });
});
