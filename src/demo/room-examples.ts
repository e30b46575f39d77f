import { addDays } from "../rules/calendar.rules.js";
import { INVITE_TO_GROUP_MEETING, PLAN_GROUP_MEETING } from "./group-operations.js";
import { ADD_PLAN_PARTICIPANT } from "./operations.js";
import * as documents from "./room-operations.js";
import { REQUEST_PROGRESS, SHARE_SECTIONS } from "./sharing-operations.js";
import type { Answer, World } from "./world.js";

/** The case a room belongs to, and by which key whoever speaks for the person is called. */
export interface Place {
  readonly caseId: string;
  readonly owner: string;
}

/** Rooms at work: what those around a person write, plan and wait for, with a plan and without (Enkelt samspill). */
export class RoomExamples {
  constructor(private readonly world: World) {}

  /** A coordinator and no plan: the same room, with whoever the coordinator lets in. */
  async withoutPlan({ caseId, owner }: Place): Promise<void> {
    const [coordinator, professional] = [await this.world.professional("coordinator"), await this.world.professional("professional")];
    await this.ask("coordinator", documents.ADD_ROOM_PARTICIPANT, { caseId, personId: professional.id, function: "Oppfølging i hverdagen" });
    await this.ask(owner, documents.START_DIALOGUE, { caseId, title: "Sommeren", text: "Hvem følger opp når du har ferie?", awaitsIds: [coordinator.id] });
    await this.ask("professional", documents.WRITE_NOTE, { caseId, text: "Hjemmebesøk i dag: alt fungerer som avtalt." });
  }

  /** An active plan, in whose room everything waits for somebody. Gives the evaluation that is under way. */
  async aroundPlan({ caseId, owner }: Place): Promise<Answer> {
    const now = (await this.world.ask("coordinator", documents.WORK_NOW, { id: caseId }))["case"];
    await this.talk({ caseId, owner });
    await this.meet(caseId);
    const planVersion = await this.share(now, owner);
    await this.askForProgress(now.plan);
    return this.evaluate(now.plan, planVersion);
  }

  /** What waits for the professional there, as their first page shows it. */
  async home(caseId: string): Promise<void> {
    const { home } = (await this.world.ask("professional", documents.ROOM_HOME, { id: caseId }))["room"];
    const waiting = home.waitsForMe.map((it: Answer) => it["kind"].toLowerCase()).join(", ");
    this.world.tell(`the professional's page of the room: ${home.unreadMessages} unread, ${home.nextEvents.length} ahead in the calendar, waiting for an answer: ${waiting}`);
  }

  /** The owner's side says what it thinks of the evaluation, and it ends. */
  async completeEvaluation(owner: string, begun: Answer): Promise<void> {
    const word = { evaluationId: begun["id"], expectedVersion: begun["version"], word: "Jeg merker forskjell, og vil fortsette.", agrees: true };
    const { evaluation } = await this.ask(owner, documents.GIVE_WORD_ON_EVALUATION, word);
    const ended = await this.ask("coordinator", documents.COMPLETE_EVALUATION, { evaluationId: evaluation.id, expectedVersion: evaluation.version });
    this.world.tell(`the owner has had the last word on the evaluation, which is done; the next one is due ${ended["evaluation"].nextOn ?? "when they agree on it"}`);
  }

  private async talk({ caseId, owner }: Place): Promise<void> {
    const professional = await this.world.professional("professional");
    await this.ask(owner, documents.WRITE_ABOUT_ME, { caseId, kind: "WHO_I_AM", language: "nb", text: "Jeg liker å gå tur, og vil helst få beskjed i god tid." });
    const { dialogue } = await this.ask("coordinator", documents.START_DIALOGUE, {
      caseId,
      title: "Treningstid",
      text: "Passer tirsdag for gruppa?",
      awaitsIds: [professional.id],
    });
    await this.ask("coordinator", documents.WRITE_NOTE, { caseId, text: "Snakket med fastlegen: ny time er bestilt." });
    const day = { startsOn: this.day(4), startTime: "10:00", endTime: "11:00", repeat: "WEEKLY", repeatUntil: this.day(60) };
    await this.ask("coordinator", documents.ADD_CALENDAR_ENTRY, { caseId, kind: "ACTIVITY", title: "Trening i gruppe", place: "Helsehuset", ...day });
    this.world.tell(`in the room: the owner says who they are, a conversation waits for ${dialogue.awaits[0].name}, a note, and training once a week`);
  }

  private async meet(caseId: string): Promise<void> {
    const planned = { caseId, kind: "GROUP", meetsOn: this.day(28), time: "13:00", place: "Kommunehuset, møterom 2", agenda: [{ title: "Trening" }, { title: "Veien videre" }] };
    const { groupMeeting } = await this.ask("coordinator", PLAN_GROUP_MEETING, planned);
    const people = [await this.world.professional("coordinator"), await this.world.professional("professional")];
    const participants = people.map((it) => ({ personId: it.id, address: it.serviceUnit?.name ?? "Kommunehuset" }));
    await this.ask("coordinator", INVITE_TO_GROUP_MEETING, { groupMeetingId: groupMeeting.id, expectedVersion: groupMeeting.version, participants });
    this.world.tell(`the group is invited to a meeting on ${planned.meetsOn}, with its agenda`);
  }

  /** The hospital takes part, and the owner lets it read two parts of the plan for half a year. Gives the plan's version. */
  private async share({ plan, consents }: Answer, owner: string): Promise<number> {
    const hospital = await this.world.professional("hospital");
    const added = { planId: plan.id, expectedVersion: plan.version, personId: hospital.id, function: "Oppfølging fra sykehuset", category: "SPECIALIST_HEALTH" };
    const { participant, plan: changed } = await this.ask("coordinator", ADD_PLAN_PARTICIPANT, added);
    const consent = consents.find((it: Answer) => it["withdrawnAt"] === null);
    const given = { participantIds: [participant.id], sections: ["GOALS", "MEASURES"], validTo: this.day(180) };
    await this.ask(owner, SHARE_SECTIONS, { consentId: consent.id, expectedVersion: consent.version, ...given });
    this.world.tell(`the hospital takes part, and reads goals and measures until ${given.validTo}, as the owner has said`);
    return changed.version;
  }

  private async askForProgress(plan: Answer): Promise<void> {
    const professional = await this.world.professional("professional");
    const measure = plan["goals"].flatMap((it: Answer) => it["measures"]).find((it: Answer) => it["responsible"]?.id === professional.id);
    const asked = { planId: plan["id"], askedId: professional.id, measureId: measure.id, text: "Er treningen kommet i gang?" };
    const { progressRequest } = await this.ask("coordinator", REQUEST_PROGRESS, asked);
    this.world.tell(`the coordinator asks ${professional.name} how a measure goes, to be answered by ${progressRequest.dueOn}`);
  }

  private async evaluate(plan: Answer, expectedVersion: number): Promise<Answer> {
    const { evaluation } = await this.ask("coordinator", documents.BEGIN_EVALUATION, { planId: plan["id"], expectedVersion, by: "PAIR" });
    const said = { result: "PARTLY_REACHED", nextStep: "CONTINUE", note: "Litt mer overskudd siden treningen ble avtalt." };
    const judged = await this.ask("coordinator", documents.EVALUATE_ELEMENT, { evaluationId: evaluation.id, elementId: plan["goals"][0].id, ...said });
    this.world.tell("an evaluation is under way: the coordinator has said how far the goal is reached, and the owner's word is awaited");
    return judged["evaluation"];
  }

  /** The payload of one deed. */
  private async ask(who: string, document: string, input: object): Promise<Answer> {
    return Object.values(await this.world.ask(who, document, { input }))[0] as Answer;
  }

  private day(after: number): string {
    return addDays(this.world.today(), after);
  }
}
