import type { Writable } from "node:stream";
import type { DataSource, EntityTarget, ObjectLiteral, QueryRunner } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import type { Statement, Statements } from "./statement.js";

/** The driver's runner can also throw a connection away, which the general type does not tell. */
type PostgresQueryRunner = QueryRunner & { releasePostgresConnection(error?: unknown): Promise<void> };

type Client = {
  readonly connection: { readonly stream: Pick<Writable, "cork" | "uncork"> };
  query(statement: { name: string; text: string; values: unknown[] } | string): Promise<{ rows: unknown[]; command: string }>;
};
type Values<T> = Partial<Omit<T, "municipalityId" | "id">> & { readonly id?: string };

/** What a bracket sets for the row-level security of every statement in it. */
export interface Reach {
  readonly actorId: string | null;
  readonly scope: "municipality" | "cases" | "public";
  readonly cases: readonly string[];
  readonly persons: readonly string[];
  readonly unitId: string | null;
  readonly intake: boolean;
}

/** The way to the data inside somebody's transaction. Steps take it as their first parameter. */
export interface Db {
  rows<T>(statement: Statement, values: readonly unknown[]): Promise<T[]>;
  among<T extends ObjectLiteral>(entity: EntityTarget<T>, property: keyof T & string, values: readonly unknown[], options?: AmongOptions<T>): Promise<T[]>;
  columns(entity: EntityTarget<ObjectLiteral>, alias: string): string;
}

/** A transaction that may also change things. Municipality and id are filled in by the door. */
export interface WriteDb extends Db {
  insert<T extends ObjectLiteral>(entity: EntityTarget<T>, values: Values<T>): Promise<string>;
  update<T extends ObjectLiteral>(entity: EntityTarget<T>, where: Partial<T>, changes: Partial<T>): Promise<number>;
  /** Lets the rest of this transaction see a case or person that it has itself created or opened. */
  widen(what: { readonly caseId?: string; readonly personId?: string }): Promise<void>;
  /** Waits until nobody else in the municipality works under the same name, until this transaction ends. */
  lock(name: string): Promise<void>;
  /** A person who had no record before the deed that made one. */
  actAs(personId: string): Promise<void>;
  /** What the event will tell beside deed, actor and time: ids, numbers, dates. */
  note(details: Record<string, unknown>): void;
}

interface AmongOptions<T> {
  readonly orderBy?: readonly (keyof T & string)[];
  readonly lock?: boolean;
}

const lockByName: Statement = { name: "bracket.lock", text: "select pg_advisory_xact_lock(hashtext($1), $2)" };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Something still ran when its transaction was over: the connection may serve another municipality by now. */
export class TransactionOver extends Error {}

/** One transaction on one connection, with the caller's municipality, actor and reach set in the database. */
export class Bracket implements WriteDb {
  readonly details: Record<string, unknown> = {};
  statements = 0;
  private ended = false;
  private gathering = false;
  private failure: unknown;

  private constructor(
    private readonly runner: QueryRunner,
    private readonly client: Client,
    private readonly municipalityId: number,
    private readonly shapes: Statements,
    private reach: Reach,
  ) {}

  static async open(dataSource: DataSource, shapes: Statements, municipalityId: number, readOnly: boolean): Promise<Bracket> {
    const runner = dataSource.createQueryRunner();
    const client = (await runner.connect()) as Client;
    const nobody: Reach = { actorId: null, scope: "public", cases: [], persons: [], unitId: null, intake: false };
    const bracket = new Bracket(runner, client, municipalityId, shapes, nobody);
    const begin = `begin isolation level ${readOnly ? "repeatable read" : "read committed"}; set local app.municipality = '${Number(municipalityId)}'; set local app.scope = 'identity'`;
    bracket.send(begin);
    return bracket;
  }

  get actorId(): string | null {
    return this.reach.actorId;
  }

  /** Sets who acts and what they reach, as checked literals in one message ahead of the statements that follow. */
  setReach(reach: Reach): void {
    this.refuseWhenOver();
    this.reach = reach;
    const list = (ids: readonly string[]): string => (ids.length > 0 ? `{${ids.map(checked).join(",")}}` : "");
    this.send(
      `set local app.actor = '${reach.actorId === null ? "" : checked(reach.actorId)}'; set local app.scope = '${reach.scope}';` +
        ` set local app.cases = '${list(reach.cases)}'; set local app.persons = '${list(reach.persons)}';` +
        ` set local app.unit = '${reach.unitId === null ? "" : checked(reach.unitId)}'; set local app.intake = '${reach.intake ? "yes" : ""}'`,
    );
  }

  async rows<T>(statement: Statement, values: readonly unknown[]): Promise<T[]> {
    this.refuseWhenOver();
    this.statements += 1;
    this.gather();
    const { rows } = await this.following(this.client.query({ name: statement.name, text: statement.text, values: [...values] }));
    return rows as T[];
  }

  among<T extends ObjectLiteral>(entity: EntityTarget<T>, property: keyof T & string, values: readonly unknown[], options: AmongOptions<T> = {}): Promise<T[]> {
    return this.rows<T>(this.shapes.amongValues(entity, property, options.orderBy ?? [], options.lock ?? false), [values]);
  }

  columns(entity: EntityTarget<ObjectLiteral>, alias: string): string {
    return this.shapes.columns(entity, alias);
  }

  async insert<T extends ObjectLiteral>(entity: EntityTarget<T>, values: Values<T>): Promise<string> {
    this.refuseWhenOver();
    this.statements += 1;
    const id = values.id ?? uuidv7();
    const row = { ...values, id, municipalityId: this.municipalityId };
    const insert = this.runner.manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(row as never)
      .updateEntity(false);
    await this.following(insert.execute());
    return id;
  }

  async update<T extends ObjectLiteral>(entity: EntityTarget<T>, where: Partial<T>, changes: Partial<T>): Promise<number> {
    this.refuseWhenOver();
    this.statements += 1;
    const done = await this.following(this.runner.manager.update(entity, { ...where, municipalityId: this.municipalityId } as never, changes as never));
    return done.affected ?? 0;
  }

  async lock(name: string): Promise<void> {
    await this.rows(lockByName, [name, this.municipalityId]);
  }

  async widen(what: { readonly caseId?: string; readonly personId?: string }): Promise<void> {
    const cases = what.caseId ? [...this.reach.cases, what.caseId] : this.reach.cases;
    const persons = what.personId ? [...this.reach.persons, what.personId] : this.reach.persons;
    this.setReach({ ...this.reach, cases, persons });
  }

  /** People whom the caller comes to know by what they may read. */
  async meet(people: readonly { readonly id: string }[]): Promise<void> {
    this.setReach({ ...this.reach, persons: [...new Set([...this.reach.persons, ...people.map((it) => it.id)])] });
  }

  async actAs(personId: string): Promise<void> {
    this.setReach({ ...this.reach, actorId: personId, persons: [...this.reach.persons, personId] });
  }

  note(details: Record<string, unknown>): void {
    Object.assign(this.details, details);
  }

  async commit(): Promise<void> {
    await this.end("commit");
  }

  async rollBack(): Promise<void> {
    await this.end("rollback");
  }

  /** A connection that could not be closed properly is destroyed: handed back, it would carry this tenant to the next request. */
  private async end(how: "commit" | "rollback"): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    this.gather();
    try {
      const { command } = await this.client.query(how);
      await this.runner.release();
      if (command !== how.toUpperCase()) throw this.failure ?? new Error(`the transaction ended with ${command} instead of ${how}`);
    } catch (error) {
      await (this.runner as PostgresQueryRunner).releasePostgresConnection(error);
      throw error;
    }
  }

  private refuseWhenOver(): void {
    if (this.ended) throw new TransactionOver();
  }

  /** What is asked in the same breath leaves in one packet: the statements of a level, or settings with the statement they are for. */
  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    const { stream } = this.client.connection;
    stream.cork();
    process.nextTick(() => {
      this.gathering = false;
      stream.uncork();
    });
  }

  /** Sent ahead without waiting; a failure is thrown by the statement that follows. */
  private send(message: string): void {
    this.gather();
    this.client.query(message).catch((error: unknown) => (this.failure ??= error));
  }

  /** After the first failure the database answers nothing but that there was one; whoever asks next is told which. */
  private async following<R>(sent: Promise<R>): Promise<R> {
    const result = await sent.catch((error: unknown) => {
      this.failure ??= error;
    });
    if (this.failure !== undefined) throw this.failure;
    return result as R;
  }
}

function checked(id: string): string {
  if (!uuid.test(id)) throw new Error("not an id");
  return id;
}
