import type { MiddlewareFn } from "type-graphql";
import { Refusal } from "../rules/refusal.js";
import { IdempotencyConflict } from "../tenants/scope.js";
import type { GraphQLContext } from "./graphql-context.js";
import { domainErrorOf } from "./domain-error.js";

/** The one place where a refusal of a deed becomes part of its answer; by then everything has been rolled back. */
export const refusalsAsErrors: MiddlewareFn<GraphQLContext> = async ({ context }, next) => {
  try {
    const result = (await next()) as Record<string, unknown>;
    context.forget();
    return { ...result, errors: [] };
  } catch (error) {
    const refusal = error instanceof IdempotencyConflict ? new Refusal("IDEMPOTENCY_KEY_REUSED") : error;
    if (!(refusal instanceof Refusal)) throw error;
    return { warnings: [], errors: [domainErrorOf(refusal, context.language)] };
  }
};
