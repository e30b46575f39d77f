import type { GraphiQLProps } from "graphiql";
import type { HeaderValues, Identity } from "./identity";
import type { Session } from "./session";

type Fetcher = GraphiQLProps["fetcher"];
type Answer = Record<string, unknown>;

const note = (message: string): Answer => ({ errors: [{ message }] });

/** An answer that is not JSON (a proxy's page, an empty 401) still has to be readable. */
async function readAnswer(response: Response): Promise<Answer> {
  const body = (await response.text()).trim();
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer === "object" && answer !== null) return answer as Answer;
  } catch {
    // Fall through to the plain note.
  }
  const status = `The service answered ${response.status} ${response.statusText}`.trim();
  return note(body === "" ? `${status}.` : `${status}: ${body.slice(0, 500)}`);
}

/**
 * The one way from the page to the API. It reads the session at each call, so
 * that a new choice in the bar counts from the next run on.
 */
export function createFetcher(session: () => Session, identity: Identity): Fetcher {
  async function send(body: string, current: Session, who: HeaderValues, extra: HeaderValues): Promise<Response> {
    return fetch("/graphql", {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Accept: "application/graphql-response+json, application/json;q=0.9",
        "Accept-Language": current.language,
        ...who,
        ...extra,
      },
      body,
    });
  }

  return async (request, options) => {
    const current = session();
    const body = JSON.stringify(request);
    const extra = (options?.headers ?? {}) as HeaderValues;
    try {
      // The schema is public: it is read without login, so that an old or
      // mistyped token never takes the documentation away.
      if (request.operationName === "IntrospectionQuery") return await readAnswer(await send(body, current, {}, extra));
      let response = await send(body, current, await identity.headers(current), extra);
      // Nothing was run on a 401. A restarted demonstration refuses old tokens: try one new token.
      if (response.status === 401 && identity.renew(current)) {
        response = await send(body, current, await identity.headers(current), extra);
      }
      return await readAnswer(response);
    } catch (error) {
      return note(error instanceof Error ? error.message : String(error));
    }
  };
}
