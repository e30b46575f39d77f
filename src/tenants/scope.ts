import { createHash } from "node:crypto";
import type { DataSource } from "typeorm";
import { Event } from "../entities/event.entity.js";
import { IdempotencyKey } from "../entities/idempotency-key.entity.js";
import { AccessLog, type ReadContext, type Seen } from "./access-log.js";
import { type Actor, identityFrom, nobody, seesWholeMunicipality, whoAmI } from "./actor.js";
import { Bracket, type Db, TransactionOver, type WriteDb } from "./bracket.js";
import { type Deed, deeds } from "./deeds.js";
import type { Login } from "./issuers.js";
import type { CurrentPolicy, PolicyCache } from "./policy-cache.js";
import { statement, type Statements } from "./statement.js";

/** What the door needs to know of a request. */
export interface ScopeOptions {
  readonly dataSource: DataSource;
  readonly statements: Statements;
  readonly policies: PolicyCache;
  readonly municipalityId: number;
  readonly login: Login | null;
  readonly now: Date;
  readonly today: string;
  readonly requestId: string;
}

/** Whoever receives notices for the unit must know whom they are about, as long as no case has been opened. */
const peopleOfNewNotices = statement(
  "scope.peopleOfNewNotices",
  "select distinct p.id from notice n cross join lateral unnest(array[n.subject_id, n.notifier_id]) as p (id) where n.case_id is null and p.id is not null",
);

/** The same key with another input: the caller has mixed up two requests. */
export class IdempotencyConflict extends Error {}

/** A read within a write, or a write within one: always a mistake in the program. */
export class NestedBracket extends Error {}

/**
 * The one door to the database, made for each request. Reads of an operation share one transaction; each deed has its
 * own, with its event in it. Nobody else opens a connection.
 */
export class Scope {
  actor: Actor = nobody();
  policy!: CurrentPolicy;
  operation = "unnamed";
  statements = 0;

  private reading: Promise<Bracket> | undefined;
  private writing = false;
  private closed = false;
  private readonly accessLog = new AccessLog();

  constructor(private readonly options: ScopeOptions) {}

  /** Finds out who is asking. The transaction it opens serves the reads that follow. */
  async identify(): Promise<void> {
    await this.openReading();
  }

  /** Reads in the operation's one transaction. */
  async read<T>(work: (db: Db) => Promise<T>): Promise<T> {
    if (this.writing) throw new NestedBracket();
    return work(await this.openReading());
  }

  /** Remembers for the access log what was read. */
  saw(seen: Seen): void {
    this.accessLog.note(seen);
  }

  /**
   * Does one deed in one transaction, its event included; whatever is thrown undoes everything. With a key, a repeat of
   * the same input gives the first result and does nothing.
   */
  async write<T extends Record<string, unknown>>(
    deed: Deed,
    input: object & { readonly idempotencyKey?: string | null | undefined },
    work: (db: WriteDb) => Promise<T>,
  ): Promise<T> {
    if (this.writing) throw new NestedBracket();
    if (this.closed) throw new TransactionOver();
    this.writing = true;
    let bracket: Bracket | undefined;
    try {
      await this.finish();
      bracket = await this.open({ readOnly: false, wide: deeds[deed].reach === "municipality", lock: input.idempotencyKey ?? null });
      const result = await this.once(bracket, deed, input, work);
      await bracket.commit();
      return result;
    } catch (error) {
      await bracket?.rollBack().catch(() => undefined);
      throw error;
    } finally {
      this.statements += bracket?.statements ?? 0;
      this.writing = false;
    }
  }

  /** Ends the reading transaction with its access log. If the log cannot be written this throws, and nothing may be answered. */
  async finish(): Promise<void> {
    const bracket = await this.reading;
    this.reading = undefined;
    if (!bracket) return;
    try {
      await Promise.all([this.accessLog.write(bracket, this.readContext()), bracket.commit()]);
    } catch (error) {
      await bracket.rollBack().catch(() => undefined);
      throw error;
    } finally {
      this.statements += bracket.statements;
    }
  }

  /** The answer is about to be sent. A field that still runs, because another one has failed, finds the door shut. */
  async close(): Promise<void> {
    this.closed = true;
    await this.finish();
  }

  /** Ends whatever is open without keeping anything: the request failed. */
  async abandon(): Promise<void> {
    this.closed = true;
    const bracket = await this.reading?.catch(() => undefined);
    this.reading = undefined;
    await bracket?.rollBack().catch(() => undefined);
  }

  private openReading(): Promise<Bracket> {
    if (this.closed) throw new TransactionOver();
    this.reading ??= this.open({ readOnly: true, wide: false, lock: null });
    return this.reading;
  }

  /** With a lock, a repeat of the same deed waits for the first before it is even recognised, and then finds its result. */
  private async open({ readOnly, wide, lock }: { readonly readOnly: boolean; readonly wide: boolean; readonly lock: string | null }): Promise<Bracket> {
    const { dataSource, statements, municipalityId, policies } = this.options;
    const bracket = await Bracket.open(dataSource, statements, municipalityId, readOnly);
    try {
      if (lock !== null) await bracket.lock(`key ${lock}`);
      await this.recognise(bracket, policies);
      bracket.setReach({
        actorId: this.actor.personId,
        scope: wide || this.seesAll() ? "municipality" : this.options.login ? "cases" : "public",
        cases: [...this.actor.relations.keys()],
        persons: this.actor.persons,
        unitId: this.actor.notifierUnitId,
        intake: this.actor.isFirstContact,
      });
      if (this.actor.isFirstContact && !this.seesAll()) await bracket.meet(await bracket.rows<{ id: string }>(peopleOfNewNotices, []));
      return bracket;
    } catch (error) {
      await bracket.rollBack().catch(() => undefined);
      throw error;
    }
  }

  private async recognise(bracket: Bracket, policies: PolicyCache): Promise<void> {
    const { login, now, today } = this.options;
    const [row] = await bracket.rows<Parameters<typeof identityFrom>[0]>(whoAmI, [login?.loginHash ?? null, now, today]);
    if (!row) throw new Error("the municipality has no policy in force");
    if (login) this.actor = identityFrom(row, login).actor;
    this.policy = await policies.get(row.policyId, bracket);
  }

  private seesAll(): boolean {
    return seesWholeMunicipality(this.actor, this.policy.policy);
  }

  private async once<T extends Record<string, unknown>>(
    bracket: Bracket,
    deed: Deed,
    input: { readonly idempotencyKey?: string | null | undefined },
    work: (db: WriteDb) => Promise<T>,
  ): Promise<T> {
    const key = input.idempotencyKey;
    const fingerprint = createHash("sha256")
      .update(JSON.stringify([deed, input]))
      .digest("hex");
    if (key && bracket.actorId) {
      const [known] = await bracket.among(IdempotencyKey, "key", [key]);
      if (known && known.fingerprint !== fingerprint) throw new IdempotencyConflict();
      if (known) return known.result as T;
    }
    const result = await work(bracket);
    await this.appendEvent(bracket, deed, result);
    if (key && bracket.actorId) {
      await bracket.insert(IdempotencyKey, { actorId: bracket.actorId, key, deed, fingerprint, result, at: this.options.now });
    }
    return result;
  }

  private async appendEvent(bracket: Bracket, deed: Deed, result: Record<string, unknown>): Promise<void> {
    const caseId = typeof result["caseId"] === "string" ? result["caseId"] : null;
    await bracket.insert(Event, { deed, actorId: bracket.actorId, caseId, requestId: this.options.requestId, at: this.options.now, details: { ...result, ...bracket.details } });
  }

  private readContext(): ReadContext {
    const { municipalityId, now, requestId } = this.options;
    return { actor: this.actor, wholeMunicipality: this.seesAll(), operation: this.operation, requestId, municipalityId, now };
  }
}
