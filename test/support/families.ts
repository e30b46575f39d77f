import { CaseSteps, headOf } from "../../src/demo/case-steps.js";
import { type CaseNow, type Story, subjectOf } from "../../src/demo/main-job.js";
import { CASE_NOW, OPEN_CASE } from "../../src/demo/operations.js";
import type { TestApp } from "./app.js";
import type { Answer } from "./client.js";
import { family } from "./stages.js";

/** A case that has been handed over, with the child, the parent who gave notice and one more on the child's side. All by key. */
export interface FamilyCase {
  readonly caseId: string;
  readonly child: string;
  readonly parent: string;
  readonly other: string;
  /** The ids of the three as persons of the case. */
  readonly ids: { readonly child: string; readonly parent: string; readonly other: string };
}

/** How the one who is not the notifier stands beside the child. */
export type OtherParty = { readonly role: "PARENT"; readonly parentalResponsibility: boolean } | { readonly role: "NEXT_OF_KIN" | "GUARDIAN" };

/** Walks a child's case from a parent's notice to the coordinator, with a second adult among the parties. */
export async function familyCase(app: TestApp, municipality: string, bornOn: string, party: OtherParty = { role: "PARENT", parentalResponsibility: false }): Promise<FamilyCase> {
  const { story, parent, child } = family(app, municipality, bornOn);
  const other = app.newcomer(municipality, undefined, "1983-05-06");
  const { noticeId } = await app.walk(municipality, { ...story, until: "NOTICE" });
  const world = app.world(municipality);
  const told = story as Story;
  const head = headOf(world, told);
  const input = { noticeId, expectedVersion: 1, notifierHasParentalResponsibility: true, parties: [{ person: subjectOf(other), ...party }] };
  const opened = (await world.ask(head, OPEN_CASE, { input }))["openCase"].case;
  const now = async (): Promise<CaseNow> => (await world.ask(head, CASE_NOW, { id: opened.id }))["case"];
  const steps = new CaseSteps(world, told, opened.subject.id, now);
  for (let it = await now(); it.nextSteps.length > 0; it = await now()) await steps.step(it);
  return { caseId: opened.id, child, parent, other: other.key, ids: await idsOf(app, municipality, opened.id) };
}

/** Parties stand in the order they were added: the child, the notifier, the other one. */
async function idsOf(app: TestApp, municipality: string, caseId: string): Promise<FamilyCase["ids"]> {
  const { parties } = (await app.as(`${municipality}/unit-leader`).ask("query Parties($id: ID!) { case(id: $id) { parties { person { id } } } }", { id: caseId }))["case"];
  const [child, parent, other] = parties.map((it: Answer) => it["person"].id);
  return { child, parent, other };
}
