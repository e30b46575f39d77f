import { expect, test } from "@jest/globals";
import { parseGlobalId } from "../../src/rules/global-id.rules.js";
import type { RefusalCode } from "../../src/rules/refusal.js";
import type { Deed } from "../../src/tenants/deeds.js";
import type { TestApp } from "./app.js";
import type { Answer, Client } from "./client.js";

/** A deed that is done when it is sent as it stands. */
export interface Ready {
  readonly by: Client;
  readonly input: Answer;
  /** The case it is done on; left out when there is none yet. */
  readonly caseId?: string;
}

const waiting = new WeakMap<() => Promise<unknown>, { readonly it: unknown; readonly at: string }>();

/** A deed that is ready, for a check that does not do it: what is refused leaves nothing behind, so the next such check finds it as it was, at the same time of day. */
export async function readyAndLeft<R>(app: TestApp, ready: () => Promise<R>): Promise<R> {
  const kept = waiting.get(ready);
  if (kept) {
    app.setClock(kept.at);
    return kept.it as R;
  }
  const it = await ready();
  waiting.set(ready, { it, at: app.now().toISOString() });
  return it;
}

/** The same for a check that does it: nobody after it finds it ready. */
async function readyToBeDone<R extends Ready>(app: TestApp, ready: () => Promise<R>): Promise<R> {
  const it = await readyAndLeft(app, ready);
  waiting.delete(ready);
  return it;
}

/** Somebody by key, or worked out from the deed that is ready. */
type Somebody<R extends Ready> = string | ((ready: R) => Client | Promise<Client>);

interface DeedChecks<R extends Ready> {
  readonly app: () => TestApp;
  readonly deed: Deed;
  readonly document: string;
  readonly ready: () => Promise<R>;
  /** Somebody of the municipality whose roles do not allow the deed. */
  readonly withoutPermission: Somebody<R>;
  /** Somebody who has the permission and is nothing to the case; left out where everybody with the permission may do it. */
  readonly withoutRelation?: { readonly by: Somebody<R>; readonly code: "NOT_FOUND" | "NOT_YOURS_TO_DO" };
  /** Somebody of another municipality who may do the same there; left out where the deed points at nothing. */
  readonly elsewhere?: Somebody<R>;
  /** False for a deed that changes nothing which is there already. */
  readonly versioned?: boolean;
}

/** What must hold for every deed: who may not, nowhere else, nothing overwritten, always an event. */
export function everyDeed<R extends Ready>({ app, deed, document, ready, withoutPermission, withoutRelation, elsewhere, versioned = true }: DeedChecks<R>): void {
  const client = async (who: Somebody<R>, it: R): Promise<Client> => (typeof who === "string" ? app().as(who) : who(it));

  test("is refused to somebody whose roles do not allow it, and leaves nothing behind", async () => {
    const it = await readyAndLeft(app(), ready);
    const before = await everything(app());

    const { data, errors } = await (await client(withoutPermission, it)).raw(document, { input: it.input });

    expect(data).toBeNull();
    expect(errors.map((one) => one.extensions["code"])).toEqual(["FORBIDDEN"]);
    expect(await everything(app())).toEqual(before);
  });

  if (withoutRelation) {
    test(`is refused to somebody who may do it elsewhere but is nothing to this case (${withoutRelation.code})`, async () => {
      const it = await readyAndLeft(app(), ready);

      await expectRefusal(app(), await client(withoutRelation.by, it), document, it.input, withoutRelation.code);
    });
  }

  if (elsewhere) {
    test("does not exist for another municipality", async () => {
      const it = await readyAndLeft(app(), ready);

      await expectRefusal(app(), await client(elsewhere, it), document, it.input, "NOT_FOUND");
    });
  }

  if (versioned) {
    test("is refused when the caller has read another version, and tells the present one", async () => {
      const it = await readyAndLeft(app(), ready);
      const present = Number(it.input["expectedVersion"]);

      const error = await expectRefusal(app(), it.by, document, { ...it.input, expectedVersion: present - 1 }, "STALE_VERSION");

      expect(error["details"]).toContainEqual({ name: "currentVersion", value: String(present) });
    });
  }

  test("stands among the events with its actor and its case", async () => {
    const it = await readyToBeDone(app(), ready);

    const payload = await it.by.must(document, it.input);

    expect(await lastEvent(app())).toEqual({ deed, actor: await recordOf(it.by), case: localIdOf(it.caseId ?? payload["case"]?.id ?? null) });
  });
}

interface RepeatChecks {
  readonly app: () => TestApp;
  readonly document: string;
  readonly ready: () => Promise<Ready>;
  /** The same deed saying something else. */
  readonly otherwise: Answer;
}

/** What must hold for a deed sent again under its key. */
export function onceUnderOneKey({ app, document, ready, otherwise }: RepeatChecks): void {
  test("has one effect and one answer when it is sent again under the same key", async () => {
    const { by, input } = await readyToBeDone(app(), ready);
    const first = await by.must(document, { ...input, idempotencyKey: "once" });
    const after = await everything(app());

    const second = await by.must(document, { ...input, idempotencyKey: "once" });

    expect(second).toEqual(first);
    expect(await everything(app())).toEqual(after);
  });

  test("is refused when its key is used again for something else (IDEMPOTENCY_KEY_REUSED)", async () => {
    const { by, input } = await ready();
    await by.must(document, { ...input, idempotencyKey: "twice" });

    await expectRefusal(app(), by, document, { ...input, ...otherwise, idempotencyKey: "twice" }, "IDEMPOTENCY_KEY_REUSED");
  });
}

/** Does a deed that must be refused with one code and must leave nothing behind, no event either. Gives the error. */
export async function expectRefusal(app: TestApp, by: Client, document: string, input: object, code: RefusalCode): Promise<Answer> {
  const before = await everything(app);
  const payload = await by.do(document, input);
  expect(payload["errors"].map((it: Answer) => it["code"])).toEqual([code]);
  for (const [name, value] of Object.entries(payload)) if (name !== "errors" && name !== "warnings") expect(value).toBeNull();
  expect(await everything(app)).toEqual(before);
  return payload["errors"][0] as Answer;
}

/** What every table holds, to see that nothing has been written. */
export function everything(app: TestApp): Promise<Record<string, string>> {
  return app.database.everything();
}

/** The event that was written last: the ids run in the order they were made. */
export async function lastEvent(app: TestApp): Promise<{ deed: string; actor: string | null; case: string | null }> {
  const [event] = await app.database.sql<{ deed: string; actor: string | null; case: string | null }>(
    `select deed, actor_id as actor, case_id as "case" from event order by id desc limit 1`,
  );
  if (!event) throw new Error("nothing has been done");
  return event;
}

/** The caller's record in the municipality, as the database knows it. */
export async function recordOf(client: Client): Promise<string | null> {
  return localIdOf((await client.ask("query Me { me { id } }"))["me"].id);
}

/** The id of a row behind an id of the schema. */
export function localIdOf(id: string | null): string | null {
  return id === null ? null : (parseGlobalId(id)?.id ?? null);
}
