import type { Server } from "node:http";
import { createServer as createHttpServer } from "node:http";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { expressMiddleware } from "@as-integrations/express5";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import type { Logger } from "pino";
import { limits } from "./limits.js";
import { operationPlugin } from "./operation-plugin.js";
import { contextMaker, type Shared } from "./request-identity.js";
import { formatError, isBusy } from "./resolvers/format-error.js";
import { GraphQLContext } from "./resolvers/graphql-context.js";
import { createSchema } from "./schema.js";

/** How the service is run, beside what all requests share. */
export interface ServerOptions extends Shared {
  readonly logger: Logger;
  readonly introspection: boolean;
  readonly graceMs: number;
  /** Whether the database answers and has every migration. */
  readonly isReady: () => Promise<boolean>;
  /** Adds pages beside the API, such as GraphiQL. */
  readonly addPages?: (app: Express) => void;
}

/** Everything but listening, so that tests start the same server as production does. */
export interface SamordnaServer {
  readonly http: Server;
  /** Turns readiness off, lets running requests finish, and stops. */
  stop(): Promise<void>;
}

export async function createServer(options: ServerOptions): Promise<SamordnaServer> {
  const app = express();
  const http = createHttpServer(app);
  let draining = false;
  const apollo = new ApolloServer<GraphQLContext>({
    schema: createSchema(),
    introspection: options.introspection,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !options.introspection,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    maxRecursiveSelections: 1000,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: limits.errors },
    formatError,
    logger: quiet,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: options.graceMs }),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      operationPlugin(options.logger),
    ],
  });
  await apollo.start();

  app.disable("x-powered-by");
  app.disable("etag");
  app.use((_request, response, next) => {
    response.set(headers);
    next();
  });
  app.get("/livez", (_request, response) => void response.json({ status: "alive" }));
  app.get("/readyz", async (_request, response) => {
    const ready = !draining && (await options.isReady());
    response.status(ready ? 200 : 503).json({ status: ready ? "ready" : "not ready" });
  });
  const context = contextMaker(options);
  app.use("/graphql", refuseUnanswerable, express.json({ limit: limits.bodyBytes, inflate: false }), expressMiddleware(apollo, { context: ({ req }) => context(req) }));
  options.addPages?.(app);
  app.use((_request, response) => void response.status(404).json(problem("NOT_FOUND", "There is nothing here.")));
  app.use(answerBadBody(options.logger));
  return {
    http,
    stop: async () => {
      draining = true;
      await apollo.stop();
    },
  };
}

const headers = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "content-security-policy":
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; script-src 'self'; frame-ancestors 'none'",
};

const ignore = (): void => undefined;
const quiet = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function problem(code: string, message: string): object {
  return { errors: [{ message, extensions: { code } }] };
}

/** Apollo finds out only afterwards that it cannot answer, when a deed has been done. */
const refuseUnanswerable: RequestHandler = (request, response, next) => {
  if (request.accepts(["application/json", "application/graphql-response+json"])) return next();
  response.status(406).json(problem("BAD_REQUEST", "The answer is JSON, which the header Accept leaves out."));
};

/** Bodies that are too large or no JSON, and whatever else goes wrong ahead of GraphQL: always JSON with a code. */
function answerBadBody(logger: Logger): ErrorRequestHandler {
  return (error: { type?: string; status?: number }, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (error.type === "entity.too.large") return void response.status(413).json(problem("BODY_TOO_LARGE", `The body is larger than ${limits.bodyBytes} bytes.`));
    if (error.status !== undefined && error.status < 500) return void response.status(error.status).json(problem("BAD_REQUEST", "The body cannot be read as JSON."));
    if (isBusy(error)) return void response.status(503).set("retry-after", "1").json(problem("UNAVAILABLE", "The service is busy. Try again in a moment."));
    logger.error({ kind: (error as Error).constructor?.name }, "unexpected");
    response.status(500).json(problem("INTERNAL", "Something went wrong here."));
  };
}
