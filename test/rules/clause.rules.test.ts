import { describe, expect, test } from "@jest/globals";
import { clausesOf, sentencesOf, words } from "../../src/rules/clause.rules.js";

describe("the sentences of a text", () => {
  test.each<[string, readonly string[]]>([
    ["Første setning. Andre setning.", ["Første setning.", "Andre setning."]],
    ["Etter § 7-2. Lova gir rett.", ["Etter § 7-2.", "Lova gir rett."]],
    ["I kraft frå 1. januar 2012.", ["I kraft frå 1. januar 2012."]],
    ["Jfr. Forskrift om noko § 4.", ["Jfr. Forskrift om noko § 4."]],
    ["Sendes pr. post, bl.a. til oss. Takk!", ["Sendes pr. post, bl.a. til oss.", "Takk!"]],
    ["Uten punktum\n\nNytt avsnitt", ["Uten punktum", "Nytt avsnitt"]],
    ["", []],
  ])("of %j are %j", (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe("the statements of a sentence", () => {
  test("end where another begins, so that a no in one says nothing of the other", () => {
    expect(clausesOf("Du får ikke plan, du får koordinator som du ønsker").map((it) => it.trim())).toEqual(["Du får ikke plan", "du får koordinator", "du ønsker"]);
  });
});

describe("words", () => {
  test("are whole, in any case, with letters of the Norwegian alphabet, and with any ending where it says so", () => {
    const found = ["kø", "Kø", "køen", "møkø", "frist", "fristen", "klagefrist"].filter((it) => words("kø", "frist*").exec(it)?.[0] === it);

    expect(found).toEqual(["kø", "Kø", "frist", "fristen"]);
  });
});
