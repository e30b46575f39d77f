import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import {
  ADD_MEASURE,
  ADD_PLAN_ENTRY,
  ADD_PLAN_PARTICIPANT,
  APPOINT_COORDINATOR,
  ASSIGN_CASE,
  FOUND_GROUP,
  GIVE_CONSENT,
  RECOMMEND_DECISION,
  RECORD_CLARIFICATION,
  REGISTER_NOTICE,
} from "../src/demo/operations.js";
import { type GlobalKind, globalId } from "../src/rules/global-id.rules.js";
import { startApp, type TestApp } from "./support/app.js";
import type { Answer } from "./support/client.js";
import { everything, localIdOf } from "./support/deed.js";
import { everyOperation, globalKinds, type IdOf, type Operation } from "./support/every-operation.js";
import { aGrant, aGroup, aMeasure, aNotice, aTalk } from "./support/inputs.js";
import { hire } from "./support/people.js";
import { drafted, onCase, onPlan } from "./support/stages.js";

const operations = everyOperation();

/** What came back, byte for byte. */
interface Reply {
  readonly status: number;
  readonly text: string;
  readonly data: Answer | null;
  readonly codes: readonly string[];
}

type Headers = Record<string, string>;

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function send(headers: Headers, operation: Operation, idOf: IdOf): Promise<Reply> {
  const body = JSON.stringify({ query: operation.document, variables: operation.variables(idOf) });
  const response = await fetch(`${app.address}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data?: Answer; errors?: Answer[] };
  return { status: response.status, text, data: data ?? null, codes: codesIn(data ?? null, errors ?? []) };
}

/** Why something was refused: the codes at the top, else those in the payload of the deed. */
function codesIn(data: Answer | null, errors: readonly Answer[]): string[] {
  const payloads = Object.values(data ?? {}).flatMap((it) => (Array.isArray(it?.errors) ? (it.errors as Answer[]) : []));
  return [...errors.map((it) => String(it["extensions"]?.code)), ...payloads.map((it) => String(it["code"]))];
}

async function headersOf(key: string, municipality = key.split("/")[0] ?? ""): Promise<Headers> {
  const number = app.person(`${municipality}/unit-leader`).municipalityNumber;
  return { authorization: `Bearer ${await app.issuer.sign(app.person(key).login, app.now())}`, "x-municipality": number };
}

/** Ids of the same kinds that stand for nothing. */
const ofNothing: IdOf = (kind) => globalId(kind, randomUUID());

/** What is no id at all. */
const ofNoKind: IdOf = () => "x";

async function numberOf(municipality: string): Promise<number> {
  const [row] = await app.database.sql<{ id: number }>("select id from municipality where lower(name) = $1", [municipality]);
  return row?.id ?? 0;
}

/** Where the thing of each kind stands that belongs to a case; anything of the municipality where the case has none. */
const whereIs: Readonly<Record<GlobalKind, { readonly table: string; readonly ofCase: string }>> = {
  Case: { table: '"case"', ofCase: "id = $2" },
  Person: { table: "person", ofCase: 'id = (select subject_id from "case" where id = $2)' },
  Professional: { table: "person", ofCase: 'id = (select handler_id from "case" where id = $2)' },
  ServiceUnit: { table: "service_unit", ofCase: "$2::uuid is not null" },
  PolicyVersion: { table: "policy_version", ofCase: "$2::uuid is not null" },
  Notice: { table: "notice", ofCase: "case_id = $2" },
  Clarification: { table: "clarification", ofCase: "case_id = $2" },
  ServiceReceived: { table: "service_received", ofCase: "case_id = $2" },
  Assessment: { table: "assessment", ofCase: "case_id = $2" },
  Recommendation: { table: "recommendation", ofCase: "case_id = $2" },
  Decision: { table: "decision", ofCase: "case_id = $2" },
  CoordinatorAssignment: { table: "coordinator_assignment", ofCase: "case_id = $2" },
  Consent: { table: "consent", ofCase: "case_id = $2" },
  IndividualPlan: { table: "individual_plan", ofCase: "case_id = $2" },
  PlanEntry: { table: "plan_entry", ofCase: "case_id = $2" },
  Goal: { table: "goal", ofCase: "case_id = $2" },
  Measure: { table: "measure", ofCase: "case_id = $2" },
  PlanParticipant: { table: "plan_participant", ofCase: "case_id = $2" },
  ResponsibilityGroup: { table: "responsibility_group", ofCase: "case_id = $2" },
  GroupMember: { table: "group_member", ofCase: "case_id = $2" },
  Deadline: { table: "deadline", ofCase: "case_id = $2" },
  Warning: { table: "case_warning", ofCase: "case_id = $2" },
  AccessLogEntry: { table: "access_log", ofCase: "case_id = $2" },
};

/** The ids of what belongs to a case. A kind that a municipality has nothing of gives an id of nothing. */
async function idsOf(municipality: string, caseId: string): Promise<{ idOf: IdOf; missing: readonly GlobalKind[] }> {
  const found = new Map<GlobalKind, string>();
  for (const kind of globalKinds) {
    const { table, ofCase } = whereIs[kind];
    const sort = kind === "Person" ? "kind = 'CITIZEN'" : kind === "Professional" ? "kind = 'PROFESSIONAL'" : "true";
    const [row] = await app.database.sql<{ id: string }>(`select id from ${table} where municipality_id = $1 and ${sort} order by (${ofCase}) desc nulls last, id limit 1`, [
      await numberOf(municipality),
      caseId,
    ]);
    if (row) found.set(kind, globalId(kind, row.id));
  }
  const missing = globalKinds.filter((it) => !found.has(it));
  return { idOf: (kind) => found.get(kind) ?? ofNothing(kind), missing };
}

const isWord = (it: string): boolean => it.length > 5 && !/^[A-Z_]+$/.test(it);

/** Every id and every text in the tables of one municipality; the words of the program itself are none of its. */
async function holdsOf(municipality: string): Promise<{ readonly ids: ReadonlySet<string>; readonly texts: ReadonlySet<string> }> {
  const columns = await app.database.sql<{ place: string; name: string; type: string }>(
    `select table_name as place, column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and data_type in ('text', 'uuid') and table_name not in ('municipality', 'municipality_number', 'migration', 'event', 'access_log', 'idempotency_key')`,
  );
  const id = await numberOf(municipality);
  const found = { ids: new Set<string>(), texts: new Set<string>() };
  for (const { place, name, type } of columns) {
    const rows = await app.database.sql<{ value: string }>(`select distinct "${name}"::text as value from "${place}" where municipality_id = $1 and "${name}" is not null`, [id]);
    for (const { value } of rows) found[type === "uuid" ? "ids" : "texts"].add(value);
  }
  return found;
}

/** What an answer must not tell: these ids, in either writing, and these texts, as a whole or within another. */
interface Secrets {
  readonly ids: ReadonlySet<string>;
  readonly texts: readonly string[];
}

/** What only this municipality holds: its ids, and every text that stands in nothing of the other. */
async function secretsOf(municipality: string, other: string): Promise<Secrets> {
  const ours = await holdsOf(municipality);
  const others = [...(await holdsOf(other)).texts];
  return secret(
    [...ours.ids],
    [...ours.texts].filter((it) => isWord(it) && !others.some((one) => one.includes(it))),
  );
}

function secret(ids: readonly string[], texts: readonly string[]): Secrets {
  return { ids: new Set(ids.flatMap((id) => [id, ...globalKinds.map((kind) => globalId(kind, id))])), texts };
}

/** The first secret that an answer tells. */
function toldIn(reply: Reply, { ids, texts }: Secrets): string | undefined {
  const values = [...reply.text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((it) => it[1] ?? "");
  return values.find((it) => ids.has(it)) ?? texts.find((it) => reply.text.includes(it));
}

/** Every table's rows of one municipality, as a sum. */
async function holdingsOf(municipality: string): Promise<Record<string, string>> {
  const tables = await app.database.sql<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'municipality_id' order by 1",
  );
  const id = await numberOf(municipality);
  const held: Record<string, string> = {};
  for (const { name } of tables) {
    const rows = await app.database.sql<{ row: string }>(`select t::text as row from "${name}" t where municipality_id = $1 order by 1`, [id]);
    held[name] = `${rows.length} ${createHash("sha256").update(JSON.stringify(rows)).digest("hex")}`;
  }
  return held;
}

/** Requests that fail before anybody looks at the ids would prove nothing. */
const misunderstood = [
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "QUERY_TOO_COMPLEX",
  "INTERNAL",
  "UNAVAILABLE",
  "MUNICIPALITY_REQUIRED",
];

/** What is wrong with an answer to somebody for whom the ids should stand for nothing. */
function faultOf(operation: Operation, reply: Reply, secrets: Secrets): string | null {
  const told = toldIn(reply, secrets);
  if (told !== undefined) return `${operation.name} tells ${told}`;
  if (reply.codes.some((it) => misunderstood.includes(it))) return `${operation.name} was not understood: ${reply.text}`;
  if (!operation.needsIds) return null;
  if (reply.codes.length === 0) return `${operation.name} was not refused`;
  return showsSomething(reply.data) ? `${operation.name} shows something: ${reply.text}` : null;
}

/** Whether an answer holds anything but nulls, warnings and errors. */
function showsSomething(data: Answer | null): boolean {
  return Object.values(data ?? {}).some(
    (payload) => payload !== null && Object.entries(payload as Answer).some(([name, it]) => name !== "errors" && name !== "warnings" && it !== null),
  );
}

/** The faults in the answers to somebody, with ids of theirs, ids of nothing, and what is no id: all must read the same. */
async function faultsFor(headers: Headers, ids: readonly IdOf[], secrets: Secrets, among: readonly Operation[] = operations): Promise<string[]> {
  const faults: string[] = [];
  for (const operation of among) {
    const [first, nothing] = await Promise.all([ids[0] ?? ofNothing, ofNothing].map((idOf) => send(headers, operation, idOf)));
    if (!first || !nothing) continue;
    const fault = faultOf(operation, first, secrets);
    if (fault) faults.push(fault);
    if (!operation.takesIds) continue;
    const isEnough = first.codes.join() === "FORBIDDEN" || operation.name.startsWith("node of ");
    const others = isEnough ? [] : await Promise.all([...ids.slice(1), ...(operation.needsIds ? [ofNoKind] : [])].map((idOf) => send(headers, operation, idOf)));
    for (const it of [nothing, ...others])
      if (it.text !== first.text || it.status !== first.status) faults.push(`${operation.name} answers in two ways: ${first.text} and ${it.text}`);
  }
  return faults;
}

/** The answers that say anything else than that the caller has no role here. */
async function notForbidden(headers: Headers, among: readonly Operation[], idOf: IdOf): Promise<string[]> {
  const replies = await Promise.all(among.map(async (it) => ({ name: it.name, ...(await send(headers, it, idOf)) })));
  return replies.filter((it) => it.codes.join() !== "FORBIDDEN" || it.data !== null).map((it) => `${it.name}: ${it.text}`);
}

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
    insiders: ["unit-leader", "service-officer", "case-worker", "coordinator"],
    unknownThere: ["node of Recommendation", "decideByBody", "returnToUnit", "registerOwnUnitHandling"],
  },
  {
    theirs: "stranda",
    ours: "luster",
    callers: ["unit-leader", "case-worker", "service-officer", "professional", "owner", "hospital", "system-coordinator"],
    strangers: ["unit-leader", "case-worker", "body-leader", "own-unit-leader", "professional", "system-coordinator", "owner", "hospital"],
    insiders: ["unit-leader", "own-unit-leader", "body-leader", "case-worker", "coordinator"],
    unknownThere: [],
  },
];

/** What whoever logs in may see of a municipality: its professionals and their departments. */
const openToWhoeverLogsIn = ["staff", "node of Professional", "node of ServiceUnit"];

/** Kinds that are read as part of something else, and not by their own id. */
const neverFound = ["Clarification", "ServiceReceived", "Deadline", "Warning", "PolicyVersion", "AccessLogEntry"].map((it) => `node of ${it}`);

const localId = (id: string): string => localIdOf(id) ?? "";

/** Cases of a municipality at several points of its ways: one that has come to its plan, one before its decision, one of the person's own unit. */
async function casesOf(municipality: string): Promise<{ readonly owners: readonly string[]; readonly caseIds: readonly string[] }> {
  const whole = await app.walk(municipality);
  const early = await app.walk(municipality, { until: "ASSESSED", channel: "EMAIL" });
  await app.as(whole.owner).ask("query Mine { myCases { nodes { number } } }");
  if (municipality !== "stranda") return { owners: [whole.owner], caseIds: [whole.caseId, early.caseId] };
  const by = app.as(`${municipality}/case-worker`);
  for (const kind of ["INDIVIDUAL_PLAN", "COORDINATOR"]) await by.must(RECOMMEND_DECISION, { ...(await onCase(app, municipality, early.caseId)), ...aGrant({ kind }) });
  const own = await app.walk(municipality, { notifier: "own-unit-leader", notifierCapacity: "MUNICIPAL_STAFF" });
  return { owners: [whole.owner, own.owner], caseIds: [whole.caseId, early.caseId, own.caseId] };
}

describe.each(neighbours)("what $theirs holds, asked for in $ours", ({ theirs, ours, callers, strangers, insiders, unknownThere }) => {
  let ids: readonly IdOf[];
  let missing: readonly GlobalKind[];
  let owners: readonly string[];
  let secrets: Secrets;
  let ownIds: IdOf;
  let ownSecrets: Secrets;

  beforeAll(async () => {
    const own = await app.walk(ours);
    const cases = await casesOf(theirs);
    owners = cases.owners;
    const found = await Promise.all(cases.caseIds.map((it) => idsOf(theirs, localId(it))));
    ids = found.map((it) => it.idOf);
    missing = found[0]?.missing ?? [];
    secrets = await secretsOf(theirs, ours);
    ownIds = (await idsOf(ours, localId(own.caseId))).idOf;
    ownSecrets = await secretsOf(ours, theirs);
  });

  test("is of every kind, and can be told from what others hold", () => {
    expect(missing).toEqual(unknownThere.includes("node of Recommendation") ? ["Recommendation"] : []);
    expect(secrets.texts.filter((it) => it.endsWith(" Eksempel")).length).toBeGreaterThan(1);
    expect(secrets.texts.length).toBeGreaterThan(10);
    expect(secrets.ids.size).toBeGreaterThan(1000);
  });

  test.each(callers)("is for the %s what is not there: the same refusal, byte for byte, and nothing of it in any answer (INV-09, LAW-28, PRIV-13)", async (caller) => {
    const before = await holdingsOf(theirs);

    const faults = await faultsFor(await headersOf(`${ours}/${caller}`), ids, secrets);

    expect(faults).toEqual([]);
    expect(await holdingsOf(theirs)).toEqual(before);
  });

  test("is for a person with a case of their own what is not there (INV-09)", async () => {
    const { owner } = await app.walk(ours, { until: "OPENED" });
    const before = await holdingsOf(theirs);

    expect(await faultsFor(await headersOf(owner), ids, secrets)).toEqual([]);
    expect(await holdingsOf(theirs)).toEqual(before);
  });

  test.each(strangers)("stays what its own %s can see: asking in the other municipality opens nothing there (PRIV-07)", async (stranger) => {
    const before = await holdingsOf(ours);
    const headers = await headersOf(`${theirs}/${stranger}`, ours);
    const closed = operations.filter((it) => !it.isPublic);
    const isEmployee = app.person(`${theirs}/${stranger}`).login.kind === "EMPLOYEE";

    const faults = isEmployee
      ? await notForbidden(headers, closed, ownIds)
      : await faultsFor(
          headers,
          [ownIds],
          ownSecrets,
          closed.filter((it) => it.name !== "registerNotice" && !openToWhoeverLogsIn.includes(it.name)),
        );

    expect(faults).toEqual([]);
    expect(await holdingsOf(ours)).toEqual(before);
  });

  test("stays apart: a person whom both have met is two persons", async () => {
    const { name, login } = app.newcomer(theirs);
    const met = { name, birthDate: "1990-04-01", nationalId: login.nationalId };
    await app.as(`${theirs}/professional`).must(REGISTER_NOTICE, aNotice({ subject: met }));
    const before = await holdingsOf(theirs);

    await app.as(`${ours}/professional`).must(REGISTER_NOTICE, aNotice({ subject: { ...met, name: `${name} under annet navn` } }));

    const names = await app.database.sql(
      "select m.name, p.name as person from person p join municipality m on m.id = p.municipality_id where p.name like $1 || '%' order by p.name",
      [name],
    );
    expect(names.map((it) => [String(it["name"]).toLowerCase(), it["person"]])).toEqual([
      [theirs, name],
      [ours, `${name} under annet navn`],
    ]);
    expect(await holdingsOf(theirs)).toEqual(before);
  });

  test("is answered to those it belongs to: what is refused to others is there", async () => {
    const asked = operations.filter((it) => it.needsIds && !neverFound.includes(it.name) && !unknownThere.includes(it.name));
    const people = await Promise.all([...insiders.map((it) => `${theirs}/${it}`), ...owners].map((it) => headersOf(it)));
    const isTold = async (operation: Operation): Promise<boolean> => {
      for (const headers of people) {
        const nothing = await send(headers, operation, ofNothing);
        for (const idOf of ids) if ((await send(headers, operation, idOf)).text !== nothing.text) return true;
      }
      return false;
    };
    const silent: string[] = [];
    for (const operation of asked) if (!(await isTold(operation))) silent.push(operation.name);

    expect(silent).toEqual([]);
  });
});

/** The ids of everything that belongs to cases, the persons they are about among them. */
async function idsIn(caseIds: readonly string[]): Promise<string[]> {
  const tables = await app.database.sql<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'case_id' and table_name not in ('event', 'access_log')",
  );
  const parts = [
    'select id from "case" where id = any ($1)',
    'select subject_id from "case" where id = any ($1)',
    ...tables.map(({ name }) => `select id from "${name}" where case_id = any ($1)`),
  ];
  return (await app.database.sql<{ id: string }>(parts.join(" union "), [caseIds])).map((it) => it.id);
}

describe.each([
  { municipality: "luster", roles: ["PROFESSIONAL", "CASE_WORKER", "AUDITOR"] },
  { municipality: "stranda", roles: ["PROFESSIONAL", "SERVICE_UNIT_LEADER", "ALLOCATION_BODY_MEMBER", "SYSTEM_COORDINATOR"] },
] as const)("what belongs to a case of $municipality, asked for in the same municipality", ({ municipality, roles }) => {
  const closed = operations.filter((it) => it.name !== "registerNotice" && !openToWhoeverLogsIn.includes(it.name));
  let ids: readonly IdOf[];
  let secrets: Secrets;

  beforeAll(async () => {
    const { caseIds, owners } = await casesOf(municipality);
    ids = await Promise.all(caseIds.map(async (it) => (await idsOf(municipality, localId(it))).idOf));
    secrets = secret(
      await idsIn(caseIds.map(localId)),
      owners.map((it) => app.person(it).name),
    );
  });

  test.each(roles)("is for a %s without a relation to it what is not there (INV-09, LAW-28, PRIV-07)", async (role) => {
    const { headers } = await hire(app, municipality, role, role === "SERVICE_UNIT_LEADER" ? "Eining for heimetenester" : undefined);
    const before = await holdingsOf(municipality);

    expect(await faultsFor(await headers(), ids, secrets, closed)).toEqual([]);
    expect(await holdingsOf(municipality)).toEqual(before);
  });

  test("is for another citizen what is not there (INV-09, LAW-28)", async () => {
    const { owner } = await app.walk(municipality, { until: "OPENED" });

    expect(await faultsFor(await headersOf(owner), ids, secrets, closed)).toEqual([]);
  });
});

describe("a case of one's own", () => {
  const theirs = "stranda";
  const ours = "luster";
  let idOf: IdOf;
  beforeAll(async () => void ({ idOf } = await idsOf(theirs, localId((await app.walk(theirs)).caseId))));

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
    const answers = await Promise.all(operations.filter((it) => !it.isPublic).map(async (it) => ({ name: it.name, ...(await send({ "x-municipality": "4644" }, it, ofNothing)) })));

    expect(answers.length).toBeGreaterThan(60);
    expect(answers.filter((it) => it.status !== 401 || it.codes.join() !== "UNAUTHENTICATED" || it.data !== null)).toEqual([]);
  });

  test("is answered by the public fields", async () => {
    const answers = await Promise.all(operations.filter((it) => it.isPublic).map(async (it) => ({ name: it.name, codes: (await send({}, it, ofNothing)).codes })));

    expect(answers).toEqual([
      { name: "municipalities", codes: [] },
      { name: "coordinatingUnit", codes: ["NOT_FOUND"] },
    ]);
  });

  test("is told nothing but that by any field, public or not, when the token is of no value", async () => {
    const [header = "", payload = ""] = (await app.issuer.sign(app.person("luster/unit-leader").login, app.now())).split(".");
    const tokens = ["x", `${header}.${payload}.`, `${header}.${payload}.${Buffer.from("signed by nobody").toString("base64url")}`];
    const answers = await Promise.all(
      tokens.flatMap((token) => operations.map(async (it) => ({ name: it.name, ...(await send({ authorization: `Bearer ${token}`, "x-municipality": "4644" }, it, ofNothing)) }))),
    );

    expect(answers.filter((it) => it.status !== 401 || it.codes.join() !== "UNAUTHENTICATED" || it.data !== null)).toEqual([]);
  });
});
