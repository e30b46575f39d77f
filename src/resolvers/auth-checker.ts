import { GraphQLError } from "graphql";
import type { AuthCheckerFn } from "type-graphql";
import type { Permission } from "../tenants/permissions.js";
import type { GraphQLContext } from "./graphql-context.js";

/** Whether the caller holds the permission of a field. Synchronous: an awaiting check would split the loaders' batches. */
export const authChecker: AuthCheckerFn<GraphQLContext, Permission> = ({ context }, [permission]) => {
  if (permission === "public:read") return true;
  if (!context.login) throw refused("UNAUTHENTICATED", 401);
  if (!context.hasMunicipality) throw refused("MUNICIPALITY_REQUIRED", 400);
  if (permission === undefined || !context.request.may(permission)) throw refused("FORBIDDEN");
  return true;
};

/** An error of the request itself, with the status it is answered with where that is not 200. */
export function refused(code: string, status?: number): GraphQLError {
  return new GraphQLError(code, { extensions: { code, ...(status ? { http: { status } } : {}) } });
}
