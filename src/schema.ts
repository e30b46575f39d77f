import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
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
  return buildSchemaSync({
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
}
