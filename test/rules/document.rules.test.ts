import { describe, expect, test } from "@jest/globals";
import { InformationTopic } from "../../src/entities/information-given.entity.js";
import { mediaTypeOf, MOST_BYTES } from "../../src/rules/document.rules.js";
import { topicsMissing, topicsToTell } from "../../src/rules/information.rules.js";
import { limits } from "../../src/limits.js";

describe("what a file is made of", () => {
  test.each([
    ["%PDF-1.7", "PDF"],
    ["\u0089PNG\r\n\u001a\nx", "PNG"],
    ["\u00ff\u00d8\u00ff\u00e1", "JPEG"],
    ["%PDF", null],
    [" %PDF-1.7", null],
    ["PK\u0003\u0004", null],
    ["<svg/>", null],
    ["", null],
  ])("LOPPA-DOC-2: is read from its first bytes: %j is %s", (content, type) => {
    expect(mediaTypeOf(Buffer.from(content, "latin1"))).toBe(type);
  });

  test("leaves room in a request for the rest of it", () => {
    expect((MOST_BYTES * 4) / 3).toBeLessThan(limits.bodyBytes - 10_000);
  });
});

describe("what has not been told", () => {
  const { COORDINATOR, DIRECT_CONTACT } = InformationTopic;

  test("LUND-5-1, LUND-5-4: is everything at first, and nothing once all was told, by whomever", () => {
    expect(topicsMissing([])).toEqual(topicsToTell);
    expect(topicsMissing([{ topics: [COORDINATOR] }, { topics: topicsToTell.filter((it) => it !== COORDINATOR) }])).toEqual([]);
    expect(topicsMissing([{ topics: topicsToTell.filter((it) => it !== DIRECT_CONTACT) }])).toEqual([DIRECT_CONTACT]);
  });
});
