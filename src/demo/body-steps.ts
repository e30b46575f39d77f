import type { Outcome } from "./case-words.js";
import type { CaseNow } from "./main-job.js";
import * as documents from "./operations.js";
import type { World } from "./world.js";

const members = ["body-leader", "body-member", "body-member-2"] as const;

interface MeetingNow {
  readonly id: string;
  readonly heldOn: string;
  readonly state: string;
  readonly version: number;
}

/** How the unit's recommendations come before the body: on the agenda of a meeting that is called, where its members declare themselves and decide. */
export class BodySteps {
  constructor(
    private readonly world: World,
    private readonly handler: string,
    private readonly now: () => Promise<CaseNow>,
  ) {}

  /** Puts what the unit recommends on the agenda of the body's meeting today, which is planned when there is none. */
  async place(now: CaseNow): Promise<void> {
    const meeting = (await this.meeting()) ?? (await this.plan());
    const onAgenda = now.agendaItems.filter((it) => it.state === "PLACED").map((it) => it.recommendation?.id);
    const waiting = now.recommendations.filter((it) => it.state === "BEFORE_BODY" && !onAgenda.includes(it.id));
    for (const { id } of waiting) await this.world.ask(this.handler, documents.PLACE_ON_AGENDA, { input: { meetingId: meeting.id, recommendationId: id } });
    this.world.tell(`the recommendations are on the agenda of the body's meeting on ${meeting.heldOn}; its members see nothing yet`);
  }

  /** Sends the agenda. */
  async summon(): Promise<void> {
    const meeting = await this.meeting();
    if (!meeting) throw new Error("the body has no meeting");
    await this.world.ask("body-leader", documents.SUMMON_TO_MEETING, { input: { meetingId: meeting.id, expectedVersion: meeting.version } });
    this.world.tell("the agenda is sent: from now on the body's members see the case, as far as the item needs it");
  }

  /** Every member declares what they are to the case; then those who take part decide. */
  async decide(now: CaseNow, outcome: Outcome): Promise<void> {
    for (const who of members) await this.world.ask(who, documents.DECLARE_IMPARTIALITY, { input: { caseId: now.id, ground: "NONE" } });
    this.world.tell("the members declare that nothing makes them partial in the case");
    const takenPartIds = await Promise.all(members.slice(0, 2).map(async (it) => (await this.world.professional(it)).id));
    for (const it of now.recommendations.filter((one) => one.state === "BEFORE_BODY")) {
      const { version } = await this.now();
      const input = { caseId: now.id, expectedVersion: version, recommendationId: it.id, outcome, takenPartIds };
      const done = await this.world.ask("body-leader", documents.DECIDE_BY_BODY, { input });
      this.world.tell(`${done["decideByBody"].decision?.authority ?? "the allocation body"} decides ${it.kind}: ${outcome.toLowerCase()}`);
    }
    this.world.tell("all is decided: the body's members no longer see the case");
  }

  private async meeting(): Promise<MeetingNow | undefined> {
    const { nodes } = (await this.world.ask("body-leader", documents.CASE_MEETINGS, { board: "ALLOCATION_BODY", from: this.world.today() }))["caseMeetings"];
    const all = nodes as MeetingNow[];
    return all.find((it) => it.heldOn === this.world.today() && (it.state === "PLANNED" || it.state === "SUMMONED"));
  }

  private async plan(): Promise<MeetingNow> {
    const input = { board: "ALLOCATION_BODY", days: [this.world.today()], place: "Kommunehuset" };
    return (await this.world.ask("body-leader", documents.PLAN_MEETING, { input }))["planMeeting"].caseMeetings[0];
  }
}
