import { addDays, ageOn } from "../rules/calendar.rules.js";
import { BodySteps } from "./body-steps.js";
import { content, limbs, type Outcome, services } from "./case-words.js";
import type { CaseNow, Stage, Story } from "./main-job.js";
import * as documents from "./operations.js";
import type { World } from "./world.js";

const rights = ["INDIVIDUAL_PLAN", "COORDINATOR"] as const;

/** Whether the person's own unit handles the case. */
export function isOfOwnUnit(story: Story): boolean {
  return story.notifier === "own-unit-leader";
}

/** Who opens cases and decides here: the own unit's leader, the service office, or the unit's leader. */
export function headOf(world: World, story: Story): string {
  if (isOfOwnUnit(story)) return "own-unit-leader";
  return world.has("service-officer") ? "service-officer" : "unit-leader";
}

/** The steps of a case from its opening to its handing over, each done by whoever it belongs to. */
export class CaseSteps {
  private readonly head: string;
  private readonly handler: string;
  private readonly outcome: Outcome;
  private readonly body: BodySteps;

  constructor(
    private readonly world: World,
    private readonly story: Story,
    private readonly subjectId: string,
    private readonly now: () => Promise<CaseNow>,
  ) {
    this.head = headOf(world, story);
    this.outcome = story.outcome ?? "GRANTED";
    this.handler = isOfOwnUnit(story) ? "own-unit-leader" : "case-worker";
    this.body = new BodySteps(world, this.handler, now);
  }

  /** Does the first step that waits, by whoever it belongs to. Gives the stage that is reached. */
  async step(now: CaseNow): Promise<Stage | null> {
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
      case "placeOnAgenda":
        await this.body.place(now);
        return null;
      case "summonToMeeting":
        await this.body.summon();
        return "BEFORE_BODY";
      case "declareImpartiality":
        await this.body.decide(now, this.outcome);
        return "DECIDED";
      case "decideCase":
        await this.decide(now);
        return "DECIDED";
      case "issueDecisionLetter":
        await this.notify(now);
        return "NOTIFIED";
      case "appointCoordinator":
      case "registerOwnUnitHandling":
        if (now.coordinators.length === 0) await this.appoint(now);
        if (now.state === "DECIDED") return null;
        await this.handOver(now);
        return "HANDED_OVER";
      default:
        await this.handOver(now);
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
        ...limbs[this.outcome],
        bases: ["HEALTH_CARE", "SPECIALIST"],
      };
      const done = (await this.world.ask(this.handler, documents.ASSESS_ELIGIBILITY, { input }))["assessEligibility"];
      version = done.case.version;
      if (kind === "INDIVIDUAL_PLAN")
        this.world.tell(
          `assessed by both limbs of the law: ${this.outcome === "GRANTED" ? "long-term" : "not long-term"} and coordinated; ${indicatorLine(done.assessment.indicator)}`,
        );
    }
  }

  private async recommend(now: CaseNow): Promise<void> {
    let version = now.version;
    for (const kind of rights) {
      const done = await this.world.ask(this.handler, documents.RECOMMEND_DECISION, { input: { caseId: now.id, expectedVersion: version, kind, ...content[this.outcome] } });
      version = done["recommendDecision"].case.version;
    }
    this.world.tell("the unit recommends plan and coordinator to the allocation body");
  }

  private async decide(now: CaseNow): Promise<void> {
    let version = now.version;
    for (const kind of rights) {
      const done = (await this.world.ask(this.head, documents.DECIDE_CASE, { input: { caseId: now.id, expectedVersion: version, kind, ...content[this.outcome] } }))["decideCase"];
      version = done.case.version;
      this.world.tell(`${done.decision.authority} decides ${kind}: ${this.outcome.toLowerCase()} (${done.decision.legalBasis.join(", ")})`);
    }
  }

  /** Where there is a coordinator already, the first meeting is proposed in the same letter. */
  private async notify(now: CaseNow): Promise<void> {
    const startUpMeeting = now.coordinators.length > 0 ? { proposedOn: this.day(14), time: "10:00", place: "Kommunehuset" } : null;
    for (const it of now.decisions.filter((one) => one.state === "READY")) {
      const input = { decisionId: it.id, expectedVersion: it.version, startUpMeeting };
      const { decision } = (await this.world.ask(this.handler, documents.ISSUE_DECISION_LETTER, { input }))["issueDecisionLetter"];
      this.world.tell(`letter on ${it.kind} in ${decision.letter.writtenForm}; the appeal period ends ${decision.appealDueOn}`);
    }
    if (startUpMeeting) this.world.tell(`in the same act the form for consent, and the start-up meeting proposed for ${startUpMeeting.proposedOn}`);
  }

  private async appoint(now: CaseNow): Promise<void> {
    const coordinator = await this.world.professional("coordinator");
    const choice = { caseId: now.id, expectedVersion: now.version, kind: "COORDINATOR", coordinatorId: coordinator.id };
    if (now.path === "OWN_UNIT") {
      await this.world.ask("own-unit-leader", documents.REGISTER_OWN_UNIT_HANDLING, { input: { ...choice, planOwnerId: this.subjectId } });
      this.world.tell(`the own unit registers plan owner and coordinator (${coordinator.name}) with the coordinating unit`);
      return;
    }
    const { assignment } = (await this.world.ask("unit-leader", documents.APPOINT_COORDINATOR, { input: choice }))["appointCoordinator"];
    const unit = coordinator.serviceUnit ? ` (${coordinator.serviceUnit.name})` : "";
    this.world.tell(`${coordinator.name}, ${coordinator.title}${unit}, is appointed coordinator; the wish was ${assignment.wishFollowed ? "followed" : "not followed"}`);
  }

  private async handOver(now: CaseNow): Promise<void> {
    const { version } = await this.now();
    await this.world.ask(this.handler, documents.HAND_OVER_CASE, { input: { caseId: now.id, expectedVersion: version } });
    this.world.tell("the case is handed over to the coordinator");
  }

  private day(after: number): string {
    return addDays(this.world.today(), after);
  }
}

function indicatorLine(it: { countUnit: string; minimum: number | null; count: number; met: boolean | null } | null): string {
  if (it === null) return "the municipality has no indicator of its own";
  if (it.minimum === null) return `the municipality's indicator counts ${it.countUnit}: ${it.count}, with no number to reach`;
  return `the municipality's own indicator says ${it.count} of ${it.minimum} ${it.countUnit} (${it.met ? "reached" : "not reached"}): it informs and decides nothing`;
}
