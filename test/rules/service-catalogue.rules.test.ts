import { describe, expect, test } from "@jest/globals";
import { searchWordsOf, wordsIn } from "../../src/rules/service-catalogue.rules.js";

describe("the words of a search (LUND-1-5)", () => {
  test.each([
    ["", []],
    [" - , ", []],
    ["Heimetenester, døgnet rundt!", ["heimetenester", "døgnet", "rundt"]],
    ["HELSE- og omsorg", ["helse", "og", "omsorg"]],
    ["Frisklivssentral 2", ["frisklivssentral", "2"]],
    ["A\u030Apen", ["åpen"]],
  ])("of %j are %j", (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  test("are those of title, description, audience and needs, each once", () => {
    const words = searchWordsOf({ title: "Hverdagsrehabilitering", description: "Trening hjemme", audience: "Eldre hjemme", needs: ["falle", "klare trappa"] });

    expect(words).toEqual(["eldre", "falle", "hjemme", "hverdagsrehabilitering", "klare", "trappa", "trening"]);
  });
});
