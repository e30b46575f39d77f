import { describe, expect, test } from "@jest/globals";
import { AppealDefect, AppealOutcome, AppealReview } from "../../src/entities/appeal.entity.js";
import type { LetterPart } from "../../src/entities/letter.entity.js";
import { appealReceipt, completionRequest, costsAnswer, costsNotice, governorsResult, reviewResult, statementCopy } from "../../src/rules/appeal-letter.rules.js";

type Form = "nb" | "nn";
const textOf = (parts: readonly LetterPart[]): string => parts.map((it) => it.text).join("\n");

const letters: readonly [string, (form: Form) => LetterPart[], readonly string[]][] = [
  ["the receipt", (form) => appealReceipt(form, { receivedOn: "2026-06-15", answerBy: "2026-07-15" }), ["15.06.2026", "15.07.2026", "§ 33", "dokument"]],
  [
    "the request for what is missing",
    (form) => completionRequest(form, { askedFor: Object.values(AppealDefect), question: "Hva gjelder det?", dueOn: "2026-07-01" }),
    ["01.07.2026", "§ 7-3", "§§ 11, 32", "Hva gjelder det?"],
  ],
  ["the result in full", (form) => reviewResult(form, { review: AppealReview.REVERSED_IN_FULL, considerations: "Fordi." }), ["§ 33", "Fordi."]],
  ["the result in part", (form) => reviewResult(form, { review: AppealReview.REVERSED_IN_PART, considerations: "Fordi." }), ["§ 33", "Fordi."]],
  [
    "the dismissal",
    (form) => reviewResult(form, { review: AppealReview.DISMISSED_LATE, considerations: "Fordi." }),
    ["§ 31", "Fordi.", "statsforvalt", "fire", "kommunen", "dokument"],
  ],
  ["the copy of the statement", (form) => statementCopy(form, { statement: "Vi mener.", forwardedOn: "2026-06-20" }), ["20.06.2026", "§ 33", "Vi mener."]],
  ...Object.values(AppealOutcome).map((outcome): [string, (form: Form) => LetterPart[], readonly string[]] => [
    `the county governor's ${outcome}`,
    (form) => governorsResult(form, { outcome, reasons: "Fordi." }),
    [...(outcome === AppealOutcome.DISMISSED ? [] : ["§ 28"]), "Fordi."],
  ]),
  ["the notice of costs", (form) => costsNotice(form, { changedBy: "MUNICIPALITY" }), ["§ 36", "kommunen"]],
  [
    "the answer on costs",
    (form) => costsAnswer(form, { amountOre: 125_005, grantedOre: 100, answer: "Ikke nødvendig." }),
    ["1250,05", "1,00", "§§ 29, 36", "tre", "kommunen", "Ikke nødvendig."],
  ],
];

describe("a letter about an appeal", () => {
  test.each(letters)("%s is there in both forms, with days and provisions", (_, write, needed) => {
    const [nb, nn] = [textOf(write("nb")), textOf(write("nn"))];

    for (const text of [nb, nn]) for (const it of needed) expect(text).toContain(it);
    expect(nb).not.toBe(nn);
    expect(nb).not.toMatch(/forvaltningslova|statsforvaltaren|avgjerd|ikkje/);
    expect(nn).not.toMatch(/forvaltningsloven|statsforvalteren|avgjørelse|ikke(?! nødvendig)/i);
  });

  test("says nothing twice where the municipality maintains what it decided: the copy of the statement tells it", () => {
    expect(reviewResult("nb", { review: AppealReview.MAINTAINED, considerations: "Fordi." })).toEqual([]);
  });

  test("says that there is no further appeal of what the county governor tried, and not of a dismissal, which the governor tells of", () => {
    const blocks = (outcome: AppealOutcome): string[] => governorsResult("nb", { outcome, reasons: "Fordi." }).map((it) => it.block);

    expect(Object.values(AppealOutcome).filter((it) => !blocks(it).includes("NO_FURTHER_APPEAL"))).toEqual([AppealOutcome.DISMISSED]);
  });

  test("on costs names who changed the decision as the one to claim from (DL-06)", () => {
    expect(textOf(costsNotice("nb", { changedBy: "COUNTY_GOVERNOR" }))).toContain("til statsforvalteren");
    expect(textOf(costsNotice("nn", { changedBy: "MUNICIPALITY" }))).toContain("til kommunen");
    for (const form of ["nb", "nn"] as const) expect(textOf(costsNotice(form, { changedBy: "MUNICIPALITY" }))).toMatch(/tre (uker|veker)/);
  });

  test("tells of the right to appeal the answer on costs only where something is refused", () => {
    const blocks = (grantedOre: number): string[] => costsAnswer("nb", { amountOre: 100, grantedOre, answer: "Greit." }).map((it) => it.block);

    expect(blocks(100)).not.toContain("COSTS_APPEAL");
    expect(blocks(99)).toContain("COSTS_APPEAL");
  });
});
