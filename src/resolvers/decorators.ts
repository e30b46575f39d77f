import { Authorized, type ClassType, type MiddlewareFn, Mutation, Query, UseMiddleware } from "type-graphql";
import type { Permission } from "../tenants/permissions.js";
import { refusalsAsErrors } from "./refusals-as-errors.js";
import type { GraphQLContext } from "./graphql-context.js";

/** Gives the type of a field late, since types refer to each other in circles. */
export type FieldSpec = () => unknown;

type AnyDecorator = PropertyDecorator | MethodDecorator;

/** Several decorators of a property as one. */
export function applyDecorators(...all: readonly AnyDecorator[]): PropertyDecorator & MethodDecorator {
  return ((target: object, key: string | symbol, descriptor?: TypedPropertyDescriptor<unknown>) => {
    for (const one of all) (one as (t: object, k: string | symbol, d?: TypedPropertyDescriptor<unknown>) => void)(target, key, descriptor);
  }) as PropertyDecorator & MethodDecorator;
}

interface AskOptions {
  readonly nullable?: boolean;
}

/** A query: what it gives, which permission it takes, what it is for. */
export function Ask(type: FieldSpec, permission: Permission, description: string, options: AskOptions = {}): MethodDecorator {
  return applyDecorators(Query(type as never, { description, ...options }), Authorized<Permission>(permission));
}

/** A mutation: a deed. What the service refuses comes back in the payload's `errors`. */
export function Do(payload: () => ClassType, permission: Permission, description: string): MethodDecorator {
  return applyDecorators(Mutation(payload as never, { description }), Authorized<Permission>(permission), UseMiddleware(refusalsAsErrors as MiddlewareFn<GraphQLContext>));
}
