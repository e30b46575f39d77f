import { describe, expect, test } from "@jest/globals";
import type { LetterPart } from "../../src/entities/letter.entity.js";
import { applicantSummonsOf, consentFormOf, coordinatorSummonsOf, startUpSummonsOf } from "../../src/rules/summons.rules.js";
import { LetterBlock, TextPlacement, WrittenForm } from "../../src/tenants/policy-enums.js";
import { changed, policyOf } from "./policies.js";

const meeting = { proposedOn: "2026-06-29", time: "10:00", place: "Kommunehuset" };
const contact = { name: "Frøydis Prøve", title: "ergoterapeut" };
const facts = { policy: policyOf("loppa"), municipalityName: "Loppa", contact, on: "2026-06-15" };
const coordinators = [{ name: "Tone Prøve", title: "sykepleier" }];

const blocks = (parts: readonly LetterPart[]): string[] => parts.map((it) => it.block);
const text = (parts: readonly LetterPart[], block: string): string | undefined => parts.find((it) => it.block === block)?.text;

describe("the summons to the talk", () => {
  test("LOPPA-FLOW-3a, LOPPA-FLOW-3d: tells when, where and what for, of the right to wish for a coordinator, and who may come along", () => {
    const parts = applicantSummonsOf({ ...facts, meeting }, "nb");

    expect(blocks(parts)).toEqual(["HEADING", "INVITATION", "ORIENTATION", "RIGHT_TO_WISH", "COMPANION", "CASE_HANDLING"]);
    expect(text(parts, "INVITATION")).toBe("Vi inviterer deg til en samtale 29.06.2026 kl. 10:00, Kommunehuset.");
    expect(text(parts, "RIGHT_TO_WISH")).toMatch(/rett til å si hvem du ønsker som koordinator/);
    expect(text(parts, "CASE_HANDLING")).toBe("Ta kontakt med Frøydis Prøve, ergoterapeut.");
  });

  test("CON-24: is written in nynorsk as well, and says no time where none is known", () => {
    expect(text(applicantSummonsOf({ ...facts, meeting: { ...meeting, time: null } }, "nn"), "INVITATION")).toBe("Vi inviterer deg til ein samtale 29.06.2026, Kommunehuset.");
  });
});

describe("what goes with a grant", () => {
  test("LOPPA-FLOW-5c, LUND-7-7: the start-up summons names the coordinator and what will be gone through", () => {
    const parts = startUpSummonsOf({ ...facts, meeting, coordinators }, "nb");

    expect(text(parts, "INVITATION")).toBe("Vi inviterer deg til oppstartsmøte 29.06.2026 kl. 10:00, Kommunehuset. Du møter Tone Prøve, sykepleier.");
    for (const word of ["situasjonen", "ressurser", "målene", "behovene"]) expect(text(parts, "START_UP_MEETING")).toContain(word);
  });

  test("LOPPA-FLOW-5c: the coordinator's own summons says when and where, and nothing of the person", () => {
    const parts = coordinatorSummonsOf({ ...facts, meeting, coordinators }, "nn");

    expect(blocks(parts)).toEqual(["HEADING", "INVITATION", "CASE_HANDLING"]);
    expect(text(parts, "INVITATION")).toMatch(/^Du er oppnemnd som koordinator .* 29\.06\.2026 kl\. 10:00, Kommunehuset\./);
  });

  test("LOPPA-FLOW-5b: the form for consent says that it is free, can be partial and can be withdrawn", () => {
    const parts = consentFormOf(facts, "nb");

    expect(blocks(parts)).toEqual(["HEADING", "REQUEST", "PURPOSE", "NO_WIDER_RIGHT", "CONSENT", "PARTICIPATION", "SIGNATURE", "CASE_HANDLING"]);
    for (const word of ["frivillig", "ja til noe og nei til noe annet", "trekke samtykket tilbake"]) expect(text(parts, "CONSENT")).toContain(word);
  });

  test.each([
    ["2026-05-31", "samtykkekompetanse"],
    ["2026-06-01", "beslutningskompetanse"],
  ])("INV-25: a form of %s says %s", (on, term) => {
    expect(text(consentFormOf({ ...facts, on }, "nb"), "PARTICIPATION")).toContain(term);
  });

  test("INV-20: the municipality's own words stand beside the national ones there too", () => {
    const own = { block: LetterBlock.CONSENT, placement: TextPlacement.BELOW, writtenForm: WrittenForm.NB, text: "Skjemaet kan leveres i resepsjonen." };
    const policy = changed(facts.policy, { letterTexts: [own] });

    expect(blocks(consentFormOf({ ...facts, policy }, "nb"))).toEqual(blocks(consentFormOf(facts, "nb")).toSpliced(5, 0, "LOCAL_TEXT"));
  });
});
