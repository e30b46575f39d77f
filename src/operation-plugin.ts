import { types } from "node:util";
import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import type { GraphQLContext } from "./resolvers/graphql-context.js";
import { formatError, originOf, rememberOrigin } from "./resolvers/format-error.js";
import { refuseTooMuch, refuseUnstorableText } from "./limits.js";

type Ended = GraphQLRequestContextWillSendResponse<GraphQLContext>;

const LONGEST_NAME = 100;

/** Watches over each operation: refuses what asks for too much, finds out who asks, ends its transaction with the access log, and writes one line. */
export function operationPlugin(logger: Logger): ApolloServerPlugin<GraphQLContext> {
  return {
    async contextCreationDidFail({ error }) {
      logUnexpected(logger, error, originOf(error).requestId);
    },
    async requestDidStart() {
      const startedAt = performance.now();
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue, operationName }) {
          if (!operation) return;
          refuseUnstorableText(document, request.variables ?? {});
          refuseTooMuch(schema, document, operation, request.variables ?? {});
          for (const one of contextValue.all) {
            one.named(nameOf(operationName) ?? "unnamed");
            await one.identify();
          }
        },
        async didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) {
            rememberOrigin(error, contextValue);
            logUnexpected(logger, error, contextValue.requestId);
          }
        },
        async willSendResponse(ended) {
          await endReading(ended, logger);
          setStatus(ended);
          writeLine(logger, ended, performance.now() - startedAt);
        },
      };
    },
  };
}

/** No log, no answer: when the access log cannot be written, what was read is not sent. What had failed before that is still told. */
async function endReading(ended: Ended, logger: Logger): Promise<void> {
  const { contextValue, response } = ended;
  try {
    for (const one of contextValue.all) await one.close();
  } catch (error) {
    for (const one of contextValue.all) await one.abandon();
    logUnexpected(logger, error, contextValue.requestId);
    rememberOrigin(error, contextValue);
    const earlier = response.body.kind === "single" ? (response.body.singleResult.errors ?? []).filter(isFailure) : [];
    response.body = { kind: "single", singleResult: { errors: earlier.length > 0 ? earlier : [formatError({ message: "" }, error)] } };
  }
}

/** Something here has failed, rather than the request. */
function isFailure({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.["code"] === "INTERNAL" || extensions?.["code"] === "UNAVAILABLE";
}

const statusOf: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, MUNICIPALITY_REQUIRED: 400, BAD_USER_INPUT: 400, UNAVAILABLE: 503, INTERNAL: 500 };

function setStatus({ response }: Ended): void {
  if (response.body.kind !== "single") return;
  const { data, errors } = response.body.singleResult;
  const isEmpty = data == null || Object.values(data).every((it) => it === null);
  const codes = (errors ?? []).map((it) => String(it.extensions?.["code"]));
  const status = codes.map((it) => statusOf[it]).find((it) => it !== undefined);
  if (status === undefined || (!isEmpty && status !== 401)) return;
  response.http.status = status;
  if (status === 503) response.http.headers.set("retry-after", "1");
}

/** The caller chooses it, and it is kept with every row of the access log. */
function nameOf(operationName: string | null | undefined): string | null {
  return operationName?.slice(0, LONGEST_NAME) ?? null;
}

/** One structured line without variables and without anything personal. */
function writeLine(logger: Logger, { contextValue, operation, operationName, response }: Ended, milliseconds: number): void {
  const errors = response.body.kind === "single" ? response.body.singleResult.errors : undefined;
  logger.info(
    {
      requestId: contextValue.requestId,
      operation: nameOf(operationName),
      type: operation?.operation ?? null,
      municipality: contextValue.hasMunicipality ? contextValue.request.municipality.id : null,
      actor: contextValue.hasMunicipality ? contextValue.request.actor.personId : null,
      statements: contextValue.all.reduce((sum, it) => sum + it.statements, 0),
      errors: errors?.map((it) => it.extensions?.["code"]) ?? [],
      ms: Math.round(milliseconds * 10) / 10,
    },
    "operation",
  );
}

/** One failure is met again by all that follows it, and told once. */
const logged = new WeakSet<object>();

/** The cause of an unexpected error goes to the log by kind and place, without its message, which may quote data. */
function logUnexpected(logger: Logger, error: unknown, requestId: string): void {
  const cause = (error as { originalError?: unknown }).originalError ?? error;
  if (!types.isNativeError(cause) || cause.name === "GraphQLError" || cause.constructor.name === "Refusal" || cause.name.endsWith("ValidationError")) return;
  if (logged.has(cause)) return;
  logged.add(cause);
  const place = (cause.stack ?? "")
    .split("\n")
    .slice(1, 9)
    .map((it) => it.trim());
  const { code, table, constraint } = cause as { code?: string; table?: string; constraint?: string };
  logger.error({ requestId, kind: cause.constructor.name, code, table, constraint, place }, "unexpected");
}
