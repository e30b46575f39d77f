import { describe, expect, test } from "@jest/globals";
import { MissingPart } from "../../src/entities/notice-completion.entity.js";
import { NoticeChannel, NotifierCapacity } from "../../src/entities/notice.entity.js";
import { answerMethod, completionLetter, isElectronic, receiptLetter, recipientCapacity, redirectionLetter } from "../../src/rules/notice-letter.rules.js";

const from = { municipalityName: "Øverbygd", unitName: "Koordinerende enhet" };
const textOf = (parts: readonly { readonly text: string }[]): string => parts.map((it) => it.text).join("\n");

describe("what is written to whoever gave notice", () => {
  test.each([
    ["nb", "Den kom fram 15.06.2026", "forvaltningsloven § 11 a"],
    ["nn", "Ho kom fram 15.06.2026", "forvaltningslova § 11 a"],
  ] as const)("DL-01: the receipt in %s tells the day and what happens next", (form, day, law) => {
    const parts = receiptLetter(form, from, "2026-06-15");

    expect(textOf(parts)).toContain(day);
    expect(parts.filter((it) => it.national).map((it) => it.text)).toEqual([expect.stringContaining(law)]);
  });

  test.each([
    ["nb", "ikke avvist"],
    ["nn", "ikkje avvist"],
  ] as const)("PROC-02: the letter in %s asks for every kind of thing that may be missing, and says that nothing is rejected", (form, kept) => {
    const parts = completionLetter(form, from, { missing: Object.values(MissingPart), text: "Ring gjerne.", dueOn: "2026-07-01" });

    expect((textOf(parts).match(/^– /gm) ?? []).length).toBe(Object.values(MissingPart).length);
    expect(textOf(parts)).toContain("01.07.2026");
    expect(textOf(parts)).toContain(kept);
  });

  test.each([
    ["nb", "sendt videre til Nabokommunen"],
    ["nn", "send vidare til Nabokommunen"],
  ] as const)("PROC-02: the letter in %s tells where the notice has gone", (form, sent) => {
    expect(textOf(redirectionLetter(form, from, "Nabokommunen", "Personen bor der."))).toContain(sent);
  });
});

describe("how it is sent", () => {
  test("LOPPA-DOC-2: by post where staff wrote the notice down from paper, phone, a visit or e-mail, and digitally otherwise", () => {
    const byPost = Object.values(NoticeChannel).filter((it) => answerMethod(it, false) === "POST");

    expect(byPost.sort()).toEqual(["EMAIL", "GENERAL_APPLICATION", "IN_PERSON", "PAPER", "PHONE"]);
    expect(Object.values(NoticeChannel).filter((it) => answerMethod(it, true) === "POST")).toEqual([]);
    expect(Object.values(NoticeChannel).filter(isElectronic).sort()).toEqual(["E_MESSAGE", "SECURE_FORM"]);
  });

  test("to those on the person's side as what they are, to everybody else as notifiers", () => {
    const as = Object.values(NotifierCapacity).filter((it) => recipientCapacity(it) !== "NOTIFIER");

    expect(as.sort()).toEqual(["GUARDIAN", "OWNER", "PARENT", "PROXY"]);
  });
});
