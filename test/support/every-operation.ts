import {
  type GraphQLInputType,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from "graphql";
import { getMetadataStorage } from "type-graphql";
import type { GlobalKind } from "../../src/rules/global-id.rules.js";
import { createSchema } from "../../src/schema.js";

/** Gives an id of a kind: somebody's, or one that stands for nothing. */
export type IdOf = (kind: GlobalKind) => string;

/** One field of Query or Mutation, asked for with everything it shows. */
export interface Operation {
  /** `case`, `addGoal`, or `node of Goal`. */
  readonly name: string;
  readonly kind: "query" | "mutation";
  /** The field itself: how it is called, and the fragment of what it shows. */
  readonly field: Field;
  readonly isPublic: boolean;
  /** Whether it points at something by an id. */
  readonly takesIds: boolean;
  /** Whether it must point at something: then there is nothing to answer when that is not there. */
  readonly needsIds: boolean;
  variables(idOf: IdOf): Record<string, unknown>;
}

/** A field that can be asked for several times in one document, each time under another alias and with variables of its own. */
interface Field {
  readonly name: string;
  readonly args: readonly { readonly name: string; readonly type: string }[];
  readonly more: readonly string[];
  readonly fragment: string;
}

/** The document that asks for an operation once under each alias: what it shows is written once. */
export function documentOf({ kind, field }: Operation, aliases: readonly string[]): string {
  const declared = aliases.flatMap((alias) => field.args.map((it) => `$${alias}_${it.name}: ${it.type}`)).join(", ");
  const calls = aliases.map((alias) => {
    const passed = [...field.args.map((it) => `${it.name}: $${alias}_${it.name}`), ...field.more].join(", ");
    return `${alias}: ${field.name}${passed ? `(${passed})` : ""} ${field.fragment ? "{ ...Shown }" : ""}`;
  });
  return `${kind} Operation${declared ? `(${declared})` : ""} { ${calls.join(" ")} } ${field.fragment}`;
}

const schema = createSchema();

/** What each id of an argument or an input stands for. A new one must be added here. */
const kindOfId: Readonly<Record<string, GlobalKind>> = {
  "case.id": "Case",
  "plan.id": "IndividualPlan",
  caseId: "Case",
  noticeId: "Notice",
  planId: "IndividualPlan",
  goalId: "Goal",
  measureId: "Measure",
  entryId: "PlanEntry",
  elementId: "Goal",
  parentId: "Goal",
  mappingIds: "MappingAnswer",
  mappingId: "MappingAnswer",
  sectionId: "AddedSection",
  textId: "SectionText",
  relatedPlanId: "RelatedPlan",
  evaluationId: "PlanEvaluation",
  orderedIds: "Goal",
  decisionId: "Decision",
  appealId: "Appeal",
  appellantId: "Person",
  costsClaimId: "CostsClaim",
  supervisionRequestId: "SupervisionRequest",
  recommendationId: "Recommendation",
  meetingId: "CaseMeeting",
  itemId: "AgendaItem",
  attendedIds: "Professional",
  consentId: "Consent",
  participantId: "PlanParticipant",
  participantIds: "PlanParticipant",
  progressRequestId: "ProgressRequest",
  askedId: "Professional",
  withholdingId: "Withholding",
  planOfferId: "PlanOffer",
  consentRequestId: "ConsentRequest",
  approverId: "Professional",
  mandateId: "Mandate",
  documentId: "Document",
  requestedServiceId: "RequestedService",
  holderProfessionalId: "Professional",
  warningId: "Warning",
  deadlineId: "Deadline",
  matterId: "Case",
  handlerId: "Professional",
  coordinatorId: "Professional",
  wishedCoordinatorId: "Professional",
  proposedCoordinatorId: "Professional",
  leaderId: "Professional",
  takenPartIds: "Professional",
  recusedIds: "Professional",
  personId: "Professional",
  responsibleId: "Professional",
  contributorId: "Person",
  giverId: "Person",
  planOwnerId: "Person",
  serviceUnitId: "ServiceUnit",
  professionalId: "Professional",
  adviserId: "Professional",
  holderId: "Professional",
  membershipId: "RoleMembership",
  holderServiceUnitId: "ServiceUnit",
  delegationId: "Delegation",
  adviceRequestId: "AdviceRequest",
  informationRequestId: "InformationRequest",
  guidanceRequestId: "GuidanceRequest",
  unitDocumentId: "UnitDocument",
  supersedesId: "UnitDocument",
  userOrganisationId: "UserOrganisation",
  improvementTaskId: "ImprovementTask",
  unitReportId: "UnitReport",
  "unitReport.id": "UnitReport",
  saidById: "Person",
  memberId: "GroupMember",
  groupId: "ResponsibilityGroup",
  needId: "GroupNeed",
  carriedNeedId: "CarriedNeed",
  groupMeetingId: "GroupMeeting",
  pointId: "GroupMeetingPoint",
  actionId: "GroupAction",
  contributedById: "Professional",
  minuteTakerId: "Professional",
  talkWithIds: "Professional",
  byIds: "Professional",
  wishedById: "Person",
  successorId: "Professional",
  taskId: "CoordinatorTask",
  feedbackId: "UnitFeedback",
  professionalIds: "Professional",
  catalogueServiceId: "ServiceCatalogueEntry",
  responsibleUnitId: "ServiceUnit",
  needIds: "PlanEntry",
  assignmentId: "CoordinatorAssignment",
  absenceId: "CoordinatorAbsence",
  coverId: "Professional",
  candidateId: "Professional",
  requestId: "CoordinatorRequest",
  changeId: "CoordinatorChange",
  handoverItemId: "HandoverItem",
  offerId: "ChildCoordinatorOffer",
  answeredById: "Person",
  threadId: "DialogueThread",
  messageId: "DialogueMessage",
  upToMessageId: "DialogueMessage",
  draftId: "DialogueDraft",
  toIds: "Professional",
  awaitsIds: "Professional",
  readerIds: "Professional",
  documentIds: "RoomDocument",
  aboutId: "Goal",
  noteId: "RoomNote",
  thingId: "RoomNote",
  annotationId: "PlanAnnotation",
  aboutMeSectionId: "AboutMeSection",
  proposalId: "AboutMeProposal",
  pictureId: "AboutMePicture",
  roomUnitId: "RoomUnit",
  standsInForId: "RoomUnit",
  transferId: "PlanTransfer",
  receivedPlanId: "ReceivedPlan",
  hostAgreementId: "HostAgreement",
  objectionId: "SharingObjection",
  recipientId: "Professional",
  caseIds: "Case",
  calendarEntryId: "CalendarEntry",
  roomDocumentId: "RoomDocument",
  roomLinkId: "RoomLink",
  namedIds: "Professional",
  printerIds: "Professional",
  signedById: "Person",
};

/** Every kind of thing that has an id; the record is complete, or it does not compile. */
const all: Readonly<Record<GlobalKind, true>> = {
  Notice: true,
  Case: true,
  Person: true,
  Professional: true,
  ServiceUnit: true,
  Clarification: true,
  ServiceReceived: true,
  Assessment: true,
  Recommendation: true,
  Decision: true,
  Appeal: true,
  CostsClaim: true,
  SupervisionRequest: true,
  CoordinatorAssignment: true,
  Consent: true,
  IndividualPlan: true,
  PlanEntry: true,
  Goal: true,
  Measure: true,
  PlanParticipant: true,
  AddedSection: true,
  SectionText: true,
  RelatedPlan: true,
  MappingAnswer: true,
  PlanEvaluation: true,
  ChildView: true,
  ResponsibilityGroup: true,
  GroupMember: true,
  GroupNeed: true,
  GroupAction: true,
  CarriedNeed: true,
  GroupMeeting: true,
  GroupMeetingPoint: true,
  Deadline: true,
  Warning: true,
  PolicyVersion: true,
  Mandate: true,
  Document: true,
  RequestedService: true,
  AccessLogEntry: true,
  CaseMeeting: true,
  AgendaItem: true,
  RoleMembership: true,
  Delegation: true,
  AdviceRequest: true,
  InformationRequest: true,
  GuidanceRequest: true,
  UnitDocument: true,
  UserOrganisation: true,
  ImprovementTask: true,
  UnitReport: true,
  InterimReply: true,
  Letter: true,
  CoordinatorTask: true,
  UnitFeedback: true,
  TrainingActivity: true,
  ServiceCatalogueEntry: true,
  NextOfKinCheck: true,
  CoordinatorVacancy: true,
  CoordinatorAbsence: true,
  CoordinatorChange: true,
  CoordinatorRequest: true,
  CoordinatorContact: true,
  ChildCoordinatorOffer: true,
  HandoverItem: true,
  ProgressRequest: true,
  ConsentGrant: true,
  Withholding: true,
  PlanOffer: true,
  ConsentRequest: true,
  PlanArchive: true,
  DialogueThread: true,
  DialogueMessage: true,
  DialogueDraft: true,
  RoomNote: true,
  PlanAnnotation: true,
  AboutMeSection: true,
  AboutMeProposal: true,
  AboutMePicture: true,
  PlanTransfer: true,
  ReceivedPlan: true,
  ParticipationQuestion: true,
  HostAgreement: true,
  SharingObjection: true,
  RoomUnit: true,
  CalendarEntry: true,
  RoomDocument: true,
  RoomDocumentVersion: true,
  RoomLink: true,
  Printout: true,
  SignedConsent: true,
};
export const globalKinds = Object.keys(all) as GlobalKind[];

/** As much of a list as the price of a request allows with everything the schema shows. */
const PAGE = 3;

/** Every field of Query and Mutation; `node` once for each kind of thing. */
export function everyOperation(): Operation[] {
  return [...fieldsOf("query"), ...fieldsOf("mutation")];
}

function fieldsOf(kind: "query" | "mutation"): Operation[] {
  const type = kind === "query" ? schema.getQueryType() : schema.getMutationType();
  const open = new Set(getMetadataStorage().queries.flatMap((it) => (it.roles?.[0] === "public:read" ? [it.schemaName] : [])));
  return Object.values(type?.getFields() ?? {}).flatMap((field) => {
    const given = field.args.filter((it) => isRequiredArgument(it) || mentionsId(it.type, it.name));
    const args = given.map((it) => ({ name: it.name, type: String(it.type) }));
    const more = field.args.some((it) => it.name === "first") ? [`first: ${PAGE}`] : [];
    const common = { kind, isPublic: open.has(field.name), takesIds: given.some((it) => mentionsId(it.type, it.name)) };
    const needsIds = field.args.some((it) => isRequiredArgument(it) && needsId(it.type));
    if (field.name === "node") return globalKinds.map((one) => ({ ...common, ...nodeOf(one, args), needsIds }));
    const variables = (idOf: IdOf): Record<string, unknown> =>
      Object.fromEntries(given.map((it) => [it.name, valueOf(it.type, it.name === "id" ? `${field.name}.id` : it.name, idOf)]));
    const shown = selectionOf(field.type, kind === "query" ? 2 : 1);
    const fragment = shown && `fragment Shown on ${getNamedType(field.type).name} ${shown}`;
    return [{ ...common, name: field.name, field: { name: field.name, args, more, fragment }, needsIds, variables }];
  });
}

/** Anything by its id, with what a thing of that kind shows. */
function nodeOf(kind: GlobalKind, args: Field["args"]): Pick<Operation, "name" | "field" | "variables"> {
  const type = schema.getType(kind);
  const isNode = isObjectType(type) && type.getInterfaces().some((it) => it.name === "Node");
  const shown = isNode ? `... on ${kind} ${selectionOf(type, 2)}` : "";
  const fragment = `fragment Shown on Node { __typename id ${shown} }`;
  return { name: `node of ${kind}`, field: { name: "node", args, more: [], fragment }, variables: (idOf) => ({ id: idOf(kind) }) };
}

function mentionsId(type: GraphQLInputType, name: string): boolean {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return Object.values(named.getFields()).some((it) => mentionsId(it.type, it.name));
  return named.name === "ID" || name in kindOfId;
}

function needsId(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return Object.values(named.getFields()).some((it) => isRequiredInputField(it) && needsId(it.type));
  return named.name === "ID";
}

/** The smallest value in order for a type, with an id wherever one may stand. */
function valueOf(type: GraphQLInputType, name: string, idOf: IdOf): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, name, idOf);
  if (isListType(type)) return [valueOf(type.ofType, name, idOf)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return leafOf(type.name, name, idOf);
  const given = Object.values(type.getFields()).filter((it) => isRequiredInputField(it) || mentionsId(it.type, it.name));
  return Object.fromEntries(given.map((it) => [it.name, valueOf(it.type, it.name, idOf)]));
}

function leafOf(type: string, name: string, idOf: IdOf): unknown {
  const kind = kindOfId[name];
  if (kind) return idOf(kind);
  if (type === "ID") throw new Error(`of what kind is ${name}?`);
  return leaves[type] ?? "x";
}

const leaves: Readonly<Record<string, unknown>> = { Int: 1, Boolean: true, LocalDate: "2026-06-15", DateTimeISO: "2026-06-15T08:00:00Z" };

/** Everything that can be asked of a type, some levels down. */
function selectionOf(output: GraphQLOutputType, depth: number): string {
  const type = getNamedType(output);
  if (!isCompositeType(type)) return "";
  if (isUnionType(type) || isInterfaceType(type)) return `{ __typename ${membersOf(type, depth)} }`;
  const left = isEnvelope(type) ? depth : depth - 1;
  const fields = Object.values(type.getFields()).flatMap((it) => {
    if (it.args.some(isRequiredArgument)) return [];
    if (!isCompositeType(getNamedType(it.type))) return [it.name];
    return left > 0 ? [`${it.name} ${selectionOf(it.type, left)}`] : [];
  });
  return `{ ${fields.length > 0 ? fields.join(" ") : "__typename"} }`;
}

/** Payloads and connections only hold what they are about. */
function isEnvelope(type: GraphQLNamedType): boolean {
  return /(Payload|Connection)$/.test(type.name);
}

function membersOf(type: GraphQLNamedType, depth: number): string {
  if (!isUnionType(type)) return "";
  return type
    .getTypes()
    .map((it) => `... on ${it.name} ${selectionOf(it, depth)}`)
    .join(" ");
}
