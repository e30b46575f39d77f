import { expect, test } from "@jest/globals";
import { spelledOut } from "../../src/rules/provision.rules.js";

test.each([
  ["pbrl § 2-5 b", "nb", "pasient- og brukerrettighetsloven § 2-5 b"],
  ["hol § 7-1", "nn", "helse- og omsorgstenestelova § 7-1"],
  [" hol § 7-2 a ", "nb", "helse- og omsorgstjenesteloven § 7-2 a"],
  ["fvl § 27", "nn", "forvaltningslova § 27"],
  ["barnevernsloven § 15-9", "nb", "barnevernsloven § 15-9"],
] as const)("STRANDA-GEN-6, LOPPA-IP-6: %s in %s is %s", (provision, form, expected) => {
  expect(spelledOut(provision, form)).toBe(expected);
});
