import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { HeaderMap } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import { ArgumentValidationError, AuthenticationError, AuthorizationError } from "type-graphql";
import type { ValidationError } from "class-validator";
import { Refusal } from "../rules/refusal.js";
import { domainErrorOf } from "./domain-error.js";
import type { Language } from "./graphql-context.js";
import { withoutValues } from "./without-values.js";

/** Codes that callers may see as they are: they come from the request and say nothing of the inside. */
const passed = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "MUNICIPALITY_REQUIRED",
  "MUNICIPALITY_UNKNOWN",
  "QUERY_TOO_COMPLEX",
  "UNAVAILABLE",
]);

const sentences: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: "A valid token is required.",
  FORBIDDEN: "The roles of the caller do not allow this.",
  MUNICIPALITY_REQUIRED: "Name the municipality in the header X-Municipality.",
  MUNICIPALITY_UNKNOWN: "There is no municipality with that number.",
  QUERY_TOO_COMPLEX: "The document asks for too much.",
  UNAVAILABLE: "The service is busy. Try again in a moment.",
  INTERNAL: "Something went wrong here. Try again later, a mutation with the same idempotencyKey.",
};

/** Whose request an error belongs to: in which language it is answered, and under which number it stands in the log. */
interface Origin {
  readonly language: Language;
  readonly requestId: string;
}

const origins = new WeakMap<object, Origin>();

/** Apollo formats an error without telling whose it is. */
export function rememberOrigin(error: unknown, { language, requestId }: Origin): void {
  if (typeof error === "object" && error !== null) origins.set(error, { language, requestId });
}

export function originOf(error: unknown): Origin {
  return (typeof error === "object" && error !== null ? origins.get(error) : undefined) ?? { language: "nb", requestId: "" };
}

/** What has gone wrong before there was an operation, with the status it is answered with. */
export function failedBeforehand(error: unknown, origin: Origin): GraphQLError {
  const busy = { status: 503, headers: new HeaderMap([["retry-after", "1"]]) };
  const failed = error instanceof GraphQLError ? error : new GraphQLError("", { originalError: error as Error, extensions: { http: isBusy(error) ? busy : { status: 500 } } });
  rememberOrigin(failed, origin);
  return failed;
}

/** Where an error becomes what the caller may know: a code, a fixed text, and never a value that was sent or stored. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { language, requestId } = originOf(error);
  const code = String(formatted.extensions?.["code"] ?? "");
  const cause = causeOf(error, code);
  const place = formatted.path ? { path: formatted.path } : {};
  if (cause instanceof Refusal) return { ...place, ...refusal(cause, language) };
  if (cause instanceof ArgumentValidationError)
    return { ...place, message: "The input does not have the right shape.", extensions: { code: "BAD_USER_INPUT", fields: faultsOf(cause.extensions.validationErrors) } };
  if (cause instanceof AuthenticationError) return { ...place, message: sentences["UNAUTHENTICATED"] ?? "", extensions: { code: "UNAUTHENTICATED" } };
  if (cause instanceof AuthorizationError) return { ...place, message: sentences["FORBIDDEN"] ?? "", extensions: { code: "FORBIDDEN" } };
  if (isBusy(cause)) return { ...place, message: sentences["UNAVAILABLE"] ?? "", extensions: { code: "UNAVAILABLE", requestId } };
  if (cause instanceof GraphQLError && passed.has(code)) return { ...place, ...ofTheRequest(formatted, code) };
  return { ...place, message: sentences["INTERNAL"] ?? "", extensions: { code: "INTERNAL", requestId } };
}

/** What was thrown, whether a field or something before all fields threw it. */
function causeOf(error: unknown, code: string): unknown {
  const cause = unwrapResolverError(error);
  return cause instanceof GraphQLError && !passed.has(code) ? (cause.originalError ?? cause) : cause;
}

function refusal(cause: Refusal, language: Language): GraphQLFormattedError {
  const { message, path, ...rest } = domainErrorOf(cause, language);
  return { message, extensions: { ...rest, path: path?.slice(1) ?? null } };
}

function ofTheRequest(formatted: GraphQLFormattedError, code: string): GraphQLFormattedError {
  const message = sentences[code] ?? withoutValues(formatted.message);
  return { message, ...(formatted.locations ? { locations: formatted.locations } : {}), extensions: { code } };
}

/** PostgreSQL is full, stops, starts, has waited too long or lost the connection (class 08), or its host is not to be found. */
const busyCodes = /^(?:08...|53300|57P0[1235]|57014|25P03|55P03|40001|40P01|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const busyMessages = /timeout exceeded when trying to connect|Connection terminated|connection error and is not queryable|ECONNREFUSED/;

/** The pool or the database says it has no room, or that it took too long: the caller may try again. */
export function isBusy(cause: unknown): boolean {
  const { message, code } = (cause ?? {}) as { message?: unknown; code?: unknown };
  return busyMessages.test(String(message)) || busyCodes.test(String(code));
}

function faultsOf(errors: readonly ValidationError[], above = ""): { readonly path: string; readonly rules: readonly string[] }[] {
  return errors.flatMap((error) => {
    const path = above ? `${above}.${error.property}` : error.property;
    const own = error.constraints ? [{ path, rules: Object.keys(error.constraints) }] : [];
    return [...own, ...faultsOf(error.children ?? [], path)];
  });
}
