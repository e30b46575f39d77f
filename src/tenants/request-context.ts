import type { AccessBasis } from "../entities/case-access.entity.js";
import type { PlanSection } from "../entities/consent-grant.entity.js";
import type { Municipality } from "../entities/municipality.entity.js";
import { type Actor, type Place, seesWholeMunicipality } from "./actor.js";
import type { Seen } from "./access-log.js";
import type { Db, WriteDb } from "./bracket.js";
import type { Deed } from "./deeds.js";
import type { Login } from "./issuers.js";
import { type LocalDate, localDate } from "./local-date.js";
import type { Permission } from "./permissions.js";
import type { CurrentPolicy, PolicyCache } from "./policy-cache.js";
import { Scope, type ScopeOptions } from "./scope.js";
import type { Secrets } from "./secrets.js";

/** What a request is made of. */
export interface RequestOptions extends Pick<ScopeOptions, "dataSource" | "statements" | "policies" | "login" | "now" | "requestId"> {
  readonly municipality: Municipality;
  readonly secrets: Secrets;
}

/** What a request works with: who asks, where, when, and the only way to the data. */
export class RequestContext {
  readonly municipality: Municipality;
  readonly login: Login | null;
  readonly now: Date;
  readonly secrets: Secrets;
  readonly today: LocalDate;
  private readonly scope: Scope;
  private readonly policies: PolicyCache;

  constructor(options: RequestOptions) {
    this.municipality = options.municipality;
    this.login = options.login;
    this.now = options.now;
    this.secrets = options.secrets;
    this.today = localDate(options.now);
    this.policies = options.policies;
    this.scope = new Scope({ ...options, municipalityId: options.municipality.id, today: this.today });
  }

  identify(): Promise<void> {
    return this.scope.identify();
  }

  get actor(): Actor {
    return this.scope.actor;
  }

  /** The policy in force today; a case keeps the one it began under. */
  get policy(): CurrentPolicy {
    return this.scope.policy;
  }

  get statements(): number {
    return this.scope.statements;
  }

  named(operation: string): void {
    this.scope.operation = operation;
  }

  may(permission: Permission): boolean {
    return this.actor.permissions.has(permission);
  }

  /** Whether the caller sees every case of the municipality, by role and the municipality's choice. */
  get seesWholeMunicipality(): boolean {
    return seesWholeMunicipality(this.actor, this.policy.policy);
  }

  /** The policy a case began under. */
  policyVersion(id: string, db: Db): Promise<CurrentPolicy> {
    return this.policies.get(id, db);
  }

  relationsTo(caseId: string): readonly AccessBasis[] {
    return this.actor.relations.get(caseId) ?? [];
  }

  /** The parts of a plan that are shared with the caller today; null where nothing has been shared part by part. Whoever takes part in the room alone reads none, whatever waits for them. */
  sectionsSharedOf(caseId: string): readonly PlanSection[] | null {
    return this.placeIn(caseId)?.roomOnly ? [] : (this.actor.sections.get(caseId) ?? null);
  }

  /** The caller's place in a room, where it is not the usual one. */
  placeIn(caseId: string): Place | null {
    return this.actor.places.get(caseId) ?? null;
  }

  read<T>(work: (db: Db) => Promise<T>): Promise<T> {
    return this.scope.read(work);
  }

  write<T extends Record<string, unknown>>(deed: Deed, input: object & { readonly idempotencyKey?: string | null | undefined }, work: (db: WriteDb) => Promise<T>): Promise<T> {
    return this.scope.write(deed, input, work);
  }

  saw(what: string, caseId: string | null, subjectId: string | null = null): void {
    this.scope.saw({ caseId, subjectId, noticeId: null, what });
  }

  /** The same of what belongs to a notice, whose person is looked up there as long as there is no case. */
  sawOf(what: string, { caseId, noticeId }: Pick<Seen, "caseId" | "noticeId">): void {
    this.scope.saw({ caseId, subjectId: null, noticeId: caseId === null ? noticeId : null, what });
  }

  close(): Promise<void> {
    return this.scope.close();
  }

  abandon(): Promise<void> {
    return this.scope.abandon();
  }
}
