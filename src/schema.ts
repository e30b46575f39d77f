import "reflect-metadata";
import { type GraphQLSchema, isObjectType, isUnionType } from "graphql";
import { buildSchemaSync, getMetadataStorage } from "type-graphql";
import "./resolvers/enums.js";
import { AccessLogResolver } from "./resolvers/access-log.resolver.js";
import { authChecker } from "./resolvers/auth-checker.js";
import { CaseDeedsResolver } from "./resolvers/case-deeds.resolver.js";
import { CaseFieldsResolver } from "./resolvers/case-fields.resolver.js";
import { CaseConnectionResolver, CaseQueryResolver } from "./resolvers/case-query.resolver.js";
import { DecisionDeedsResolver } from "./resolvers/decision-deeds.resolver.js";
import * as fileFields from "./resolvers/file-fields.resolver.js";
import { NodeResolver } from "./resolvers/node.resolver.js";
import { NoticeResolver } from "./resolvers/notice.resolver.js";
import { PlanDeedsResolver } from "./resolvers/plan-deeds.resolver.js";
import * as personFields from "./resolvers/person-fields.resolver.js";
import * as planFields from "./resolvers/plan-fields.resolver.js";
import { PlanResolver } from "./resolvers/plan.resolver.js";
import { PolicyResolver } from "./resolvers/policy.resolver.js";
import { CoordinatorLoadResolver, RoleHeldResolver, UnitOverviewResolver, UnitResolver } from "./resolvers/unit.resolver.js";
import { WarningFieldsResolver } from "./resolvers/warning-fields.resolver.js";

/** The whole schema. Needs neither database nor environment. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      NoticeResolver,
      CaseQueryResolver,
      CaseConnectionResolver,
      CaseDeedsResolver,
      CaseFieldsResolver,
      DecisionDeedsResolver,
      WarningFieldsResolver,
      PlanResolver,
      PlanDeedsResolver,
      PolicyResolver,
      UnitResolver,
      UnitOverviewResolver,
      CoordinatorLoadResolver,
      RoleHeldResolver,
      AccessLogResolver,
      NodeResolver,
      ...Object.values(fileFields),
      ...Object.values(personFields),
      ...Object.values(planFields),
    ],
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
