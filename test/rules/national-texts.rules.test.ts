import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { isLocalDate } from "../../src/rules/calendar.rules.js";
import { type NationalBlock, nationalBlocks, nationalText, nationalTexts } from "../../src/rules/national-texts.rules.js";
import { readPolicy } from "../../src/tenants/policy-check.js";
import { municipalities, policyOf } from "./policies.js";

const versions = nationalBlocks.flatMap((block) => nationalTexts[block].map((it) => [block, it.validFrom, it] as const));
const anyDay = fc.integer({ min: 0, max: 10_000 }).map((it) => new Date(Date.UTC(2022, 7, 1 + it)).toISOString().slice(0, 10));

describe("the national texts", () => {
  test.each([...nationalBlocks])("INV-25: the versions of %s stand from the oldest to the newest, each from a day of its own", (block) => {
    const days = nationalTexts[block].map((it) => it.validFrom);

    expect(days.length).toBeGreaterThan(0);
    expect(days.every(isLocalDate)).toBe(true);
    expect(days).toEqual([...new Set(days)].sort());
  });

  test.each(versions)("PRIV-15: %s from %s stands in both written forms, and names its source", (_, __, it) => {
    expect(it.nb).not.toBe(it.nn);
    expect(it.nb).not.toMatch(/(?<!\p{L})(ikkje|ein|eit|vere|frå|tenest\p{L}*|veker|statsforvaltaren)(?!\p{L})/u);
    expect(it.nn).not.toMatch(/(?<!\p{L})(ikke|en|et|være|fra|tjenest\p{L}*|uker|statsforvalteren|jeg|hvis|også)(?!\p{L})/u);
    expect(it.source).toMatch(/§/);
  });

  test("INV-25: the version in force is the newest that had begun on the day", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...nationalBlocks), (day, block) => {
        const begun = nationalTexts[block].map((it) => it.validFrom).filter((it) => it <= day);
        expect(nationalText(block, day).validFrom).toBe(begun.sort().at(-1));
      }),
    );
  });

  test.each([
    ["PARTICIPATION", "2026-05-31", "2012-01-01"],
    ["PARTICIPATION", "2026-06-01", "2026-06-01"],
    ["PARTICIPATION", "2026-06-02", "2026-06-01"],
    ["RIGHT_TO_CHILD_COORDINATOR", "2022-08-01", "2022-08-01"],
  ] as const)("INV-25, SC-30, LUND-2-BARN-1, LUND-3-3: %s on %s is the text from %s", (block, day, validFrom) => {
    expect(nationalText(block, day).validFrom).toBe(validFrom);
  });

  test.each<[NationalBlock, string]>([
    ["RIGHT_TO_CHILD_COORDINATOR", "2022-07-31"],
    ["RIGHT_TO_COORDINATOR", "2022-07-31"],
    ["APPEAL", "2022-07-31"],
  ])("LUND-2-BARN-1, INV-25: %s says nothing of %s, before the law was there", (block, day) => {
    expect(() => nationalText(block, day)).toThrow(`${block} has no text on ${day}`);
  });
});

describe("national texts beside the municipalities' own", () => {
  const national = versions.flatMap(([, , it]) => [it.nb, it.nn]);
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
      .trim();

  test.each([...municipalities])("INV-20: no national text is, holds or is held by a text of %s", (name) => {
    const local = policyOf(name).texts.map((it) => plain(it.text));
    const alike = national.map(plain).filter((text) => local.some((it) => it.includes(text) || text.includes(it)));

    expect(local.length).toBeGreaterThan(0);
    expect(alike).toEqual([]);
  });

  test.each(["nationalTexts", "APPEAL", "letter", "appealText", "rights"])("INV-20, FAIL-09: a municipality's choices have no place for %s", (field) => {
    expect(() => readPolicy({ ...policyOf("luster"), [field]: { nb: "Du kan ikke klage." } })).toThrow(`policy invalid: ${field} (whitelistValidation)`);
  });
});

describe("what the national texts promise", () => {
  test.each<[NationalBlock, RegExp, RegExp, string]>([
    ["APPEAL", /fire uker/, /fire veker/, "LAW-18, LUSTER-APPEAL-3: four weeks, never three"],
    [
      "APPEAL",
      /ikke er advokat, må legge ved skriftlig fullmakt/,
      /ikkje er advokat, må leggje ved skriftleg fullmakt/,
      "LUSTER-APPEAL-3: a representative who is no lawyer shows authority",
    ],
    ["APPEAL", /sendes til kommunen/, /send til kommunen/, "LUSTER-APPEAL-3: the appeal goes to the municipality"],
    ["APPEAL", /skriftlig og undertegnet/, /skriftleg og underskriven/, "LUSTER-APPEAL-3: written and signed"],
    ["APPEAL", /individuell plan, koordinator og barnekoordinator/, /individuell plan, koordinator og barnekoordinator/, "LAW-08: a refused coordinator can be appealed"],
    ["RIGHT_TO_COORDINATOR", /uavhengig av om personen ønsker individuell plan/, /uavhengig av om personen ønskjer individuell plan/, "SALANGEN-IP-2: with or without a plan"],
    ["RIGHT_TO_COORDINATOR", /komplekse eller langvarige og koordinerte/, /komplekse eller langvarige og koordinerte/, "LAW-08: complex needs qualify"],
    ["RIGHT_TO_CHILD_COORDINATOR", /har eller venter barn/, /har eller ventar barn/, "LAW-04: also before birth"],
    ["RIGHT_TO_CHILD_COORDINATOR", /andre velferdstjenester/, /andre velferdstenester/, "CON-02: other welfare services count"],
    ["RIGHT_TO_PLAN", /langvarige og koordinerte/, /langvarige og koordinerte/, "STRANDA-GEN-3, LUSTER-RIGHT-1: the statutory test"],
    ["NO_WIDER_RIGHT", /ikke i seg selv rett til flere tjenester/, /ikkje i seg sjølv rett til fleire tenester/, "SALANGEN-IP-4: no wider right"],
  ])("%s says %s and %s: %s", (block, nb, nn) => {
    const text = nationalText(block, "2026-06-15");

    expect(text.nb).toMatch(nb);
    expect(text.nn).toMatch(nn);
    expect(`${text.nb} ${text.nn}`).not.toMatch(/tre uker|tre veker|3 uker|3 veker/);
  });
});
