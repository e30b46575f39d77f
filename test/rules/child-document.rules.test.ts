import { describe, expect, test } from "@jest/globals";
import { EvaluationResult, NextStep } from "../../src/entities/evaluation-answer.entity.js";
import { GoalStatus, LifeArea } from "../../src/entities/goal.entity.js";
import { RelatedPlanKind } from "../../src/entities/related-plan.entity.js";
import { childDocument } from "../../src/rules/child-document.rules.js";
import { documentParts } from "../../src/rules/plan-document-parts.rules.js";
import type { WholePlan } from "../../src/rules/plan-document.rules.js";
import { WrittenForm } from "../../src/tenants/policy-enums.js";

const goal = { id: "g", text: "Bedre sosial fungering", ownWords: "Jeg vil ha en venn.", lifeArea: LifeArea.NETWORK, targetOn: null };
const measure = { id: "m", goalId: "g", text: "Spille fotball", extent: null, execution: null, fromOn: "2026-06-15", toOn: null, needIds: [], responsible: "Kari" };
const whole: WholePlan = {
  municipality: "Eksempel",
  owner: "Nora",
  plan: { values: "Å være med.", periodFrom: "2026-06-15", periodTo: null, reviseOn: "2026-12-01", approvedAt: null },
  goals: [goal, { ...goal, id: "old", ownWords: null, text: "Lære å sykle", status: GoalStatus.REACHED }],
  measures: [measure, { ...measure, id: "own", text: "Ringe bestemor", responsible: "Nora" }],
  entries: [],
  participants: [{ name: "Kari", function: "Miljøterapeut" }],
  coordinators: [{ name: "Ola", since: "2026-01-01" }],
  consents: [],
};

describe("the plan told to a child", () => {
  const linesOf = (form: WrittenForm, age: number | null = 9) => Object.fromEntries(childDocument(whole, form, age).map((it) => [it.heading, it.lines]));

  test("says in plain words what the child wants, in the child's own where there are some, who helps and when it is talked of again (LUND-9-7)", () => {
    expect(linesOf(WrittenForm.NB)).toMatchObject({
      "Dette vil jeg": ["Jeg vil ha en venn."],
      "Dette skal vi gjøre": ["Kari hjelper meg: Spille fotball", "Jeg gjør dette selv: Ringe bestemor"],
      "Disse er med og hjelper meg": ["Kari"],
      "Denne kan jeg spørre om alt": ["Ola"],
      "Da snakker vi om planen igjen": ["Senest 1. desember 2026."],
    });
  });

  test("says it in nynorsk as well, with the same parts (LUND-9-7)", () => {
    expect(childDocument(whole, WrittenForm.NN, 9)).toHaveLength(childDocument(whole, WrittenForm.NB, 9).length);
    expect(linesOf(WrittenForm.NN)["Dette skal vi gjere"]).toEqual(["Kari hjelper meg: Spille fotball", "Eg gjer dette sjølv: Ringe bestemor"]);
  });

  test.each([
    [null, 3],
    [11, 3],
    [12, 4],
    [15, 4],
    [16, 5],
  ])("at %s it tells of so many rights: %s, those of that age (LUND-9-7, LAW-13)", (age, count) => {
    expect(linesOf(WrittenForm.NB, age)["Dette har du rett til"]).toHaveLength(count);
  });

  test("says where nothing stands yet", () => {
    const empty = { ...whole, goals: [], measures: [], participants: [], coordinators: [], plan: { ...whole.plan, values: null, reviseOn: null } };

    const said = childDocument(empty, WrittenForm.NB, 9);

    expect(said.map((it) => it.heading)).not.toContain("Da snakker vi om planen igjen");
    expect(said.filter((it) => it.lines[0] === "Her står det ikke noe ennå.")).toHaveLength(4);
  });
});

describe("what stands beside the nine points in the document", () => {
  const parts = {
    sections: [
      { title: "Bakgrunn", texts: [{ text: "Flyttet i fjor.", by: "Nora" }] },
      { title: "Tomt", texts: [] },
    ],
    mapping: [{ lifeArea: LifeArea.HOME, text: "Trives.", saidBy: "Nora", saidOn: "2026-06-01" }],
    related: [
      { kind: RelatedPlanKind.EDUCATION, name: "IOP", responsibleUnit: "Skolen", responsiblePerson: null, contact: "Rektor", keptAt: null, fromOn: "2026-08-01", toOn: null },
    ],
    evaluations: [
      {
        heldOn: "2026-06-10",
        ownerWord: "Helt enig.",
        answers: [{ about: "Få en venn", by: "Ola", result: EvaluationResult.PARTLY_REACHED, nextStep: NextStep.CONTINUE }],
        childViews: ["Det er gøy."],
      },
    ],
  };

  test("stands under its own headings, and what holds nothing is left out (SAM-50, SAM-69, SAM-72, LUND-7-12)", () => {
    expect(documentParts(parts, WrittenForm.NB)).toEqual([
      { heading: "Bakgrunn", lines: ["Nora: Flyttet i fjor."] },
      { heading: "Kartlegging", lines: ["Bolig. Nora, 2026-06-01: Trives."] },
      { heading: "Andre planer", lines: ["Individuell opplæringsplan: IOP, Skolen, Rektor, 2026-08-01–"] },
      { heading: "Evaluering", lines: ["2026-06-10. Få en venn: delvis nådd, fortsetter (Ola)", "2026-06-10. Planeier: Helt enig.", "2026-06-10. Barnet: Det er gøy."] },
    ]);
    expect(documentParts({ sections: [], mapping: [], related: [], evaluations: [] }, WrittenForm.NN)).toEqual([]);
  });
});
