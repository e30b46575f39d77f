import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { RightKind } from "../../src/entities/assessment.entity.js";
import { DecisionOutcome, type LetterText } from "../../src/entities/decision.entity.js";
import { provisionsOf } from "../../src/rules/decision.rules.js";
import { type LetterFacts, letterOf } from "../../src/rules/letter.rules.js";
import { nationalText } from "../../src/rules/national-texts.rules.js";
import { TextTopic, WrittenForm } from "../../src/tenants/policy-enums.js";
import { changed, fileOf, municipalities, type MunicipalityName, policyOf } from "./policies.js";

const kinds = Object.values(RightKind);
const outcomes = Object.values(DecisionOutcome);
const { GRANTED, PARTLY, REFUSED } = DecisionOutcome;
const { INDIVIDUAL_PLAN, COORDINATOR } = RightKind;

interface Wanted {
  readonly kind?: RightKind;
  readonly outcome?: DecisionOutcome;
  readonly decidedOn?: string;
  readonly preferredForm?: WrittenForm | null;
}

function factsOf(name: MunicipalityName, { kind = INDIVIDUAL_PLAN, outcome = REFUSED, decidedOn = "2026-06-15", preferredForm = null }: Wanted = {}): LetterFacts {
  return {
    decision: { kind, outcome, decidedOn, facts: "Fakta i saken.", considerations: "Det kommunen la vekt på.", legalBasis: [...provisionsOf(kind)], authority: "Den som avgjorde" },
    assessment: { longTermReasons: "Varigheten.", coordinatedReasons: "Samordningen.", complexReasons: "Omfanget.", seriousConditionReasons: null },
    policy: policyOf(name),
    municipalityName: fileOf(name).name,
    preferredForm,
    issuedOn: decidedOn,
  };
}

const letter = (name: MunicipalityName, wanted?: Wanted): LetterText => letterOf(factsOf(name, wanted));
const part = (it: LetterText, block: string): string | undefined => it.parts.find((one) => one.block === block)?.text;
const whole = (it: LetterText): string => it.parts.map((one) => one.text).join("\n");

const everyLetter = municipalities.flatMap((name) =>
  kinds.flatMap((kind) => outcomes.flatMap((outcome) => Object.values(WrittenForm).map((preferredForm) => [name, kind, outcome, preferredForm] as const))),
);

describe("what every letter says of appeal (PROC-08)", () => {
  const elements: Readonly<Record<WrittenForm, Readonly<Record<string, RegExp>>>> = {
    NB: {
      "the right to appeal": /Du kan klage på avgjørelsen/,
      "the deadline": /Fristen er fire uker fra du fikk dette brevet/,
      "the appellate body": /statsforvalteren, som avgjør den/,
      "where and how": /skriftlig og undertegnet, og sendes til kommunen/,
      "access to the documents": /rett til å se dokumentene i saken/,
    },
    NN: {
      "the right to appeal": /Du kan klage på avgjerda/,
      "the deadline": /Fristen er fire veker frå du fekk dette brevet/,
      "the appellate body": /statsforvaltaren, som avgjer henne/,
      "where and how": /skriftleg og underskriven, og blir send til kommunen/,
      "access to the documents": /rett til å sjå dokumenta i saka/,
    },
  };

  test.each(everyLetter)("PROC-08, LUSTER-APPEAL-3, LOPPA-FLOW-5a, CON-18: in %s, %s %s, %s, all five elements are there", (name, kind, outcome, preferredForm) => {
    const text = whole(letter(name, { kind, outcome, preferredForm }));

    expect(Object.entries(elements[preferredForm]).filter(([, pattern]) => !pattern.test(text))).toEqual([]);
  });

  test.each(everyLetter)("LAW-11, LAW-17: in %s, %s %s, %s, it names no provision of fvl as binding, and supervision apart from appeal", (name, kind, outcome, preferredForm) => {
    const it = letter(name, { kind, outcome, preferredForm });

    expect(whole(it)).not.toMatch(/forvaltningslov|fvl/i);
    expect(part(it, "SUPERVISION")).toMatch(/tilsynsvurdering/);
    expect(part(it, "APPEAL")).not.toMatch(/tilsyn/);
  });

  test.each([...municipalities])("CON-18: the appeal text in %s is the national one, word for word", (name) => {
    const it = letter(name, { preferredForm: WrittenForm.NB });

    expect(part(it, "APPEAL")).toBe(nationalText("APPEAL", "2026-06-15").nb);
  });
});

describe("the municipality's own texts", () => {
  test.each(kinds)("SC-05, LUSTER-APPEAL-2, LAW-08: a refused %s in Luster can be appealed whatever the local text says", (kind) => {
    const it = letter("luster", { kind, outcome: REFUSED });
    const local = policyOf("luster").texts.find(({ topic }) => topic === TextTopic.APPEAL)?.text ?? "";

    expect(local).toContain("ikkje rett til å klage");
    expect(part(it, "APPEAL")).toContain("Det gjeld avgjerder om individuell plan, koordinator og barnekoordinator.");
    expect(whole(it)).not.toContain("ikkje rett til å klage");
  });

  test("INV-20, FAIL-09: whatever texts a municipality writes, its letters stay the same", () => {
    const topics = fc.constantFrom(...Object.values(TextTopic));
    const text = fc.record({ topic: topics, writtenForm: fc.constantFrom(...Object.values(WrittenForm)), text: fc.string({ minLength: 1, maxLength: 200 }) });
    const facts = factsOf("luster");
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
        expect(letterOf({ ...facts, policy: changed(facts.policy, { texts }) })).toEqual(letterOf(facts));
      }),
      { numRuns: 50 },
    );
  });

  test("INV-20: each part says whether it is national, and every national part is the national text", () => {
    for (const [name, kind, outcome, preferredForm] of everyLetter) {
      const { writtenForm, parts } = letter(name, { kind, outcome, preferredForm });
      for (const it of parts.filter(({ national }) => national)) expect(it.text).toBe(nationalText(it.block as never, "2026-06-15")[writtenForm]);
    }
  });
});

describe("what a letter is made of", () => {
  test("PROC-07, LOPPA-FLOW-5a, LAW-07, LOPPA-IP-6, LOPPA-IP-7: a refused plan has its grounds, its provisions and who decided", () => {
    const it = letter("lund");

    expect(it.parts.map(({ block }) => block)).toEqual([
      "HEADING",
      "OUTCOME",
      "FACTS",
      "ASSESSMENT",
      "CONSIDERATIONS",
      "LEGAL_BASIS",
      "RIGHT_TO_PLAN",
      "NO_WIDER_RIGHT",
      "GROUP_IS_POSSIBLE",
      "APPEAL",
      "APPEAL_ADDRESS",
      "ACCESS_TO_DOCUMENTS",
      "SUPERVISION",
    ]);
    expect(["FACTS", "ASSESSMENT", "CONSIDERATIONS", "LEGAL_BASIS"].map((block) => part(it, block))).toEqual([
      "Fakta i saken.",
      "Varigheten.\nSamordningen.\nOmfanget.",
      "Det kommunen la vekt på.",
      "pbrl § 2-5, hol § 7-1",
    ]);
    expect(part(it, "OUTCOME")).toBe("Søknaden er avslått. Avgjort av Den som avgjorde.");
  });

  test.each([
    [INDIVIDUAL_PLAN, "RIGHT_TO_PLAN"],
    [COORDINATOR, "RIGHT_TO_COORDINATOR"],
    [RightKind.CHILD_COORDINATOR, "RIGHT_TO_CHILD_COORDINATOR"],
  ])("LAW-07, LAW-08, SALANGEN-IP-4: a letter on %s tells of %s, and only a plan's says that it gives no wider right", (kind, block) => {
    for (const outcome of outcomes) {
      const blocks = letter("salangen", { kind, outcome }).parts.map((it) => it.block);
      expect(blocks.filter((it) => it.startsWith("RIGHT_TO"))).toEqual([block]);
      expect(blocks.includes("NO_WIDER_RIGHT")).toBe(kind === INDIVIDUAL_PLAN);
    }
  });

  test.each([
    [REFUSED, true],
    [PARTLY, true],
    [GRANTED, false],
  ])("LUND-11.4-7: a letter that is %s says that a responsibility group is possible: %p", (outcome, says) => {
    for (const kind of kinds) expect(/ansvarsgruppe/.test(whole(letter("lund", { kind, outcome })))).toBe(says);
  });

  test("a grant that says no more than that has no empty parts", () => {
    const facts = factsOf("lund", { outcome: GRANTED });
    const empty = { longTermReasons: "", coordinatedReasons: "", complexReasons: null, seriousConditionReasons: null };
    const blocks = letterOf({ ...facts, decision: { ...facts.decision, facts: " ", considerations: "" }, assessment: empty }).parts.map((it) => it.block);

    expect(blocks.slice(0, 4)).toEqual(["HEADING", "OUTCOME", "LEGAL_BASIS", "RIGHT_TO_PLAN"]);
  });
});

describe("the written form of a letter", () => {
  test.each([
    ["loppa", null, "nb"],
    ["luster", null, "nn"],
    ["stranda", null, "nn"],
    ["lund", null, "nb"],
    ["salangen", null, "nb"],
    ["luster", WrittenForm.NB, "nb"],
    ["lund", WrittenForm.NN, "nn"],
    ["lund", WrittenForm.NB, "nb"],
  ] as const)("CON-24, PRIV-15: %s, recipient wants %p: %s", (name, preferredForm, form) => {
    const it = letter(name, { preferredForm });

    expect(it.writtenForm).toBe(form);
    expect(part(it, "APPEAL")).toBe(nationalText("APPEAL", "2026-06-15")[form]);
    expect(part(it, "HEADING")).toContain(form === "nn" ? "Avgjerd om individuell plan" : "Avgjørelse om individuell plan");
  });
});

describe("the law on the day of the decision", () => {
  test.each([
    ["2026-05-31", WrittenForm.NB, "samtykkekompetanse"],
    ["2026-06-01", WrittenForm.NB, "beslutningskompetanse"],
    ["2026-06-02", WrittenForm.NB, "beslutningskompetanse"],
    ["2026-05-31", WrittenForm.NN, "samtykkekompetanse"],
    ["2026-06-02", WrittenForm.NN, "avgjerdskompetanse"],
  ])("INV-25, SC-30: a decision of %s, %s, says %s", (decidedOn, preferredForm, term) => {
    const text = whole(letter("lund", { outcome: GRANTED, decidedOn, preferredForm }));
    const terms = ["samtykkekompetanse", "beslutningskompetanse", "avgjerdskompetanse"].filter((it) => text.includes(it));

    expect(terms).toEqual([term]);
  });

  test("INV-25: the day it is issued or read changes nothing", () => {
    const facts = factsOf("lund", { outcome: GRANTED, decidedOn: "2026-05-31" });

    expect(letterOf({ ...facts, issuedOn: "2026-06-20" })).toEqual(letterOf(facts));
  });
});

describe("where the appeal is sent", () => {
  test.each([
    ["loppa", "Koordinerende enhet for rehabilitering og habilitering, Loppa kommune, Hankenbakken 26, 9550 Øksfjord"],
    ["luster", "Koordinerande eining, Luster kommune, Postboks 104, 6866 Gaupne, +4757685715"],
    ["stranda", "Koordinerande eining, Stranda kommune, +4746411059"],
    ["lund", "Koordinerende enhet for habilitering og rehabilitering, Lund kommune, +4747908455"],
    ["salangen", "Koordinerende enhet, Salangen kommune"],
  ] as const)("LUSTER-APPEAL-3, LOPPA-CONTACT-1, LUSTER-CONTACT-1: in %s: %s, and no address is ever made up", (name, address) => {
    expect(part(letter(name), "APPEAL_ADDRESS")).toBe(address);
  });

  test("LUSTER-CONTACT-2: where there is a visiting address alone, that one is given", () => {
    const facts = factsOf("luster");
    const policy = changed(facts.policy, { unit: { contact: { ...facts.policy.unit.contact, postal: null } } });

    expect(part(letterOf({ ...facts, policy }), "APPEAL_ADDRESS")).toContain("Øyagata 4, 6868 Gaupne");
  });
});
