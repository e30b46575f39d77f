import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { RightKind } from "../../src/entities/assessment.entity.js";
import { DecisionPath } from "../../src/entities/case.entity.js";
import { DecisionOutcome } from "../../src/entities/decision.entity.js";
import type { LetterText } from "../../src/entities/letter.entity.js";
import { provisionsOf } from "../../src/rules/decision.rules.js";
import { formFor } from "../../src/rules/letter-layout.rules.js";
import { type LetterFacts, letterOf, missingParts, responsibleFor } from "../../src/rules/letter.rules.js";
import { nationalText } from "../../src/rules/national-texts.rules.js";
import { LetterBlock, TextPlacement, TextTopic, WrittenForm } from "../../src/tenants/policy-enums.js";
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

function factsOf(name: MunicipalityName, { kind = INDIVIDUAL_PLAN, outcome = REFUSED, decidedOn = "2026-06-15" }: Wanted = {}): LetterFacts {
  return {
    decision: { kind, outcome, decidedOn, facts: "Fakta i saken.", considerations: "Det kommunen la vekt på.", legalBasis: [...provisionsOf(kind)], authority: "Den som avgjorde" },
    assessment: { longTermReasons: "Varigheten.", coordinatedReasons: "Samordningen.", complexReasons: "Omfanget.", seriousConditionReasons: null },
    policy: policyOf(name),
    municipalityName: fileOf(name).name,
    handler: { name: "Frøydis Prøve", title: "ergoterapeut" },
    responsible: { name: "Ottar Prøve", title: "leder" },
    coordinator: null,
  };
}

const letter = (name: MunicipalityName, wanted?: Wanted): LetterText => letterOf(factsOf(name, wanted), formFor(wanted?.preferredForm ?? null, policyOf(name).writtenForm));
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
        expect(letterOf({ ...facts, policy: changed(facts.policy, { texts }) }, "nn")).toEqual(letterOf(facts, "nn"));
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
      "LEGAL_TEST",
      "PURPOSE",
      "NO_WIDER_RIGHT",
      "GROUP_IS_POSSIBLE",
      "APPEAL",
      "APPEAL_ADDRESS",
      "ACCESS_TO_DOCUMENTS",
      "SUPERVISION",
      "CASE_HANDLING",
    ]);
    expect(["FACTS", "ASSESSMENT", "CONSIDERATIONS", "LEGAL_BASIS"].map((block) => part(it, block))).toEqual([
      "Fakta i saken.",
      "Langvarig behov: Varigheten.\nBehov for koordinering: Samordningen.\nKomplekst behov: Omfanget.",
      "Det kommunen la vekt på.",
      "pasient- og brukerrettighetsloven § 2-5, helse- og omsorgstjenesteloven § 7-1",
    ]);
    expect(part(it, "OUTCOME")).toBe("Søknaden om individuell plan er behandlet: avslått. Avgjort av Den som avgjorde.");
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
    const blocks = letterOf({ ...facts, decision: { ...facts.decision, facts: " ", considerations: "" }, assessment: empty }, "nb").parts.map((it) => it.block);

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

    expect(part(letterOf({ ...facts, policy }, "nn"), "APPEAL_ADDRESS")).toContain("Øyagata 4, 6868 Gaupne");
  });
});

describe("what the letter calls what the person sent", () => {
  test.each([
    ["loppa", "nb", "Søknaden"],
    ["luster", "nn", "Meldinga"],
    ["stranda", "nn", "Søknaden"],
    ["lund", "nb", "Søknaden"],
    ["salangen", "nb", "Søknaden"],
  ] as const)("CON-08: in %s, %s, it is %s", (name, form, term) => {
    expect(part(letterOf(factsOf(name), form), "OUTCOME")).toMatch(new RegExp(`^${term} om individuell plan`));
  });

  test.each([
    ["tilmelding", "nb", "Tilmeldingen"],
    ["tilmelding", "nn", "Tilmeldinga"],
    ["henvendelse", "nb", "Saken"],
    ["henvendelse", "nn", "Saka"],
  ] as const)("CON-08: a municipality that says %s, in %s: %s", (term, form, word) => {
    const facts = factsOf("salangen");
    const policy = changed(facts.policy, { notice: { terms: [term] } });

    expect(part(letterOf({ ...facts, policy }, form), "OUTCOME")).toMatch(new RegExp(`^${word} om individuell plan`));
  });
});

describe("what a letter tells besides the outcome", () => {
  test.each([
    [GRANTED, true, false],
    [PARTLY, true, true],
    [REFUSED, false, true],
  ])("LUND-11.4-7: when %s it speaks of taking part: %p, and of a group: %p", (outcome, participation, group) => {
    const blocks = letter("lund", { outcome }).parts.map((it) => it.block);

    expect([blocks.includes("PARTICIPATION"), blocks.includes("GROUP_IS_POSSIBLE")]).toEqual([participation, group]);
  });

  test("LUSTER-RIGHT-1, LOPPA-IP-1, LOPPA-IP-7, SALANGEN-IP-1: a plan's letter explains both limbs, the purpose and the duty, by the acts' full names", () => {
    const it = letter("luster", { outcome: GRANTED });

    expect(part(it, "RIGHT_TO_PLAN")).toContain("langvarige og koordinerte");
    expect(part(it, "LEGAL_TEST")).toMatch(/Langvarig tyder .* Koordinert tyder/);
    expect(part(it, "PURPOSE")).toMatch(/plikt til å utarbeide .* heilskapleg, koordinert og individuelt tilpassa/);
    expect(part(it, "LEGAL_BASIS")).toBe("pasient- og brukarrettslova § 2-5, helse- og omsorgstenestelova § 7-1");
  });

  test.each([
    [null, ""],
    [true, "Det er den du ønsket deg."],
    [false, "Du ønsket deg en annen. Grunnen til at ønsket ikke er fulgt: Permisjon."],
  ])("LOPPA-FLOW-4b: a grant names the coordinator and, when the wish was followed is %p, says: %s", (wishFollowed, says) => {
    const coordinator = { name: "Tone Prøve", title: "sykepleier", wishFollowed, reasonWishNotFollowed: wishFollowed === false ? "Permisjon." : null };

    expect(part(letterOf({ ...factsOf("loppa", { outcome: GRANTED }), coordinator }, "nb"), "COORDINATOR")).toBe(`Koordinatoren din er Tone Prøve, sykepleier. ${says}`.trim());
  });

  test("PROC-11, LOPPA-LEAD-3: it names who handled the case and who answers for the decision, by name and seat", () => {
    expect(part(letter("loppa"), "CASE_HANDLING")).toBe("Saksbehandler: Frøydis Prøve, ergoterapeut. Ansvarlig for avgjørelsen: Ottar Prøve, leder.");
    expect(part(letter("luster"), "CASE_HANDLING")).toBe("Saksbehandlar: Frøydis Prøve, ergoterapeut. Ansvarleg for avgjerda: Ottar Prøve, leder.");
  });

  test.each([
    [DecisionPath.UNIT, false, "leader", "leader"],
    [DecisionPath.UNIT, true, "leader", "decider"],
    [DecisionPath.UNIT, false, null, "decider"],
    [DecisionPath.SERVICE_OFFICE, false, "leader", "decider"],
    [DecisionPath.OWN_UNIT, false, "leader", "decider"],
    [DecisionPath.UNIT_THEN_ALLOCATION_BODY, false, "leader", "decider"],
  ] as const)("LOPPA-LEAD-3: on %s, decided by duty %p, leader %p: %s answers", (path, byDuty, unitLeaderId, expected) => {
    expect(responsibleFor({ path, byDuty, unitLeaderId, decidedById: "decider" })).toBe(expected);
  });
});

describe("the municipality's words beside the national ones", () => {
  const placed = (placement: TextPlacement, writtenForm: WrittenForm, block = LetterBlock.APPEAL) => ({ block, placement, writtenForm, text: "Ring oss gjerne." });
  const blocksWith = (...letterTexts: ReturnType<typeof placed>[]): string[] => {
    const facts = factsOf("lund");
    return letterOf({ ...facts, policy: changed(facts.policy, { letterTexts }) }, "nb").parts.map((it) => it.block);
  };
  const plain = blocksWith();

  test("INV-20, FAIL-09: stand right above or right below the part they are for, in letters of their form alone", () => {
    const at = plain.indexOf("APPEAL");

    expect(blocksWith(placed(TextPlacement.ABOVE, WrittenForm.NB))).toEqual(plain.toSpliced(at, 0, "LOCAL_TEXT"));
    expect(blocksWith(placed(TextPlacement.BELOW, WrittenForm.NB))).toEqual(plain.toSpliced(at + 1, 0, "LOCAL_TEXT"));
    expect(blocksWith(placed(TextPlacement.BELOW, WrittenForm.NN))).toEqual(plain);
    expect(blocksWith(placed(TextPlacement.BELOW, WrittenForm.NB, LetterBlock.CONSENT))).toEqual(plain);
  });

  test("INV-20, FAIL-09: whatever they say, every part of the letter stays as it was, in its order", () => {
    const text = fc.record({
      block: fc.constantFrom(...Object.values(LetterBlock)),
      placement: fc.constantFrom(...Object.values(TextPlacement)),
      writtenForm: fc.constantFrom(...Object.values(WrittenForm)),
      text: fc.string({ minLength: 1, maxLength: 100 }),
    });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.constantFrom(...kinds), fc.constantFrom(...outcomes), (letterTexts, kind, outcome) => {
        const facts = factsOf("stranda", { kind, outcome });
        const { parts } = letterOf({ ...facts, policy: changed(facts.policy, { letterTexts }) }, "nn");

        expect(parts.filter((it) => it.block !== "LOCAL_TEXT")).toEqual(letterOf(facts, "nn").parts);
        expect(parts.filter((it) => it.block === "LOCAL_TEXT").every((it) => !it.national)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what a letter may not lack", () => {
  const always = ["HEADING", "OUTCOME", "LEGAL_BASIS", "APPEAL", "APPEAL_ADDRESS", "ACCESS_TO_DOCUMENTS", "CASE_HANDLING"];
  const right: Readonly<Record<RightKind, string>> = { INDIVIDUAL_PLAN: "RIGHT_TO_PLAN", COORDINATOR: "RIGHT_TO_COORDINATOR", CHILD_COORDINATOR: "RIGHT_TO_CHILD_COORDINATOR" };
  const grounds = ["FACTS", "ASSESSMENT", "CONSIDERATIONS"];

  test.each(everyLetter)("PROC-08, INV-06: in %s, %s %s, %s, the letter is complete", (name, kind, outcome, preferredForm) => {
    expect(missingParts(letter(name, { kind, outcome, preferredForm }), { kind, outcome })).toEqual([]);
  });

  test.each(kinds.flatMap((kind) => outcomes.map((outcome) => [kind, outcome] as const)))(
    "PROC-07, PROC-08, PROC-11, INV-06: %s %s without a part is told which",
    (kind, outcome) => {
      const whole = letter("lund", { kind, outcome });
      const required = [...always, right[kind], ...(outcome === GRANTED ? [] : grounds)];

      for (const block of required) expect(missingParts({ ...whole, parts: whole.parts.filter((it) => it.block !== block) }, { kind, outcome })).toEqual([block]);
      expect(missingParts({ ...whole, parts: whole.parts.map((it) => ({ ...it, text: " " })) }, { kind, outcome })).toEqual(required);
    },
  );

  test("PROC-11: a letter whose handler or whose responsible person nobody knows lacks that part", () => {
    const facts = factsOf("lund");
    const decision = { kind: INDIVIDUAL_PLAN, outcome: REFUSED };

    for (const unknown of [{ handler: null }, { responsible: null }]) expect(missingParts(letterOf({ ...facts, ...unknown }, "nb"), decision)).toEqual(["CASE_HANDLING"]);
  });

  test("PROC-07: a full grant that names no provision rests on the right's own, a refusal on none", () => {
    const without = (outcome: DecisionOutcome): LetterFacts => {
      const facts = factsOf("lund", { outcome });
      return { ...facts, decision: { ...facts.decision, legalBasis: [" "] } };
    };

    expect(part(letterOf(without(GRANTED), "nb"), "LEGAL_BASIS")).toBe("pasient- og brukerrettighetsloven § 2-5, helse- og omsorgstjenesteloven § 7-1");
    expect(missingParts(letterOf(without(REFUSED), "nb"), { kind: INDIVIDUAL_PLAN, outcome: REFUSED })).toEqual(["LEGAL_BASIS"]);
  });
});
