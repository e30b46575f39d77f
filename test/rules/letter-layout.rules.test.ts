import { describe, expect, test } from "@jest/globals";
import { dayInLetter, formFor, nationalPart, ownPart, plainTextOf } from "../../src/rules/letter-layout.rules.js";
import { nationalText } from "../../src/rules/national-texts.rules.js";
import { WrittenForm } from "../../src/tenants/policy-enums.js";

describe("a letter as plain text", () => {
  test("PRIV-14: stands part by part, with a heading where there is one, in the letter's form", () => {
    const parts = [ownPart("HEADING", "Prøve kommune"), ownPart("FACTS", "Bur åleine."), nationalPart("SUPERVISION", "nn", "2026-06-15"), ownPart("LOCAL_TEXT", "Ring oss.")];

    expect(plainTextOf({ writtenForm: "nn", parts })).toBe(
      ["Prøve kommune", "Fakta i saka\nBur åleine.", `Tilsyn\n${nationalText("SUPERVISION", "2026-06-15").nn}`, "Ring oss."].join("\n\n"),
    );
    expect(plainTextOf({ writtenForm: "nb", parts: [ownPart("FACTS", "Bor alene.")] })).toBe("Fakta i saken\nBor alene.");
  });

  test("writes days as Norwegians do", () => expect(dayInLetter("2026-06-05")).toBe("05.06.2026"));
});

test.each([
  [null, WrittenForm.NB, "nb"],
  [null, WrittenForm.NN, "nn"],
  ["NB", WrittenForm.NN, "nb"],
  ["NN", WrittenForm.NB, "nn"],
] as const)("CON-24, PRIV-15: whoever prefers %p in a municipality of %s is written to in %s", (preferred, municipality, form) => {
  expect(formFor(preferred, municipality)).toBe(form);
});
