import { createHash } from "node:crypto";
import { LEAVE_GROUP, RECOMMEND_DECISION, SEND_INTERIM_REPLY } from "../../src/demo/operations.js";
import { type GlobalKind, globalId } from "../../src/rules/global-id.rules.js";
import type { TestApp } from "./app.js";
import type { Answer } from "./client.js";
import { appealsOfAllKinds } from "./appeals.js";
import { ofNothing } from "./asking.js";
import { localIdOf } from "./deed.js";
import { globalKinds, type IdOf } from "./every-operation.js";
import { aGrant } from "./inputs.js";
import { beforeBody, onUnitAgenda } from "./meetings.js";
import { noticePartsOf } from "./notices.js";
import { childsHoldings, coordinationHoldings } from "./coordination-holdings.js";
import { groupHoldings } from "./group-holdings.js";
import { planLifeHoldings } from "./plan-life.js";
import { planPartHoldings } from "./plan-parts.js";
import type { Hired } from "./people.js";
import { dialogueHoldings } from "./dialogue-holdings.js";
import { roomContentHoldings } from "./room-content-holdings.js";
import { rosterHoldings } from "./roster.js";
import { onCase } from "./stages.js";
import { acrossHoldings } from "./across-holdings.js";
import { unitHoldings } from "./unit-holdings.js";

/** What a municipality holds: cases to ask for, their ids, what only it knows, and a sum of it all. */

export const localId = (id: string): string => localIdOf(id) ?? "";

/** Cases to ask for, the people they are about, and the head of a department that was asked about one. */
interface Cases {
  readonly owners: readonly string[];
  readonly caseIds: readonly string[];
  readonly departmentHead: Hired;
}

const made = new WeakMap<TestApp, Map<string, Promise<Cases>>>();

/** Cases of a municipality at several points of its ways: one that has come to its plan, one before its decision, a child's, one of the person's own unit. Made once for an app. */
export function casesOf(app: TestApp, municipality: string): Promise<Cases> {
  const ofApp = made.get(app) ?? new Map<string, Promise<Cases>>();
  made.set(app, ofApp);
  const cases = ofApp.get(municipality) ?? makeCases(app, municipality);
  ofApp.set(municipality, cases);
  return cases;
}

async function makeCases(app: TestApp, municipality: string): Promise<Cases> {
  const whole = await app.walk(municipality);
  const early = await app.walk(municipality, { until: "ASSESSED", channel: "EMAIL" });
  const late = { reason: "CAPACITY", explanation: `Det er mange saker i ${municipality} nå.`, expectedDecisionOn: "2026-08-14" };
  const { expectedVersion } = await onCase(app, municipality, early.caseId);
  await app.as(`${municipality}/case-worker`).must(SEND_INTERIM_REPLY, { matterId: early.caseId, expectedVersion, ...late });
  await app.as(whole.owner).ask("query Mine { myCases { nodes { number } } }");
  await groupHoldings(app, municipality, whole.caseId, early.caseId);
  await memberLeaves(app, municipality, whole.caseId);
  await rosterHoldings(app, municipality, whole.caseId);
  await appealsOfAllKinds(app, whole);
  await noticePartsOf(app, municipality, whole);
  await roomContentHoldings(app, municipality, whole);
  await dialogueHoldings(app, municipality, whole);
  await planLifeHoldings(app, municipality, whole.planId);
  await unitHoldings(app, municipality, whole.caseId);
  await acrossHoldings(app, municipality, whole);
  await planPartHoldings(app, municipality, whole.planId);
  await onUnitAgenda(app, municipality, early.caseId);
  await coordinationHoldings(app, municipality, whole);
  const { departmentHead, ...childs } = await childsHoldings(app, municipality);
  if (municipality !== "stranda") return { owners: [whole.owner, childs.child], caseIds: [whole.caseId, early.caseId, childs.caseId], departmentHead };
  const by = app.as(`${municipality}/case-worker`);
  const recommend = async (kind: string) => by.must(RECOMMEND_DECISION, { ...(await onCase(app, municipality, early.caseId)), ...aGrant({ kind }) });
  await beforeBody(app, [(await recommend("INDIVIDUAL_PLAN"))["recommendation"].id, (await recommend("COORDINATOR"))["recommendation"].id]);
  const own = await app.walk(municipality, { notifier: "own-unit-leader", notifierCapacity: "MUNICIPAL_STAFF" });
  return { owners: [whole.owner, childs.child, own.owner], caseIds: [whole.caseId, early.caseId, childs.caseId, own.caseId], departmentHead };
}

/** A member of the case's group leaves it, which the unit is told. */
export async function memberLeaves(app: TestApp, municipality: string, caseId: string): Promise<void> {
  const by = app.as(`${municipality}/coordinator`);
  const { group } = (
    await by.ask("query Group($id: ID!) { case(id: $id) { group { version leader { id } members { id person { ... on Professional { id } } } } } }", { id: caseId })
  )["case"];
  const leaving = group.members.find((it: Answer) => it["person"].id !== undefined && it["person"].id !== group.leader.id);
  await by.must(LEAVE_GROUP, { memberId: leaving.id, expectedVersion: group.version, note: "Har fått nye oppgaver i kommunen." });
}

async function numberOf(app: TestApp, municipality: string): Promise<number> {
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
  Appeal: { table: "appeal", ofCase: "case_id = $2" },
  CostsClaim: { table: "costs_claim", ofCase: "case_id = $2" },
  SupervisionRequest: { table: "supervision_request", ofCase: "case_id = $2" },
  CoordinatorAssignment: { table: "coordinator_assignment", ofCase: "case_id = $2" },
  Consent: { table: "consent", ofCase: "case_id = $2" },
  IndividualPlan: { table: "individual_plan", ofCase: "case_id = $2" },
  PlanEntry: { table: "plan_entry", ofCase: "case_id = $2" },
  Goal: { table: "goal", ofCase: "case_id = $2" },
  Measure: { table: "measure", ofCase: "case_id = $2" },
  PlanParticipant: { table: "plan_participant", ofCase: "case_id = $2" },
  AddedSection: { table: "added_section", ofCase: "case_id = $2" },
  SectionText: { table: "section_text", ofCase: "case_id = $2" },
  RelatedPlan: { table: "related_plan", ofCase: "case_id = $2" },
  MappingAnswer: { table: "mapping_answer", ofCase: "case_id = $2" },
  PlanEvaluation: { table: "plan_evaluation", ofCase: "case_id = $2" },
  ChildView: { table: "child_view", ofCase: "case_id = $2" },
  ResponsibilityGroup: { table: "responsibility_group", ofCase: "case_id = $2" },
  GroupMember: { table: "group_member", ofCase: "case_id = $2" },
  GroupNeed: { table: "group_need", ofCase: "case_id = $2" },
  GroupAction: { table: "group_action", ofCase: "case_id = $2" },
  CarriedNeed: { table: "carried_need", ofCase: "case_id = $2" },
  GroupMeeting: { table: "group_meeting", ofCase: "case_id = $2" },
  GroupMeetingPoint: { table: "group_meeting_point", ofCase: "case_id = $2" },
  Deadline: { table: "deadline", ofCase: "case_id = $2" },
  Warning: { table: "case_warning", ofCase: "case_id = $2" },
  Mandate: { table: "mandate", ofCase: "case_id = $2" },
  Document: { table: "document", ofCase: "case_id = $2" },
  RequestedService: { table: "requested_service", ofCase: "notice_id in (select id from notice where case_id = $2)" },
  AccessLogEntry: { table: "access_log", ofCase: "case_id = $2" },
  CaseMeeting: { table: "case_meeting", ofCase: "id in (select meeting_id from agenda_item where case_id = $2)" },
  AgendaItem: { table: "agenda_item", ofCase: "case_id = $2" },
  RoleMembership: { table: "role_membership", ofCase: "$2::uuid is not null" },
  Delegation: { table: "delegation", ofCase: "registered_by_id is not null and $2::uuid is not null" },
  AdviceRequest: { table: "advice_request", ofCase: "case_id = $2" },
  InformationRequest: { table: "information_request", ofCase: "case_id = $2" },
  GuidanceRequest: { table: "guidance_request", ofCase: "case_id = $2" },
  UnitDocument: { table: "unit_document", ofCase: "$2::uuid is not null" },
  UserOrganisation: { table: "user_organisation", ofCase: "$2::uuid is not null" },
  ImprovementTask: { table: "improvement_task", ofCase: "$2::uuid is not null" },
  UnitReport: { table: "unit_report", ofCase: "$2::uuid is not null" },
  InterimReply: { table: "interim_reply", ofCase: "case_id = $2" },
  Letter: { table: "letter", ofCase: "case_id = $2" },
  CoordinatorTask: { table: "coordinator_task", ofCase: "case_id = $2" },
  UnitFeedback: { table: "unit_feedback", ofCase: "case_id = $2" },
  TrainingActivity: { table: "training_activity", ofCase: "$2::uuid is not null" },
  ServiceCatalogueEntry: { table: "service_catalogue_entry", ofCase: "$2::uuid is not null" },
  NextOfKinCheck: { table: "next_of_kin_check", ofCase: "case_id = $2" },
  CoordinatorVacancy: { table: "coordinator_vacancy", ofCase: "case_id = $2" },
  CoordinatorAbsence: { table: "coordinator_absence", ofCase: "case_id = $2" },
  CoordinatorChange: { table: "coordinator_change", ofCase: "case_id = $2" },
  CoordinatorRequest: { table: "coordinator_request", ofCase: "case_id = $2" },
  CoordinatorContact: { table: "coordinator_contact", ofCase: "case_id = $2" },
  ChildCoordinatorOffer: { table: "child_coordinator_offer", ofCase: "case_id = $2" },
  HandoverItem: { table: "handover_item", ofCase: "case_id = $2" },
  ProgressRequest: { table: "progress_request", ofCase: "case_id = $2" },
  ConsentGrant: { table: "consent_grant", ofCase: "case_id = $2" },
  Withholding: { table: "withholding", ofCase: "case_id = $2" },
  PlanOffer: { table: "plan_offer", ofCase: "case_id = $2" },
  ConsentRequest: { table: "consent_request", ofCase: "case_id = $2" },
  PlanArchive: { table: "plan_archive", ofCase: "case_id = $2" },
  DialogueThread: { table: "dialogue_thread", ofCase: "case_id = $2" },
  DialogueMessage: { table: "dialogue_message", ofCase: "case_id = $2" },
  DialogueDraft: { table: "dialogue_draft", ofCase: "case_id = $2" },
  RoomNote: { table: "room_note", ofCase: "case_id = $2" },
  PlanAnnotation: { table: "plan_annotation", ofCase: "case_id = $2" },
  AboutMeSection: { table: "about_me_section", ofCase: "case_id = $2" },
  AboutMeProposal: { table: "about_me_proposal", ofCase: "case_id = $2" },
  AboutMePicture: { table: "about_me_picture", ofCase: "case_id = $2" },
  PlanTransfer: { table: "plan_transfer", ofCase: "case_id = $2" },
  ReceivedPlan: { table: "received_plan", ofCase: "case_id = $2" },
  ParticipationQuestion: { table: "participation_question", ofCase: 'subject_id = (select subject_id from "case" where id = $2)' },
  HostAgreement: { table: "host_agreement", ofCase: "$2::uuid is not null" },
  SharingObjection: { table: "sharing_objection", ofCase: "case_id = $2" },
  RoomUnit: { table: "room_unit", ofCase: "case_id = $2" },
  CalendarEntry: { table: "calendar_entry", ofCase: "case_id = $2" },
  RoomDocument: { table: "room_document", ofCase: "case_id = $2" },
  RoomDocumentVersion: { table: "room_document_version", ofCase: "case_id = $2" },
  RoomLink: { table: "room_link", ofCase: "case_id = $2" },
  Printout: { table: "printout", ofCase: "case_id = $2" },
  SignedConsent: { table: "signed_consent", ofCase: "case_id = $2" },
};

/** The ids of what belongs to a case. A kind that a municipality has nothing of gives an id of nothing. */
export async function idsOf(app: TestApp, municipality: string, caseId: string): Promise<{ idOf: IdOf; missing: readonly GlobalKind[] }> {
  const found = new Map<GlobalKind, string>();
  for (const kind of globalKinds) {
    const { table, ofCase } = whereIs[kind];
    const sort = kind === "Person" ? "kind = 'CITIZEN'" : kind === "Professional" ? "kind = 'PROFESSIONAL'" : "true";
    const [row] = await app.database.sql<{ id: string }>(`select id from ${table} where municipality_id = $1 and ${sort} order by (${ofCase}) desc nulls last, id limit 1`, [
      await numberOf(app, municipality),
      caseId,
    ]);
    if (row) found.set(kind, globalId(kind, row.id));
  }
  const missing = globalKinds.filter((it) => !found.has(it));
  return { idOf: (kind) => found.get(kind) ?? ofNothing(kind), missing };
}

const isWord = (it: string): boolean => it.length > 5 && !/^[A-Z_]+$/.test(it);

/** Every id and every text in the tables of one municipality; the words of the program itself are none of its. */
async function holdsOf(app: TestApp, municipality: string): Promise<{ readonly ids: ReadonlySet<string>; readonly texts: ReadonlySet<string> }> {
  const columns = await app.database.sql<{ place: string; name: string; type: string }>(
    `select table_name as place, column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and data_type in ('text', 'uuid') and table_name not in ('municipality', 'municipality_number', 'migration', 'event', 'access_log', 'idempotency_key')`,
  );
  const id = await numberOf(app, municipality);
  const found = { ids: new Set<string>(), texts: new Set<string>() };
  for (const { place, name, type } of columns) {
    const rows = await app.database.sql<{ value: string }>(`select distinct "${name}"::text as value from "${place}" where municipality_id = $1 and "${name}" is not null`, [id]);
    for (const { value } of rows) found[type === "uuid" ? "ids" : "texts"].add(value);
  }
  return found;
}

/** What an answer must not tell: these ids, in either writing, and these texts, as a whole or within another. */
export interface Secrets {
  readonly ids: ReadonlySet<string>;
  readonly texts: readonly string[];
}

/** What only this municipality holds: its ids, and every text that stands in nothing of the other. */
export async function secretsOf(app: TestApp, municipality: string, other: string): Promise<Secrets> {
  const ours = await holdsOf(app, municipality);
  const others = [...(await holdsOf(app, other)).texts];
  return secret(
    [...ours.ids],
    [...ours.texts].filter((it) => isWord(it) && !others.some((one) => one.includes(it))),
  );
}

export function secret(ids: readonly string[], texts: readonly string[]): Secrets {
  return { ids: new Set(ids.flatMap((id) => [id, ...globalKinds.map((kind) => globalId(kind, id))])), texts };
}

/** Every table's rows of one municipality, as a sum. */
export async function holdingsOf(app: TestApp, municipality: string): Promise<Record<string, string>> {
  const tables = await app.database.sql<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'municipality_id' order by 1",
  );
  const id = await numberOf(app, municipality);
  const held: Record<string, string> = {};
  for (const { name } of tables) {
    const rows = await app.database.sql<{ row: string }>(`select t::text as row from "${name}" t where municipality_id = $1 order by 1`, [id]);
    held[name] = `${rows.length} ${createHash("sha256").update(JSON.stringify(rows)).digest("hex")}`;
  }
  return held;
}

/** The ids of everything that belongs to cases, the persons they are about among them. */
export async function idsIn(app: TestApp, caseIds: readonly string[]): Promise<string[]> {
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
