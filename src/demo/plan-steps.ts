import { addDays } from "../rules/calendar.rules.js";
import type { CaseNow, Story } from "./main-job.js";
import * as documents from "./operations.js";
import type { Answer, World } from "./world.js";

/** The steps from a coordinator to an active plan with its group: consent, draft, content, approval. */
export class PlanSteps {
  constructor(
    private readonly world: World,
    private readonly story: Story,
    private readonly now: () => Promise<CaseNow>,
  ) {}

  /** Goes from the handed over case to the active plan, and gives the plan's id. */
  async run(): Promise<string> {
    const { owner } = this.story;
    const change = async (): Promise<object> => {
      const { id, version } = await this.now();
      return { caseId: id, expectedVersion: version };
    };
    const { consent } = (await this.world.ask(owner, documents.GIVE_CONSENT, { input: await change() }))["giveConsent"];
    this.world.tell(`${owner} consents to the plan as ${consent.capacity}`);
    const period = { periodFrom: this.day(0), periodTo: this.day(365) };
    const { plan } = (await this.world.ask("coordinator", documents.DRAFT_PLAN, { input: { ...(await change()), ...period } }))["draftPlan"];
    this.world.tell(`the coordinator begins the plan; it is to be revised ${plan.reviseOn}`);
    await this.fill(plan.id, plan.version);
    await this.found();
    return plan.id;
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
    const founding = (await this.world.founding()).includes("VIA_UNIT_LEADER") ? "VIA_UNIT_LEADER" : "BY_COORDINATOR";
    const founder = founding === "VIA_UNIT_LEADER" ? "unit-leader" : "coordinator";
    const { id, version } = await this.now();
    const input = {
      caseId: id,
      expectedVersion: version,
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

  private day(after: number): string {
    return addDays(this.world.today(), after);
  }
}

const entries = [
  { kind: "RESOURCE", text: "Kjenner egne grenser og har god støtte hjemme." },
  { kind: "NEED", text: "Færre avbrudd i dagene og én å ringe til." },
  { kind: "CONTRIBUTION", text: "Familien følger til trening én gang i uka." },
  { kind: "COOPERATION", text: "Sykehuset sender epikrise til koordinator." },
];
