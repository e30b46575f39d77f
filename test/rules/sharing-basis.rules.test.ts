import { describe, expect, test } from "@jest/globals";
import { SharingBasis } from "../../src/entities/plan-participant.entity.js";
import { basisFor, faultInBasis } from "../../src/rules/sharing-basis.rules.js";

const { CONSENT, HPL_25, OTHER_STATUTE, EMERGENCY, OWNER_ACCESS } = SharingBasis;

describe("the basis of sharing that is not named (PROC-05)", () => {
  test.each([
    [true, true, CONSENT],
    [false, true, CONSENT],
    [true, false, HPL_25],
    [false, false, OWNER_ACCESS],
  ])("professional %s, consent %s: %s", (isProfessional, hasConsent, basis) => {
    expect(basisFor({ isProfessional, hasConsent })).toBe(basis);
    expect(faultInBasis(basis, null, { isProfessional, hasConsent })).toBeNull();
  });
});

describe("the basis of sharing that is named (PROC-05)", () => {
  test.each([
    [CONSENT, null, true, false, "CONSENT_REQUIRED"],
    [CONSENT, null, true, true, null],
    [HPL_25, null, true, false, null],
    [HPL_25, null, false, true, "SHARING_BASIS_REQUIRED"],
    [OWNER_ACCESS, null, false, false, null],
    [OWNER_ACCESS, null, true, true, "SHARING_BASIS_REQUIRED"],
    [OTHER_STATUTE, null, true, true, "SHARING_BASIS_REQUIRED"],
    [OTHER_STATUTE, "hol § 6-1", true, false, null],
    [EMERGENCY, null, true, true, "SHARING_BASIS_REQUIRED"],
    [EMERGENCY, "Fare for liv.", false, false, null],
  ])("%s with the note %s for a professional %s, consent %s: %s", (basis, note, isProfessional, hasConsent, fault) => {
    expect(faultInBasis(basis, note, { isProfessional, hasConsent })).toBe(fault);
  });
});
