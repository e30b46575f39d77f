import { expect, test } from "@jest/globals";
import { asNumberedOn, spelledOut } from "../../src/rules/provision.rules.js";

test.each([
  ["pbrl § 2-5 b", "nb", "pasient- og brukerrettighetsloven § 2-5 b"],
  ["hol § 7-1", "nn", "helse- og omsorgstenestelova § 7-1"],
  [" hol § 7-2 a ", "nb", "helse- og omsorgstjenesteloven § 7-2 a"],
  ["fvl § 27", "nn", "forvaltningslova § 27"],
  ["barnevernsloven § 15-9", "nb", "barnevernsloven § 15-9"],
] as const)("STRANDA-GEN-6, LOPPA-IP-6: %s in %s is %s", (provision, form, expected) => {
  expect(spelledOut(provision, form)).toBe(expected);
});

const oldRegulation = "Forskrift om habilitering og rehabilitering, individuell plan og koordinator";
const newRegulation = "forskrift om habilitering, rehabilitering og koordinator";
const planRegulation = "forskrift om individuell plan ved ytelse av velferdstjenester";

test.each([
  ["LAW-20", "pbrl § 7-6", "2026-06-15", "pbrl § 7-7"],
  ["LAW-20, INV-25", "pbrl § 7-6", "2018-06-15", "pbrl § 7-6"],
  ["LAW-20", "pbrl § 7-6 første ledd", "2026-06-15", "pbrl § 7-7 første ledd"],
  ["LAW-20", "pbrl § 7-60", "2026-06-15", "pbrl § 7-60"],
  ["LAW-20", "pbrl § 7-6 a", "2026-06-15", "pbrl § 7-6 a"],
  ["REG-01", oldRegulation, "2026-06-15", newRegulation],
  ["REG-01, INV-25", oldRegulation, "2022-07-31", oldRegulation],
  ["REG-02", `${oldRegulation} § 19`, "2026-06-15", planRegulation],
  ["REG-02", "forskrift om individuell plan i arbeids- og velferdsforvaltningen", "2022-08-01", planRegulation],
  ["REG-01", `${newRegulation} § 16`, "2026-06-15", `${newRegulation} § 16`],
  ["INV-25", "hpl § 45", "2026-06-30", "hpl § 45"],
  ["INV-25", "hpl § 45", "2026-07-01", "hpl § 25"],
] as const)("%s: %s, cited on %s, is %s", (_rows, provision, on, expected) => {
  expect(asNumberedOn(provision, on)).toBe(expected);
});
