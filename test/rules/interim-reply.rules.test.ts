import { describe, expect, test } from "@jest/globals";
import { InterimReason } from "../../src/entities/interim-reply.entity.js";
import { RecipientCapacity } from "../../src/entities/letter.entity.js";
import { NotifierCapacity } from "../../src/entities/notice.entity.js";
import { interimLetter, mayBeExpectedOn, notifierEntitled } from "../../src/rules/interim-reply.rules.js";

const facts = {
  reason: InterimReason.UNIT_MEETING,
  explanation: "Møtet er 20. juli.",
  expectedDecisionOn: "2026-08-14",
  unitName: "Koordinerende enhet",
  municipalityName: "Prøvevik",
  sentOn: "2026-07-13",
};
const textOf = (form: "nb" | "nn", capacity = RecipientCapacity.OWNER, reason = facts.reason): string =>
  interimLetter({ ...facts, reason }, form, capacity)
    .map((it) => it.text)
    .join("\n");

describe("the letter of an interim reply (fvl § 11 a)", () => {
  test.each([
    ["nb", ["Foreløpig svar, 13.07.2026", "forvaltningsloven § 11 a", "Saken skal tas opp i et møte", "innen 14.08.2026", "nytt svar med en ny dato"]],
    ["nn", ["Førebels svar, 13.07.2026", "forvaltningslova § 11 a", "Saka skal takast opp i eit møte", "innan 14.08.2026", "nytt svar med ein ny dato"]],
  ] as const)("PROC-03, PROC-11, LUSTER-TIME-2, LUSTER-TIME-3: in %s it tells the law, the reason and the day, and that a new one follows: %j", (form, words) => {
    for (const word of words) expect(textOf(form)).toContain(word);
    expect(textOf(form)).toContain(facts.explanation);
  });

  test.each(Object.values(InterimReason))("PROC-03: %s is told in bokmål and nynorsk, in words of their own", (reason) => {
    expect(textOf("nb", RecipientCapacity.OWNER, reason)).not.toBe(textOf("nn", RecipientCapacity.OWNER, reason));
    expect(textOf("nn", RecipientCapacity.OWNER, reason)).not.toMatch(/(?<!\p{L})(ikke|en|et|være|fra|uker|saken)(?!\p{L})/u);
    expect(textOf("nb", RecipientCapacity.OWNER, reason)).not.toMatch(/(?<!\p{L})(ikkje|ein|eit|vere|frå|veker|saka)(?!\p{L})/u);
  });

  test("INV-09: a notifier outside the person's side learns the day and not the reason", () => {
    const text = textOf("nb", RecipientCapacity.NOTIFIER);

    expect(text).toContain("14.08.2026");
    expect(text).not.toContain(facts.explanation);
    expect(text).not.toContain("møte");
  });
});

describe("the notifier", () => {
  const given = { notifierId: "n", notifierCapacity: NotifierCapacity.GP, ownerAgrees: true, authorityAttached: false };

  test.each([
    [{ notifierCapacity: NotifierCapacity.PARENT, ownerAgrees: null }, "PARENT"],
    [{ notifierCapacity: NotifierCapacity.GUARDIAN }, "GUARDIAN"],
    [{ notifierCapacity: NotifierCapacity.PROXY, authorityAttached: true }, "PROXY"],
    [{ notifierCapacity: NotifierCapacity.PROXY, ownerAgrees: null }, null],
    [{ notifierCapacity: NotifierCapacity.PROXY, ownerAgrees: true }, "NOTIFIER"],
    [{}, "NOTIFIER"],
    [{ ownerAgrees: false }, null],
    [{ ownerAgrees: null }, null],
    [{ notifierCapacity: NotifierCapacity.NEXT_OF_KIN, ownerAgrees: null }, null],
    [{ notifierId: null }, null],
  ])("LUSTER-TIME-2: %j is written to as %j", (changes, capacity) => {
    expect(notifierEntitled({ ...given, ...changes })?.capacity ?? null).toBe(capacity);
  });
});

describe("the day a decision is expected", () => {
  test.each([
    ["2026-07-13", false],
    ["2026-07-12", false],
    ["2026-07-14", true],
    ["2027-07-13", true],
    ["2027-07-14", false],
  ])("LUSTER-TIME-3: %s may be named on 13 July 2026: %s", (day, may) => {
    expect(mayBeExpectedOn(day, "2026-07-13", "2027-07-13")).toBe(may);
  });
});
