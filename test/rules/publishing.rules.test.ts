import { describe, expect, test } from "@jest/globals";
import { missingContact, publicRights } from "../../src/rules/publishing.rules.js";
import { municipalities, type MunicipalityName, policyOf } from "./policies.js";

describe("what is missing of a contact", () => {
  test.each<[MunicipalityName, readonly string[], string]>([
    ["loppa", ["visiting", "phone", "email"], "LOPPA-CONTACT-2"],
    ["luster", ["email"], "the rest is there"],
    ["stranda", ["postal", "visiting", "email"], "STRANDA-GAP-1"],
    ["lund", ["postal", "visiting"], "LUND-CONTACT-3"],
    ["salangen", ["postal", "visiting", "phone", "email"], "SALANGEN-CONTACT-5"],
  ])("LINT-10: in %s: %j: %s", (name, missing) => {
    expect(missingContact(policyOf(name).unit.contact)).toEqual(missing);
  });

  test("LINT-10: a contact with everything misses nothing", () => {
    const { contact } = policyOf("luster").unit;

    expect(missingContact({ ...contact, email: "eining@luster.example" })).toEqual([]);
  });
});

describe("what everybody is told of their rights", () => {
  test.each([...municipalities])("CON-18, SALANGEN-GAP-1: the same in %s as everywhere, with deadline and appellate body, whatever its own texts say", (name) => {
    const own = policyOf(name).texts.map((it) => it.text);
    const told = publicRights("nb", "2026-06-15");

    expect(told).toHaveLength(5);
    expect(told.filter((it) => own.includes(it))).toEqual([]);
    expect(told.join(" ")).toMatch(/fire uker.*statsforvalteren/);
  });

  test("CON-19, SALANGEN-IP-1, PRIV-15: plan, coordinator and child coordinator, in both written forms", () => {
    const words = [
      ["nb", /rett til å få utarbeidet en individuell plan/, /rett til koordinator/, /rett til barnekoordinator/, /Du kan klage på avgjørelsen/],
      ["nn", /rett til å få utarbeidd ein individuell plan/, /rett til koordinator/, /rett til barnekoordinator/, /Du kan klage på avgjerda/],
    ] as const;

    for (const [form, ...patterns] of words) {
      const told = publicRights(form, "2026-06-15");
      for (const pattern of patterns) expect(told.filter((it) => pattern.test(it))).toHaveLength(1);
    }
  });
});
