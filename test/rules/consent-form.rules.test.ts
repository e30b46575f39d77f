import { describe, expect, test } from "@jest/globals";
import { ConsentCapacity } from "../../src/entities/consent.entity.js";
import { PlanSection } from "../../src/entities/consent-grant.entity.js";
import { SharingBasis } from "../../src/entities/plan-participant.entity.js";
import { chosenPoints, consentForm, type FormFacts, formGiver, formLanguage, planForm } from "../../src/rules/consent-form.rules.js";
import { consentFormWords, FormGiver } from "../../src/rules/consent-form-words.rules.js";
import type { DocumentSection } from "../../src/rules/plan-document.rules.js";
import { couldSign, faultInLines, isOvertaken, momentsOf } from "../../src/rules/signed-consent.rules.js";
import { FormLanguage, WrittenForm } from "../../src/tenants/policy-enums.js";

const on = "2026-06-15";
const frame = { municipality: "Bygda", language: FormLanguage.NB, translations: [] };
const kari = { name: "Kari Lærer", function: "Lærer", basis: SharingBasis.CONSENT, sections: [PlanSection.GOALS, PlanSection.MEASURES], validTo: "2026-12-31" };
const ola = { name: "Ola Fysio", function: "Fysioterapeut", basis: SharingBasis.HPL_25, sections: null, validTo: null };
const facts: FormFacts = { owner: "Eli Eksempel", coordinators: ["Siv Koordinator"], giver: FormGiver.OWNER_ADULT, validTo: null, participants: [kari, ola] };
const text = (form: readonly DocumentSection[]): string => form.flatMap((it) => [it.heading, ...it.lines]).join("\n");

describe("whose consent the form asks for", () => {
  test.each([
    ["2019-06-16", false, FormGiver.PARENTS_BEFORE_7],
    ["2019-06-15", false, FormGiver.PARENTS_FROM_7],
    ["2014-06-16", false, FormGiver.PARENTS_FROM_7],
    ["2014-06-15", false, FormGiver.PARENTS_FROM_12],
    ["2010-06-16", false, FormGiver.PARENTS_FROM_12],
    ["2010-06-15", false, FormGiver.OWNER_FROM_16],
    ["2008-06-16", true, FormGiver.OWNER_FROM_16],
    ["2008-06-15", false, FormGiver.OWNER_ADULT],
    ["2008-06-15", true, FormGiver.GUARDIAN],
    [null, false, FormGiver.PARENTS_BEFORE_7],
  ])("SAM-99: born %s, with a guardian %s: %s", (born, hasGuardian, giver) => {
    expect(formGiver(born, hasGuardian, on)).toBe(giver);
  });
});

describe("the consent form", () => {
  test("SAM-93, SAM-117, LUND-ATT-1: names everybody who takes part, with the parts, the period, the basis and a no as near as a yes", () => {
    const lines = consentForm(facts, frame).find((it) => it.heading === consentFormWords.NB.participantsHeading)?.lines ?? [];

    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain("Kari Lærer, Lærer (grunnlag: samtykke; deles nå: B C)");
    expect(lines[1]).toContain("2026-12-31");
    expect(lines[2]).toContain("Ola Fysio, Fysioterapeut (grunnlag: samarbeid om helsehjelp (hpl § 25); deles nå: A B C");
    for (const it of lines.slice(1)) {
      for (const [index] of Object.values(PlanSection).entries()) expect(it).toContain(`☐ ${String.fromCharCode(65 + index)}`);
      expect(it).toContain(consentFormWords.NB.nothing);
    }
  });

  test("SAM-93: names each part of the plan once, by the letter that is ticked", () => {
    const areas = consentForm(facts, frame).find((it) => it.heading === consentFormWords.NB.areasHeading)?.lines ?? [];

    expect(areas.map((it) => it.slice(0, 2))).toEqual(Object.values(PlanSection).map((_, index) => `${String.fromCharCode(65 + index)}.`));
    expect(new Set(areas).size).toBe(Object.values(PlanSection).length);
  });

  test.each([FormLanguage.NB, FormLanguage.NN, FormLanguage.EN])("SAM-166, SAM-92: in %s it says who signs, that it is voluntary and how it is withdrawn", (language) => {
    const words = consentFormWords[language];
    const whole = text(consentForm({ ...facts, giver: FormGiver.PARENTS_FROM_12 }, { ...frame, language }));

    for (const it of [...words.voluntary, ...words.withdraw, words.planYes, words.planNo, words.givers.PARENTS_FROM_12, ...words.signature]) expect(whole).toContain(it);
    expect(whole).not.toContain(words.givers.OWNER_ADULT);
    expect(Object.values(FormLanguage).filter((it) => it !== language && whole.includes(consentFormWords[it].title))).toEqual([]);
  });

  test("SAM-166: tells where it is in other languages, where the municipality has said so", () => {
    const translations = [{ language: "so", address: "https://kommune.no/so" }];

    expect(text(consentForm(facts, { ...frame, translations }))).toContain("so: https://kommune.no/so");
    expect(text(consentForm(facts, frame))).not.toContain(consentFormWords.NB.languagesHeading);
  });

  test("LUND-ATT-1: is an empty form about nobody where there is no case", () => {
    const whole = text(consentForm(null, frame));

    for (const it of Object.values(consentFormWords.NB.givers)) expect(whole).toContain(it);
    expect(whole).toContain("Planeier: ____");
    expect(whole).toContain("☐ A ☐ B");
  });

  test.each([
    [null, WrittenForm.NN, FormLanguage.NN],
    [null, WrittenForm.NB, FormLanguage.NB],
    [FormLanguage.EN, WrittenForm.NN, FormLanguage.EN],
  ])("SAM-166: asked for in %s where the municipality writes %s: %s", (asked, own, language) => {
    expect(formLanguage(asked, own)).toBe(language);
  });
});

describe("the form for a plan", () => {
  test.each([WrittenForm.NB, WrittenForm.NN])("LUND-ATT-2: in %s it has the nine points with room to write", (form) => {
    const points = planForm("Bygda", form).filter((it) => /^\d\. /.test(it.heading));

    expect(points).toHaveLength(9);
    expect(points.every((it) => it.lines.length === 3 && it.lines.every((line) => /^_+$/.test(line)))).toBe(true);
  });

  test("SAM-116: of a plan those points are printed that were asked for, with its head", () => {
    const sections = planForm("Bygda", WrittenForm.NB);

    expect(chosenPoints(sections, [])).toEqual(sections);
    expect(chosenPoints(sections, [5, 1]).map((it) => it.heading.slice(0, 2))).toEqual(["In", "1.", "5."]);
  });
});

describe("a form that was signed", () => {
  test.each([
    [ConsentCapacity.OWNER, "2010-06-15", "2026-06-15", true],
    [ConsentCapacity.OWNER, "2010-06-16", "2026-06-15", false],
    [ConsentCapacity.OWNER, null, "2026-06-15", false],
    [ConsentCapacity.PARENT, "2020-01-01", "2026-06-15", true],
    [ConsentCapacity.GUARDIAN, "1950-01-01", "2026-06-15", true],
  ])("SAM-99, INV-14: as %s of somebody born %s on %s: %s", (capacity, born, signedOn, could) => {
    expect(couldSign(capacity, born, signedOn)).toBe(could);
  });

  test.each([
    [[], false],
    [["2026-06-14"], false],
    [["2026-06-15"], false],
    [["2026-06-01", "2026-06-16"], true],
  ])("SAM-94, SAM-165: signed on 15 June after words of %j: overtaken %s", (saidOn, is) => {
    expect(isOvertaken("2026-06-15", saidOn)).toBe(is);
  });

  test("SAM-94: the words that count are consents taken back, and sharing begun or ended", () => {
    const [first, second, third] = [1, 2, 3].map((it) => new Date(Date.UTC(2026, 5, it)));

    expect(
      momentsOf([{ withdrawnAt: null }, { withdrawnAt: first ?? null }, { sharedAt: second as Date, endedAt: null }, { sharedAt: second as Date, endedAt: third ?? null }]),
    ).toEqual([first, second, second, third]);
  });

  test.each([
    [["a", "b"], ["b", "a"], null],
    [[], [], null],
    [["a"], ["a", "b"], "SIGNED_FORM_INCOMPLETE"],
    [["a", "c"], ["a", "b"], "NOT_A_PARTICIPANT"],
    [["a", "a", "b"], ["a", "b"], "INVALID_INPUT"],
  ])("SAM-93: lines for %j where %j take part: %s", (lines, participants, fault) => {
    expect(faultInLines(lines, participants)).toBe(fault);
  });
});
