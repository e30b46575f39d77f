import type { NoticeChannel, NotifierCapacity } from "../entities/notice.entity.js";
import { addDays, ageOn } from "../rules/calendar.rules.js";
import * as documents from "./operations.js";
import type { Answer, World } from "./world.js";

/** Whom the walk is about, how the need came in, and how far it goes. */
export interface Story {
  readonly subject: { readonly name: string; readonly birthDate: string; readonly nationalId?: string };
  readonly notifier: string;
  readonly notifierCapacity: `${NotifierCapacity}`;
  readonly channel: `${NoticeChannel}`;
  readonly owner: string;
  readonly until?: Stage;
}

/** The ids of what a walk has made; empty for what it did not get to. */
export interface Walked {
  readonly noticeId: string;
  readonly caseId: string;
  readonly subjectId: string;
  readonly planId: string;
}

const stages = ["NOTICE", "OPENED", "ASSIGNED", "CLARIFIED", "ASSESSED", "DECIDED", "NOTIFIED", "HANDED_OVER", "PLAN"] as const;
export type Stage = (typeof stages)[number];

interface CaseNow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly path: string;
  readonly nextSteps: readonly string[];
  readonly decisions: readonly { readonly id: string; readonly kind: string; readonly state: string; readonly version: number }[];
  readonly recommendations: readonly { readonly id: string; readonly kind: string; readonly state: string }[];
}

const rights = ["INDIVIDUAL_PLAN", "COORDINATOR"] as const;

/** Walks a person's matter from the notice to the active plan, by the steps the service names as next: the municipality's own path. */
export class MainJob {
  private noticeId = "";
  private caseId = "";
  private subjectId = "";
  private planId = "";

  constructor(
    private readonly world: World,
    private readonly story: Story,
  ) {}

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
    for (let now = await this.now(); now.nextSteps.length > 0; now = await this.now()) {
      const done = await this.step(now);
      if (done && this.isAt(done)) return;
    }
    if (!this.isAt("HANDED_OVER")) await this.plan();
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

  private get ownUnit(): boolean {
    return this.story.notifier === "own-unit-leader";
  }

  private get head(): string {
    if (this.ownUnit) return "own-unit-leader";
    return this.world.has("service-officer") ? "service-officer" : "unit-leader";
  }

  private get handler(): string {
    return this.ownUnit ? "own-unit-leader" : "case-worker";
  }

  private async open(notice: { id: string; version: number }): Promise<void> {
    const isParent = this.story.notifierCapacity === "PARENT";
    const input = {
      noticeId: notice.id,
      expectedVersion: notice.version,
      ...(this.ownUnit ? { path: "OWN_UNIT" } : {}),
      ...(isParent ? { notifierHasParentalResponsibility: true } : {}),
    };
    const opened = (await this.world.ask(this.head, documents.OPEN_CASE, { input }))["openCase"].case;
    this.caseId = opened.id;
    this.subjectId = opened.subject.id;
    const clock = opened.deadlines.find((it: { kind: string }) => it.kind === "INTERIM_REPLY");
    this.world.tell(`${this.head} opens case ${opened.number}, path ${opened.path}; interim reply due ${clock.dueOn}, alarm ${clock.alarmOn}`);
  }

  private async now(): Promise<CaseNow> {
    return (await this.world.ask(this.head, documents.CASE_NOW, { id: this.caseId }))["case"];
  }

  /** Does the first step that waits, by whoever it belongs to. Gives the stage that is reached. */
  private async step(now: CaseNow): Promise<Stage | null> {
    const change = { caseId: now.id, expectedVersion: now.version };
    switch (now.nextSteps[0]) {
      case "initiateCooperation":
        await this.world.ask(this.head, documents.INITIATE_COOPERATION, { input: change });
        this.world.tell("the first contact takes the initiative to cooperation with those concerned");
        return null;
      case "placeOnUnitMeeting":
        await this.placeOnMeeting(change);
        return null;
      case "assignCase":
        await this.assign(change);
        return "ASSIGNED";
      case "recordClarification":
        await this.clarify(change);
        return "CLARIFIED";
      case "assessEligibility":
        await this.assess(now);
        return "ASSESSED";
      case "recommendDecision":
        await this.recommend(now);
        return null;
      case "decideByBody":
        await this.decideByBody(now);
        return "DECIDED";
      case "decideCase":
        await this.decide(now);
        return "DECIDED";
      case "issueDecisionLetter":
        await this.notify(now);
        return "NOTIFIED";
      default:
        await this.appointAndHandOver(now);
        return "HANDED_OVER";
    }
  }

  private async placeOnMeeting(change: object): Promise<void> {
    const meetingOn = this.day(10);
    await this.world.ask("unit-leader", documents.PLACE_ON_UNIT_MEETING, { input: { ...change, meetingOn } });
    this.world.tell(`the case is on the agenda of the unit meeting on ${meetingOn}`);
  }

  private async assign(change: object): Promise<void> {
    const handler = await this.world.professional(this.handler);
    await this.world.ask(this.head, documents.ASSIGN_CASE, { input: { ...change, handlerId: handler.id } });
    this.world.tell(`the case goes to ${handler.name}, ${handler.title}`);
  }

  private async clarify(change: object): Promise<void> {
    const wished = await this.world.professional("coordinator");
    const input = {
      ...change,
      heldOn: this.day(0),
      place: "Hjemme hos personen",
      orientationGiven: true,
      toldOfRightToWish: true,
      needs: "Mange å forholde seg til, og ingen som ser helheten.",
      resources: "Vet godt hva som hjelper, og har en søster som stiller opp.",
      childView: ageOn(this.story.subject.birthDate, this.day(0)) < 18 ? "Vil gå på samme skole som de andre, fortalt i en samtale med tegninger." : null,
      wantsPlan: true,
      wantsCoordinator: true,
      coordinatorWish: "Ønsker den jeg kjenner fra før.",
      wishedCoordinatorId: wished.id,
      services,
    };
    await this.world.ask(this.handler, documents.RECORD_CLARIFICATION, { input });
    this.world.tell(`the talk: orientation given, ${services.length} services received, the person wishes for ${wished.name} as coordinator`);
  }

  private async assess(now: CaseNow): Promise<void> {
    let version = now.version;
    for (const kind of rights) {
      const input = {
        caseId: now.id,
        expectedVersion: version,
        kind,
        longTerm: { answer: true, reasons: "Behovet har vart lenge og vil fortsette." },
        coordinated: { answer: true, reasons: "Tjenestene griper inn i hverandre og må ses i sammenheng." },
        bases: ["HEALTH_CARE", "SPECIALIST"],
      };
      const done = (await this.world.ask(this.handler, documents.ASSESS_ELIGIBILITY, { input }))["assessEligibility"];
      version = done.case.version;
      if (kind === "INDIVIDUAL_PLAN") this.world.tell(`assessed by both limbs of the law: long-term and coordinated; ${indicatorLine(done.assessment.indicator)}`);
    }
  }

  private async recommend(now: CaseNow): Promise<void> {
    let version = now.version;
    for (const kind of rights) {
      const done = await this.world.ask(this.handler, documents.RECOMMEND_DECISION, { input: { caseId: now.id, expectedVersion: version, ...grant(kind) } });
      version = done["recommendDecision"].case.version;
    }
    this.world.tell("the unit recommends plan and coordinator to the allocation body");
  }

  private async decideByBody(now: CaseNow): Promise<void> {
    const takenPartIds = [(await this.world.professional("body-leader")).id, (await this.world.professional("body-member")).id];
    for (const it of now.recommendations.filter((one) => one.state === "BEFORE_BODY")) {
      const { version } = await this.now();
      const input = { caseId: now.id, expectedVersion: version, recommendationId: it.id, outcome: "GRANTED", takenPartIds, minutesReference: "Møtebok 4/26" };
      const done = await this.world.ask("body-leader", documents.DECIDE_BY_BODY, { input });
      this.world.tell(`${done["decideByBody"].decision?.authority ?? "the allocation body"} decides ${it.kind}: granted`);
    }
    this.world.tell("all is decided: the body's members no longer see the case");
  }

  private async decide(now: CaseNow): Promise<void> {
    let version = now.version;
    for (const kind of rights) {
      const done = (await this.world.ask(this.head, documents.DECIDE_CASE, { input: { caseId: now.id, expectedVersion: version, ...grant(kind) } }))["decideCase"];
      version = done.case.version;
      this.world.tell(`${done.decision.authority} decides ${kind}: granted (${done.decision.legalBasis.join(", ")})`);
    }
  }

  private async notify(now: CaseNow): Promise<void> {
    for (const it of now.decisions.filter((one) => one.state === "READY")) {
      const { decision } = (await this.world.ask(this.handler, documents.ISSUE_DECISION_LETTER, { input: { decisionId: it.id, expectedVersion: it.version } }))[
        "issueDecisionLetter"
      ];
      this.world.tell(`letter on ${it.kind} in ${decision.letter.writtenForm}; the appeal period ends ${decision.appealDueOn}`);
    }
  }

  private async appointAndHandOver(now: CaseNow): Promise<void> {
    const coordinator = await this.world.professional("coordinator");
    const choice = { caseId: now.id, expectedVersion: now.version, kind: "COORDINATOR", coordinatorId: coordinator.id };
    if (now.path === "OWN_UNIT") {
      await this.world.ask("own-unit-leader", documents.REGISTER_OWN_UNIT_HANDLING, { input: { ...choice, planOwnerId: this.subjectId } });
      this.world.tell(`the own unit registers plan owner and coordinator (${coordinator.name}) with the coordinating unit`);
    } else {
      const { assignment } = (await this.world.ask("unit-leader", documents.APPOINT_COORDINATOR, { input: choice }))["appointCoordinator"];
      this.world.tell(
        `${coordinator.name}, ${coordinator.title}${coordinator.serviceUnit ? ` (${coordinator.serviceUnit.name})` : ""}, is appointed coordinator; the wish was ${assignment.wishFollowed ? "followed" : "not followed"}`,
      );
    }
    const { version } = await this.now();
    await this.world.ask(this.handler, documents.HAND_OVER_CASE, { input: { caseId: now.id, expectedVersion: version } });
    this.world.tell("the case is handed over to the coordinator");
  }

  private day(after: number): string {
    return addDays(this.world.today(), after);
  }

  private async plan(): Promise<void> {
    const { owner } = this.story;
    const change = async (): Promise<object> => ({ caseId: this.caseId, expectedVersion: (await this.now()).version });
    const { consent } = (await this.world.ask(owner, documents.GIVE_CONSENT, { input: await change() }))["giveConsent"];
    this.world.tell(`${owner} consents to the plan as ${consent.capacity}`);
    const period = { periodFrom: this.day(0), periodTo: this.day(365) };
    const { plan } = (await this.world.ask("coordinator", documents.DRAFT_PLAN, { input: { ...(await change()), ...period } }))["draftPlan"];
    this.world.tell(`the coordinator begins the plan; it is to be revised ${plan.reviseOn}`);
    this.planId = plan.id;
    await this.fill(plan.id, plan.version);
    await this.found();
  }

  private async fill(planId: string, first: number): Promise<void> {
    let version = first;
    const add = async (who: string, document: string, input: object): Promise<Answer> => {
      const [payload] = Object.values(await this.world.ask(who, document, { input: { planId, expectedVersion: version, ...input } }));
      version = payload.plan.version;
      return payload;
    };
    const { owner } = this.story;
    const professional = await this.world.professional("professional");
    const coordinator = await this.world.professional("coordinator");
    await add(owner, documents.DESCRIBE_PLAN, { values: "Å bestemme selv over dagene mine." });
    await add("coordinator", documents.ADD_PLAN_PARTICIPANT, { personId: professional.id, function: "Oppfølging i hverdagen" });
    for (const it of entries) await add("coordinator", documents.ADD_PLAN_ENTRY, it);
    const { goal } = await add(owner, documents.ADD_GOAL, { text: "Mer overskudd til familien", ownWords: "Jeg vil ha krefter igjen når dagen er slutt.", lifeArea: "FAMILY" });
    await add("coordinator", documents.ADD_MEASURE, {
      goalId: goal.id,
      text: "Fast trening",
      extent: "To ganger i uka",
      execution: "I gruppe, med oppfølging hjemme",
      responsibleId: professional.id,
      fromOn: this.day(1),
      toOn: this.day(180),
    });
    await add("coordinator", documents.ADD_MEASURE, {
      goalId: goal.id,
      text: "Samordnede timeavtaler",
      execution: "Koordinator samler avtalene på to dager i uka",
      responsibleId: coordinator.id,
      fromOn: this.day(1),
    });
    this.world.tell("goals in the owner's own words; measures with responsible persons and dates; the points of a plan are filled");
    await add("coordinator", documents.SUBMIT_PLAN, {});
    const { plan } = await add(owner, documents.APPROVE_PLAN, {});
    this.world.tell(`${owner} approves: the plan is ${plan.state}`);
  }

  private async found(): Promise<void> {
    const [coordinator, professional] = [await this.world.professional("coordinator"), await this.world.professional("professional")];
    const founding = this.world.founding.includes("VIA_UNIT_LEADER") ? "VIA_UNIT_LEADER" : "BY_COORDINATOR";
    const founder = founding === "VIA_UNIT_LEADER" ? "unit-leader" : "coordinator";
    const input = {
      caseId: this.caseId,
      expectedVersion: (await this.now()).version,
      kind: "LONG_TERM",
      founding,
      need: "Flere tjenester som må snakke sammen.",
      goals: "Avklare hvem som gjør hva, og følge planens mål.",
      leaderId: coordinator.id,
      procedureHandedOut: true,
      members: [{ personId: professional.id, kind: "FIXED", function: professional.title }],
    };
    await this.world.ask(founder, documents.FOUND_GROUP, { input });
    this.world.tell(`a responsibility group is founded (${founding}), led by ${coordinator.name}`);
  }
}

const services = [
  { type: "HOME_NURSING", source: "HEALTH_CARE", provider: "Hjemmetjenesten", professionalGroup: "sykepleier", seenInContext: true },
  { type: "PHYSIOTHERAPY", source: "HEALTH_CARE", provider: "Fysioterapitjenesten", professionalGroup: "fysioterapeut", seenInContext: true },
  { type: "GP", source: "HEALTH_CARE", provider: "Fastlegen", professionalGroup: "lege", seenInContext: true },
  { type: "HOSPITAL", source: "SPECIALIST", provider: "Sykehuset", professionalGroup: "lege", seenInContext: true },
];

const entries = [
  { kind: "RESOURCE", text: "Kjenner egne grenser og har god støtte hjemme." },
  { kind: "NEED", text: "Færre avbrudd i dagene og én å ringe til." },
  { kind: "CONTRIBUTION", text: "Familien følger til trening én gang i uka." },
  { kind: "COOPERATION", text: "Sykehuset sender epikrise til koordinator." },
];

function grant(kind: string): object {
  return { kind, outcome: "GRANTED", facts: "Fire tjenester fra kommunen og sykehuset.", considerations: "Uten samordning får ikke personen nytte av tjenestene." };
}

function indicatorLine(it: { countUnit: string; minimum: number | null; count: number; met: boolean | null } | null): string {
  if (it === null) return "the municipality has no indicator of its own";
  if (it.minimum === null) return `the municipality's indicator counts ${it.countUnit}: ${it.count}, with no number to reach`;
  return `the municipality's own indicator says ${it.count} of ${it.minimum} ${it.countUnit} (${it.met ? "reached" : "not reached"}): it informs and decides nothing`;
}
