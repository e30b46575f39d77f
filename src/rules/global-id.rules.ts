import { Refusal } from "./refusal.js";

/** Every kind of thing that has an id of its own in the schema. The order is part of the ids: append, never reorder. */
const kinds = [
  "Notice",
  "Case",
  "Person",
  "Professional",
  "ServiceUnit",
  "Clarification",
  "ServiceReceived",
  "Assessment",
  "Recommendation",
  "Decision",
  "CoordinatorAssignment",
  "Consent",
  "IndividualPlan",
  "PlanEntry",
  "Goal",
  "Measure",
  "PlanParticipant",
  "ResponsibilityGroup",
  "GroupMember",
  "Deadline",
  "Warning",
  "PolicyVersion",
  "AccessLogEntry",
  "RoleMembership",
  "Delegation",
  "AdviceRequest",
  "InformationRequest",
  "GuidanceRequest",
  "UnitDocument",
  "UserOrganisation",
  "ImprovementTask",
  "Mandate",
  "Document",
  "RequestedService",
  "InterimReply",
  "CaseMeeting",
  "AgendaItem",
  "Letter",
  "CoordinatorTask",
  "UnitFeedback",
  "Appeal",
  "CostsClaim",
  "SupervisionRequest",
  "TrainingActivity",
  "ServiceCatalogueEntry",
  "NextOfKinCheck",
  "ProgressRequest",
  "ConsentGrant",
  "Withholding",
  "CoordinatorVacancy",
  "CoordinatorAbsence",
  "CoordinatorChange",
  "CoordinatorRequest",
  "CoordinatorContact",
  "ChildCoordinatorOffer",
  "HandoverItem",
  "GroupNeed",
  "GroupAction",
  "CarriedNeed",
  "GroupMeeting",
  "GroupMeetingPoint",
  "AddedSection",
  "SectionText",
  "RelatedPlan",
  "MappingAnswer",
  "PlanEvaluation",
  "ChildView",
  "PlanTransfer",
  "ReceivedPlan",
  "ParticipationQuestion",
  "HostAgreement",
  "SharingObjection",
  "UnitReport",
  "PlanOffer",
  "ConsentRequest",
  "PlanArchive",
  "DialogueThread",
  "DialogueMessage",
  "DialogueDraft",
  "RoomNote",
  "PlanAnnotation",
  "AboutMeSection",
  "AboutMeProposal",
  "AboutMePicture",
  "RoomUnit",
  "CalendarEntry",
  "RoomDocument",
  "RoomDocumentVersion",
  "RoomLink",
  "Printout",
  "SignedConsent",
] as const;

export type GlobalKind = (typeof kinds)[number];

const numberOf = new Map<string, number>(kinds.map((it, index) => [it, index]));

const bytes = Buffer.alloc(17);

/** Choice: ids are opaque: one byte for the kind, sixteen for the row. */
export function globalId(kind: GlobalKind, id: string): string {
  bytes[0] = numberOf.get(kind) ?? 0;
  bytes.write(id.replaceAll("-", ""), 1, "hex");
  return bytes.toString("base64url");
}

/** Choice: an id of another kind, or none at all, is not found, like one that is not there. */
export function localId(kind: GlobalKind, id: string): string {
  const parsed = parseGlobalId(id);
  if (parsed?.kind !== kind) throw new Refusal("NOT_FOUND");
  return parsed.id;
}

/** Choice: null for a text that is no id of ours. */
export function parseGlobalId(text: string): { readonly kind: GlobalKind; readonly id: string } | null {
  const bytes = Buffer.from(text, "base64url");
  const kind = kinds[bytes[0] ?? kinds.length];
  if (bytes.length !== 17 || kind === undefined || bytes.toString("base64url") !== text) return null;
  const hex = bytes.subarray(1).toString("hex");
  return { kind, id: [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-") };
}
