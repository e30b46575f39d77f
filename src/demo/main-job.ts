import type { NoticeChannel, NotifierCapacity } from "../entities/notice.entity.js";
import { CaseSteps, headOf, isOfOwnUnit } from "./case-steps.js";
import type { Outcome } from "./case-words.js";
import type { DemoPerson } from "./demo-people.js";
import * as documents from "./operations.js";
import { PlanSteps } from "./plan-steps.js";
import type { World } from "./world.js";

/** Whom the walk is about, how the need came in, and how far it goes. */
export interface Story {
  readonly subject: { readonly name: string; readonly birthDate: string; readonly nationalId?: string };
  readonly notifier: string;
  readonly notifierCapacity: `${NotifierCapacity}`;
  readonly channel: `${NoticeChannel}`;
  readonly owner: string;
  readonly until?: Stage;
  /** What it comes to; granted when left out. */
  readonly outcome?: Outcome;
}

/** The demo person as a notice describes them. */
export function subjectOf({ name, birthDate, login }: DemoPerson): Story["subject"] {
  return { name, birthDate: birthDate ?? "1980-01-01", ...(login.nationalId ? { nationalId: login.nationalId } : {}) };
}

/** The ids of what a walk has made; empty for what it did not get to. */
export interface Walked {
  readonly noticeId: string;
  readonly caseId: string;
  readonly subjectId: string;
  readonly planId: string;
}

const stages = ["NOTICE", "OPENED", "ASSIGNED", "CLARIFIED", "ASSESSED", "BEFORE_BODY", "DECIDED", "NOTIFIED", "HANDED_OVER", "PLAN"] as const;
export type Stage = (typeof stages)[number];

/** A case as the walk looks at it between two steps. */
export interface CaseNow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly path: string;
  readonly nextSteps: readonly string[];
  readonly decisions: readonly { readonly id: string; readonly kind: string; readonly state: string; readonly version: number }[];
  readonly recommendations: readonly { readonly id: string; readonly kind: string; readonly state: string }[];
  readonly agendaItems: readonly { readonly state: string; readonly recommendation: { readonly id: string } | null }[];
  readonly coordinators: readonly { readonly id: string }[];
}

/** Walks a person's matter from the notice to the active plan, by the steps the service names as next: the municipality's own path. */
export class MainJob {
  private noticeId = "";
  private caseId = "";
  private subjectId = "";
  private planId = "";
  private latest: CaseNow | null = null;
  private readonly head: string;
  private readonly world: World;

  constructor(
    world: World,
    private readonly story: Story,
  ) {
    this.head = headOf(world, story);
    this.world = listening(world, (it) => void (this.latest = it));
  }

  /** Goes as far as the story says and gives the ids of what came about. */
  async run(): Promise<Walked> {
    const notice = await this.notice();
    this.noticeId = notice.id;
    if (!this.isAt("NOTICE")) await this.goOn(notice);
    const { noticeId, caseId, subjectId, planId } = this;
    return { noticeId, caseId, subjectId, planId };
  }

  private async goOn(notice: { id: string; version: number }): Promise<void> {
    await this.open(notice);
    if (this.isAt("OPENED")) return;
    const now = (): Promise<CaseNow> => this.now();
    const steps = new CaseSteps(this.world, this.story, this.subjectId, now);
    for (let it = await now(); it.nextSteps.length > 0; it = await now()) {
      const done = await steps.step(it);
      if (done && this.isAt(done)) return;
    }
    if (!this.isAt("HANDED_OVER")) this.planId = await new PlanSteps(this.world, this.story, now).run();
  }

  private isAt(stage: Stage): boolean {
    return this.story.until === stage;
  }

  private async notice(): Promise<{ id: string; version: number }> {
    const { subject, notifier, notifierCapacity, channel } = this.story;
    const { notice, warnings } = (
      await this.world.ask(notifier, documents.REGISTER_NOTICE, {
        input: {
          kinds: ["INDIVIDUAL_PLAN", "COORDINATOR"],
          channel,
          wanted: "Hjelp til å få tjenestene til å henge sammen.",
          notifierCapacity,
          ...(notifierCapacity === "OWNER" ? { subject: { name: subject.name, birthDate: subject.birthDate } } : { subject }),
          ownerInformed: true,
          ownerAgrees: true,
          authorityAttached: notifierCapacity !== "OWNER",
        },
      })
    )["registerNotice"];
    this.world.tell(
      `${notifier} (${notifierCapacity}) gives notice by ${channel}: acknowledged at once${warnings.length > 0 ? `; warned: ${warnings.map((it: { code: string }) => it.code).join(", ")}` : ""}`,
    );
    return notice;
  }

  private async open(notice: { id: string; version: number }): Promise<void> {
    const isParent = this.story.notifierCapacity === "PARENT";
    const input = {
      noticeId: notice.id,
      expectedVersion: notice.version,
      ...(isOfOwnUnit(this.story) ? { path: "OWN_UNIT" } : {}),
      ...(isParent ? { notifierHasParentalResponsibility: true } : {}),
      ...(["GUARDIAN", "PROXY"].includes(this.story.notifierCapacity) ? { notifierAuthorityShown: true } : {}),
    };
    const opened = (await this.world.ask(this.head, documents.OPEN_CASE, { input }))["openCase"].case;
    this.caseId = opened.id;
    this.subjectId = opened.subject.id;
    const clock = opened.deadlines.find((it: { kind: string }) => it.kind === "INTERIM_REPLY");
    this.world.tell(`${this.head} opens case ${opened.number}, path ${opened.path}; interim reply due ${clock.dueOn}, alarm ${clock.alarmOn}`);
  }

  private async now(): Promise<CaseNow> {
    return this.latest ?? (await this.world.ask(this.head, documents.CASE_NOW, { id: this.caseId }))["case"];
  }
}

/** The same world, which tells how the case is after each deed, where the deed's answer says it whole. */
function listening(world: World, hear: (it: CaseNow | null) => void): World {
  const ask: World["ask"] = async (who, document, variables) => {
    const answer = await world.ask(who, document, variables);
    const [payload] = Object.values(answer);
    if (document.startsWith("mutation")) hear(payload.case?.coordinators ? payload.case : null);
    return answer;
  };
  return { ...world, ask };
}
