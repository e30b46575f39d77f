import { addDays } from "../rules/calendar.rules.js";
import { headOf } from "./case-steps.js";
import * as coordination from "./coordination-operations.js";
import { MainJob, type Story } from "./main-job.js";
import * as documents from "./operations.js";
import { WORK_NOW } from "./room-operations.js";
import type { Answer, World } from "./world.js";

type Subject = Story["subject"];

/** What happens beside the main job: matters that wait for somebody, each made by the deeds that lead there. */
export class LivingExamples {
  private readonly head: string;

  constructor(private readonly world: World) {
    this.head = headOf(world, this.story({ name: "", birthDate: "" }));
  }

  /** A relative gives notice and says too little; the unit asks for the rest and keeps the notice. */
  async incompleteNotice(subject: Subject): Promise<void> {
    const notice = await this.notice("parent", { notifierCapacity: "NEXT_OF_KIN", channel: "SECURE_FORM", wanted: "Naboen strever, og noen må gjøre noe.", subject });
    const asked = { missing: ["INFORMATION"], dueOn: this.day(14), text: "Fortell hva personen trenger hjelp til, og om personen vet om meldingen." };
    await this.ask(this.head, documents.REQUEST_NOTICE_COMPLETION, { noticeId: notice["id"], expectedVersion: notice["version"], ...asked });
  }

  /** Somebody tells by phone what they need, and staff write it down. Where needs are to be written, it waits for their word. */
  async toldByPhone(subject: Subject): Promise<void> {
    await this.notice("case-worker", { notifierCapacity: "OWNER", channel: "PHONE", wanted: "Én fast å ringe til når noe endrer seg.", subject });
  }

  /** A letter that lay in the wrong pile for six weeks: the month is over before anybody has answered. */
  async overdue(subject: Subject): Promise<void> {
    const receivedAt = `${this.day(-45)}T09:00:00Z`;
    const notice = await this.notice(this.head, { notifierCapacity: "OWNER", channel: "PAPER", wanted: "Hjelp til å samle trådene.", subject, receivedAt });
    await this.ask(this.head, documents.OPEN_CASE, { noticeId: notice["id"], expectedVersion: notice["version"] });
  }

  /** It takes time, and the person is told why and when to expect a decision. */
  async interimReply(subject: Subject): Promise<void> {
    const { caseId } = await new MainJob(this.quietly(), { ...this.story(subject), until: "ASSIGNED" }).run();
    const promise = { reason: "INFORMATION_AWAITED", explanation: "Vi venter på opplysninger fra sykehuset.", expectedDecisionOn: this.day(42) };
    const { interimReply } = await this.ask(this.head, documents.SEND_INTERIM_REPLY, { matterId: caseId, expectedVersion: (await this.now(caseId))["version"], ...promise });
    this.world.tell(`interim reply in another case: it waits for information (${interimReply.reason}), and a decision is expected ${interimReply.expectedDecisionOn}`);
  }

  /** Everything is refused, and the letter tells how to appeal. */
  async refused(subject: Subject): Promise<string> {
    return (await new MainJob(this.quietly(), { ...this.story(subject), outcome: "REFUSED", until: "NOTIFIED" }).run()).caseId;
  }

  /** A refusal is appealed by letter, and the municipality looks at it again. */
  async underAppeal(subject: Subject): Promise<{ readonly appealId: string; readonly version: number }> {
    const caseId = await this.refused(subject);
    const [decision] = (await this.now(caseId))["decisions"];
    const said = { capacity: "OWNER", channel: "PAPER", grounds: "Bruddet gror ikke, og jeg er like dårlig som før.", wanted: "Individuell plan og koordinator." };
    const { appeal } = await this.ask("case-worker", documents.REGISTER_APPEAL, { caseId, decisionId: decision.id, ...said });
    const begun = await this.ask("case-worker", documents.BEGIN_OWN_REVIEW, { appealId: appeal.id, expectedVersion: appeal.version });
    this.world.tell(`appeal over a refusal: received by letter and under review; to be forwarded by ${appeal.forwardDueOn} unless it succeeds`);
    return { appealId: appeal.id, version: begun["appeal"].version };
  }

  /** What the law finds in the municipality's own texts. */
  async policyFinding(): Promise<void> {
    const { policyFindings } = await this.world.ask("unit-leader", documents.POLICY_FINDINGS);
    const [first] = policyFindings;
    if (first) this.world.tell(`policy findings: ${policyFindings.length}, such as ${first.code} (${first.source}): ${first.message}`);
  }

  /** The coordinator has left: the role is declared vacant, and the days are counted until somebody has it. */
  async vacancy(subject: Subject): Promise<void> {
    const { caseId } = await new MainJob(this.quietly(), { ...this.story(subject), until: "HANDED_OVER" }).run();
    const { version } = await this.now(caseId);
    await this.ask("unit-leader", coordination.DECLARE_VACANCY, { caseId, expectedVersion: version, kind: "COORDINATOR", reason: "COORDINATOR_LEFT" });
  }

  /** The coordinator asks to be relieved; as far as the municipality's way goes until somebody has been asked, who has not answered yet. */
  async changeUnderWay(caseId: string): Promise<void> {
    const { version, coordinators } = await this.coordinated(caseId);
    const raised = { caseId, expectedVersion: version, assignmentId: coordinators[0].id, reason: "Koordinatoren skal over i ny stilling." };
    let { change } = await this.ask("coordinator", coordination.RAISE_CHANGE, raised);
    for (const [deed, document, said] of this.wayToCandidate())
      if (change.nextSteps.includes(deed)) ({ change } = await this.ask("coordinator", document, { changeId: change.id, expectedVersion: change.version, ...said }));
    const candidate = await this.world.professional("professional");
    const asked = { caseId, expectedVersion: (await this.coordinated(caseId))["version"], kind: "COORDINATOR", candidateId: candidate.id, ground: "WISH" };
    await this.ask("coordinator", coordination.ASK_COORDINATOR, asked);
  }

  private wayToCandidate(): (readonly [deed: string, document: string, said: object])[] {
    return [
      ["clarifyChangeWithSuperior", coordination.CLARIFY_CHANGE, { clarifiedOn: this.day(0) }],
      ["consultOwnerOnChange", coordination.CONSULT_OWNER, { consultedOn: this.day(0), wish: "En som kjenner oss fra før." }],
    ];
  }

  private async coordinated(caseId: string): Promise<Answer> {
    return (await this.world.ask("coordinator", WORK_NOW, { id: caseId }))["case"];
  }

  private story(subject: Subject): Story {
    return { subject, notifier: "professional", notifierCapacity: "MUNICIPAL_STAFF", channel: "SECURE_FORM", owner: "owner" };
  }

  private async notice(who: string, said: object): Promise<Answer> {
    const input = { kinds: ["INDIVIDUAL_PLAN", "COORDINATOR"], ownerInformed: true, ownerAgrees: true, ...said };
    return (await this.ask(who, documents.REGISTER_NOTICE, input))["notice"];
  }

  private async now(caseId: string): Promise<Answer> {
    return (await this.world.ask(this.head, documents.CASE_NOW, { id: caseId }))["case"];
  }

  /** The payload of one deed. */
  private async ask(who: string, document: string, input: object): Promise<Answer> {
    return Object.values(await this.world.ask(who, document, { input }))[0] as Answer;
  }

  private quietly(): World {
    return { ...this.world, tell: () => undefined };
  }

  private day(after: number): string {
    return addDays(this.world.today(), after);
  }
}
