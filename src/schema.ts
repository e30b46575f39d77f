import "reflect-metadata";
import { type GraphQLSchema, isObjectType, isUnionType } from "graphql";
import { buildSchemaSync, type NonEmptyArray, getMetadataStorage } from "type-graphql";
import "./resolvers/enums.js";
import { AccessLogResolver } from "./resolvers/access-log.resolver.js";
import { AppealDeedsResolver } from "./resolvers/appeal-deeds.resolver.js";
import * as appealFields from "./resolvers/appeal-fields.resolver.js";
import { authChecker } from "./resolvers/auth-checker.js";
import { CaseDeedsResolver } from "./resolvers/case-deeds.resolver.js";
import { CaseFieldsResolver } from "./resolvers/case-fields.resolver.js";
import * as caseRequests from "./resolvers/case-requests.resolver.js";
import { CaseConnectionResolver, CaseQueryResolver } from "./resolvers/case-query.resolver.js";
import * as caseCoordination from "./resolvers/case-coordination.resolver.js";
import * as coordinationFields from "./resolvers/coordination-fields.resolver.js";
import { CoordinationResolver } from "./resolvers/coordination.resolver.js";
import { CoordinatorChangeResolver } from "./resolvers/coordinator-change.resolver.js";
import { DeadlineDeedsResolver } from "./resolvers/deadline-deeds.resolver.js";
import * as deadlineFields from "./resolvers/deadline-fields.resolver.js";
import { DeadlineResolver } from "./resolvers/deadline.resolver.js";
import { DecisionDeedsResolver } from "./resolvers/decision-deeds.resolver.js";
import * as documents from "./resolvers/document.resolver.js";
import * as firstContact from "./resolvers/first-contact-seat.resolver.js";
import * as fileFields from "./resolvers/file-fields.resolver.js";
import * as endingFields from "./resolvers/ending-fields.resolver.js";
import { EndingResolver } from "./resolvers/ending.resolver.js";
import { GroupDeedsResolver } from "./resolvers/group-deeds.resolver.js";
import * as groupFields from "./resolvers/group-fields.resolver.js";
import { GroupMeetingDeedsResolver } from "./resolvers/group-meeting-deeds.resolver.js";
import * as groupMeetingFields from "./resolvers/group-meeting-fields.resolver.js";
import { MeetingDeedsResolver } from "./resolvers/meeting-deeds.resolver.js";
import * as meetingFields from "./resolvers/meeting-fields.resolver.js";
import { MeetingResolver } from "./resolvers/meeting.resolver.js";
import * as mandates from "./resolvers/mandate.resolver.js";
import { NodeResolver } from "./resolvers/node.resolver.js";
import { NoticeResolver } from "./resolvers/notice.resolver.js";
import { NoticeDeedsResolver } from "./resolvers/notice-deeds.resolver.js";
import * as noticeFields from "./resolvers/notice-fields.resolver.js";
import * as planChanges from "./resolvers/plan-change.resolver.js";
import { PlanElementDeedsResolver } from "./resolvers/plan-element-deeds.resolver.js";
import * as planElementFields from "./resolvers/plan-element-fields.resolver.js";
import { PlanDeedsResolver } from "./resolvers/plan-deeds.resolver.js";
import { ProgressDeedsResolver } from "./resolvers/progress-deeds.resolver.js";
import { PlanProgressResolver, ProgressFeedbackResolver, ProgressRequestFieldsResolver } from "./resolvers/progress-fields.resolver.js";
import { SharingDeedsResolver } from "./resolvers/sharing-deeds.resolver.js";
import { ConsentGrantFieldsResolver, ConsentSharingResolver, PlanWithholdingsResolver, WithholdingFieldsResolver } from "./resolvers/sharing-fields.resolver.js";
import { LetterDeedsResolver } from "./resolvers/letter-deeds.resolver.js";
import * as letterFields from "./resolvers/letter-fields.resolver.js";
import { PartyDeedsResolver } from "./resolvers/party-deeds.resolver.js";
import * as personFields from "./resolvers/person-fields.resolver.js";
import * as planFields from "./resolvers/plan-fields.resolver.js";
import { PlanResolver } from "./resolvers/plan.resolver.js";
import { IndicatorResolver } from "./resolvers/indicator.resolver.js";
import { PolicyFindingAcknowledgementResolver, PolicyFindingResolver } from "./resolvers/policy-finding.resolver.js";
import { PolicyResolver } from "./resolvers/policy.resolver.js";
import { CoordinatorLoadResolver, RoleHeldResolver, UnitOverviewResolver, UnitResolver } from "./resolvers/unit.resolver.js";
import { UnitDeedsResolver } from "./resolvers/unit-deeds.resolver.js";
import { NoticesOfUnitFieldsResolver, UnitNeedsResolver } from "./resolvers/unit-needs.resolver.js";
import * as unitOrganisation from "./resolvers/unit-organisation.resolver.js";
import * as unitRegister from "./resolvers/unit-register.resolver.js";
import * as nextOfKin from "./resolvers/next-of-kin.resolver.js";
import * as planDocument from "./resolvers/plan-document.resolver.js";
import * as serviceCatalogue from "./resolvers/service-catalogue.resolver.js";
import * as training from "./resolvers/training.resolver.js";
import { WarningFieldsResolver } from "./resolvers/warning-fields.resolver.js";
import * as requestedServices from "./resolvers/requested-service.resolver.js";

const resolvers: NonEmptyArray<new () => object> = [
  NoticeResolver,
  NoticeDeedsResolver,
  CaseQueryResolver,
  CaseConnectionResolver,
  CaseDeedsResolver,
  CaseFieldsResolver,
  DeadlineResolver,
  DeadlineDeedsResolver,
  DecisionDeedsResolver,
  MeetingResolver,
  MeetingDeedsResolver,
  LetterDeedsResolver,
  PartyDeedsResolver,
  AppealDeedsResolver,
  WarningFieldsResolver,
  PlanResolver,
  PlanDeedsResolver,
  PlanElementDeedsResolver,
  ...Object.values(planChanges),
  ...Object.values(planElementFields),
  ProgressDeedsResolver,
  PlanProgressResolver,
  ProgressFeedbackResolver,
  ProgressRequestFieldsResolver,
  SharingDeedsResolver,
  ConsentGrantFieldsResolver,
  ConsentSharingResolver,
  PlanWithholdingsResolver,
  WithholdingFieldsResolver,
  GroupDeedsResolver,
  GroupMeetingDeedsResolver,
  ...Object.values(groupFields),
  ...Object.values(groupMeetingFields),
  CoordinationResolver,
  CoordinatorChangeResolver,
  ...Object.values(caseCoordination),
  ...Object.values(coordinationFields),
  PolicyResolver,
  PolicyFindingResolver,
  PolicyFindingAcknowledgementResolver,
  IndicatorResolver,
  UnitResolver,
  UnitOverviewResolver,
  CoordinatorLoadResolver,
  RoleHeldResolver,
  AccessLogResolver,
  EndingResolver,
  NodeResolver,
  ...Object.values(endingFields),
  ...Object.values(deadlineFields),
  UnitNeedsResolver,
  NoticesOfUnitFieldsResolver,
  UnitDeedsResolver,
  ...Object.values(caseRequests),
  ...Object.values(unitOrganisation),
  ...Object.values(unitRegister),
  ...Object.values(training),
  ...Object.values(serviceCatalogue),
  ...Object.values(nextOfKin),
  ...Object.values(planDocument),
  ...Object.values(appealFields),
  ...Object.values(fileFields),
  ...Object.values(noticeFields),
  ...Object.values(mandates),
  ...Object.values(documents),
  ...Object.values(requestedServices),
  ...Object.values(firstContact),
  ...Object.values(letterFields),
  ...Object.values(meetingFields),
  ...Object.values(personFields),
  ...Object.values(planFields),
];

let built: GraphQLSchema | undefined;

/** The whole schema, built once in a process. Needs neither database nor environment. */
export function createSchema(): GraphQLSchema {
  return (built ??= build());
}

function build(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers,
    authChecker,
    orphanedTypes: [],
    validate: { validationError: { target: false, value: false }, forbidUnknownValues: false },
  });
  resolveDirectly(schema);
  return schema;
}

/**
 * Field resolvers that take the row and the context alone are called as they are. The framework's own way is open to arguments,
 * permissions and middleware, and costs more than most of them do. Its type resolvers are asynchronous without need.
 */
function resolveDirectly(schema: GraphQLSchema): void {
  const { fieldResolvers, objectTypes, unions } = getMetadataStorage();
  const nameOf = (target: unknown): string => objectTypes.find((it) => it.target === target)?.name ?? "";
  for (const { kind, target, methodName, schemaName, params = [], middlewares = [], roles, getObjectType } of fieldResolvers) {
    const isPlain = params.every((it) => (it.kind === "root" && !it.getType && !it.propertyName) || (it.kind === "context" && !it.propertyName));
    if (kind !== "external" || !isPlain || middlewares.length > 0 || roles) continue;
    const type = schema.getType(nameOf(getObjectType?.()));
    const field = isObjectType(type) ? type.getFields()[schemaName] : undefined;
    const resolver = new (target as new () => Record<string, (...given: unknown[]) => unknown>)();
    const method = resolver[methodName]?.bind(resolver);
    const isRootFirst = params.find((it) => it.index === 0)?.kind !== "context";
    if (field && method) field.resolve = isRootFirst ? (row, _args, context) => method(row, context) : (row, _args, context) => method(context, row);
  }
  for (const { name, resolveType } of unions) {
    const union = schema.getType(name);
    if (isUnionType(union) && resolveType) union.resolveType = (row, context, info) => nameOf(resolveType(row, context, info, union));
  }
}
