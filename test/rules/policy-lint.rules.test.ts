import { describe, expect, test } from "@jest/globals";
import { NotifierCapacity } from "../../src/entities/notice.entity.js";
import { FindingSeverity, PolicyFindingCode as Code } from "../../src/entities/policy-finding-acknowledgement.entity.js";
import { findingKinds, policyFindings, unlawfulIn } from "../../src/rules/policy-lint.rules.js";
import type { MunicipalityPolicy } from "../../src/tenants/municipality-policy.js";
import { ContactChannel, RoomArea, RoomRight, RoomRole, TextTopic, WrittenForm } from "../../src/tenants/policy-enums.js";
import { changed, municipalities, type MunicipalityName, policyOf, silentPolicy } from "./policies.js";

const TODAY = "2026-11-02";
const codesIn = (policy: MunicipalityPolicy, on = TODAY): Code[] => policyFindings(policy, on).map((it) => it.code);
const placesOf = (policy: MunicipalityPolicy, code: Code, on = TODAY): string[] =>
  policyFindings(policy, on)
    .filter((it) => it.code === code)
    .map((it) => it.path.join("."));

/** What each municipality's own texts and choices must show, by topic of the text or path of the choice; null is no finding. */
type Row = readonly [ids: string, code: Code, loppa: Places, luster: Places, stranda: Places, lund: Places, salangen: Places];
type Places = readonly string[] | null;

const table: readonly Row[] = [
  ["LINT-01, LUSTER-APPEAL-2", Code.COORDINATOR_APPEAL_DENIED, null, ["APPEAL"], null, null, null],
  ["LINT-02, LUSTER-CRIT-1", Code.NUMBER_STATED_AS_CRITERION, null, ["CRITERIA"], null, ["CRITERIA"], null],
  ["LINT-03, LOPPA-TASK-9, CON-25", Code.OUTDATED_REGULATION_REFERENCE, ["LEGAL_BASIS"], null, null, ["LEGAL_BASIS"], null],
  ["LINT-04, LUSTER-LOGIN-1, CON-27", Code.PASSWORD_LOGIN_TO_PLAN, null, ["LOGIN"], null, null, null],
  ["LINT-05, LOPPA-DOC-2", Code.EMAIL_AS_APPLICATION_CHANNEL, ["HOW_TO_GIVE_NOTICE", "notice.channels"], null, null, null, null],
  ["LINT-06, CON-23", Code.SYSTEM_SAID_TO_BE_JOURNAL, null, null, null, ["JOURNAL"], null],
  ["LINT-07, CON-19", Code.CHILD_COORDINATOR_NOT_MENTIONED, ["texts"], ["texts"], ["texts"], null, null],
  ["LINT-08, LUSTER-APPEAL-3, SALANGEN-GAP-1", Code.APPEAL_INFORMATION_INCOMPLETE, ["texts"], ["APPEAL"], ["texts"], ["texts"], ["texts"]],
  ["LINT-09, LUSTER-NOTICE-3, CON-06", Code.AUTHORITY_DEMANDED_FROM_PROFESSIONALS, null, ["HOW_TO_GIVE_NOTICE"], null, null, null],
  ["LINT-10, SALANGEN-CONTACT-5, STRANDA-GAP-1", Code.CONTACT_WITHOUT_ADDRESS, null, null, ["unit.contact"], null, ["unit.contact"]],
  [
    "LINT-10, LOPPA-CONTACT-2, LUND-CONTACT-3",
    Code.CHANNEL_WITHOUT_ADDRESS,
    ["unit.contact.email"],
    null,
    ["unit.contact.postal"],
    ["unit.contact.postal", "unit.contact.visiting"],
    ["unit.contact.visiting", "unit.contact.phone"],
  ],
  ["LINT-11, LUND-2-BARN-3", Code.CHILD_COORDINATOR_TOO_NARROW, null, null, null, ["CHILD_COORDINATOR"], null],
  ["LINT-12", Code.APPEAL_DEADLINE_TOO_SHORT, null, null, null, null, null],
  ["CON-25, LUSTER-LAW-1, STRANDA-GEN-6", Code.OUTDATED_LAW_REFERENCE, null, ["LEGAL_BASIS"], ["LEGAL_BASIS"], null, null],
  ["CON-01, INV-07", Code.INDICATOR_STRICTER_THAN_TEST, null, ["eligibility.minimum"], null, ["eligibility.minimum"], null],
  [
    "STRANDA-GAP-1, SALANGEN-CONTACT-5, LOPPA-CONTACT-2",
    Code.CONTACT_NOT_SAID,
    ["unit.contact.visiting", "unit.contact.phone"],
    ["unit.contact.email"],
    ["unit.contact.visiting", "unit.contact.email", "unit.contact.formName"],
    ["unit.contact.formName"],
    ["unit.contact.postal", "unit.contact.email"],
  ],
  ["LUSTER-TIME-2", Code.INTERIM_REPLY_TOO_LATE, null, null, null, null, null],
  ["STRANDA-ORG-4", Code.ORAL_NEED_REFUSED, null, null, null, null, null],
  ["INV-07", Code.NUMBER_DECIDES, null, null, null, null, null],
  ["INV-05", Code.NO_DECISION_MADE, null, null, null, null, null],
  ["CON-06", Code.AUTHORITY_REQUIRED_FROM_HEALTH_PERSONNEL, null, null, null, null, null],
  ["LAW-05", Code.REPEALED_EXCEPTION, null, null, null, null, null],
  ["DL-24", Code.INFORMATION_REVIEW_OVERDUE, null, null, null, null, null],
  ["SAM-102", Code.RIGHT_WITHHELD_UNLAWFULLY, null, null, null, null, null],
];

/** A text is named by its topic. */
function named(policy: MunicipalityPolicy, place: string): string {
  const index = /^texts\.(\d+)\.text$/.exec(place)?.[1];
  return index === undefined ? place : String(policy.texts[Number(index)]?.topic);
}

describe("the texts and choices of the five municipalities", () => {
  test("are judged by every rule there is", () => expect(table.map((it) => it[1]).sort()).toEqual(Object.values(Code).sort()));

  describe.each(table)("%s: %s", (_ids, code, ...expected) => {
    test.each(municipalities.map((name, index) => [name, expected[index] ?? null] as const))("in %s: %j", (name, places) => {
      const policy = policyOf(name);

      expect(placesOf(policy, code).map((it) => named(policy, it))).toEqual(places ?? []);
    });
  });

  test.each([...municipalities])("hold nothing in %s that the law does not allow, on any day (LINT-12)", (name) => {
    for (const on of ["2020-01-01", "2022-08-01", "2026-07-01", TODAY]) expect(unlawfulIn(policyOf(name), on)).toEqual([]);
  });

  test("come with the gravest finding first, each with its provision", () => {
    const weights = policyFindings(policyOf("luster"), TODAY).map((it) => it.severity);

    expect(weights).toEqual([...weights].sort((one, other) => Object.values(FindingSeverity).indexOf(one) - Object.values(FindingSeverity).indexOf(other)));
    expect(policyFindings(policyOf("luster"), TODAY).filter((it) => it.source === "")).toEqual([]);
  });
});

describe("a rule", () => {
  test("holds from its day on: before August 2022 nobody was told of a child coordinator (LINT-07, LINT-01)", () => {
    expect(codesIn(policyOf("luster"), "2022-07-31")).not.toContain(Code.CHILD_COORDINATOR_NOT_MENTIONED);
    expect(codesIn(policyOf("luster"), "2022-08-01")).toContain(Code.CHILD_COORDINATOR_NOT_MENTIONED);
    expect(codesIn(policyOf("luster"), "2022-07-31")).not.toContain(Code.COORDINATOR_APPEAL_DENIED);
  });

  test("knows the day the temporary exception was repealed (LAW-05)", () => {
    const policy = withText("CASE_HANDLING", "Det gjelder midlertidige unntak for personer fra Ukraina.");

    expect(["2026-06-30", "2026-07-01"].map((on) => codesIn(policy, on).includes(Code.REPEALED_EXCEPTION))).toEqual([false, true]);
  });

  test("has a provision and a day for every finding", () => {
    expect(Object.values(findingKinds).filter((it) => !/^\d{4}-\d{2}-\d{2}$/.test(it.validFrom) || it.source === "")).toEqual([]);
  });
});

const without = { texts: [] };
function withText(topic: keyof typeof TextTopic, text: string): MunicipalityPolicy {
  return changed(silentPolicy(), { texts: [{ topic: TextTopic[topic], writtenForm: WrittenForm.NB, text }] });
}

describe("what a municipality may not choose (INV-20, FAIL-09)", () => {
  test.each([
    ["LINT-12", withText("APPEAL", "Fristen er tre uker."), "texts.0.text", Code.APPEAL_DEADLINE_TOO_SHORT],
    ["LUSTER-TIME-2", withText("CASE_HANDLING", "Du får foreløpig svar innen to måneder."), "texts.0.text", Code.INTERIM_REPLY_TOO_LATE],
    ["STRANDA-ORG-4", withText("HOW_TO_GIVE_NOTICE", "Muntlige søknader blir ikke behandlet."), "texts.0.text", Code.ORAL_NEED_REFUSED],
    ["INV-07", withText("CRITERIA", "Søknader med færre enn tre tjenester får avslag."), "texts.0.text", Code.NUMBER_DECIDES],
    ["INV-05", withText("COORDINATOR", "Det fattes ikke vedtak om koordinator."), "texts.0.text", Code.NO_DECISION_MADE],
    ["CON-06", withText("HOW_TO_GIVE_NOTICE", "Fastlegen må legge ved fullmakt."), "texts.0.text", Code.AUTHORITY_REQUIRED_FROM_HEALTH_PERSONNEL],
  ])("%s: %#", (_ids, policy, path, code) => {
    expect(unlawfulIn(policy, TODAY).map((it) => [it.code, it.path.join(".")])).toEqual([[code, path]]);
  });

  test.each(["MUNICIPAL_STAFF", "GP", "SPECIALIST_SERVICE", "HOSPITAL_UNIT"] as const)("CON-06, LAW-25: an authority of %s, who has a duty to notify", (capacity) => {
    const policy = changed(policyOf("luster"), { notice: { authorityRequiredFrom: [NotifierCapacity.NEXT_OF_KIN, NotifierCapacity[capacity]] } });

    expect(unlawfulIn(policy, TODAY).map((it) => [it.code, it.path])).toEqual([[Code.AUTHORITY_REQUIRED_FROM_HEALTH_PERSONNEL, ["notice", "authorityRequiredFrom"]]]);
  });

  test("CON-06: an authority of next of kin and of others without that duty is the municipality's choice", () => {
    expect(unlawfulIn(policyOf("luster"), TODAY)).toEqual([]);
  });
});

describe("what is missing (LINT-08, LINT-10, STRANDA-GAP-1)", () => {
  test("is not missing when the deadline and who decides are told", () => {
    const policy = withText("APPEAL", "Fristen er fire uker. Klagen avgjøres av statsforvalteren.");

    expect(codesIn(policy)).not.toContain(Code.APPEAL_INFORMATION_INCOMPLETE);
    expect(codesIn(withText("APPEAL", "Fristen er fire uker."))).toContain(Code.APPEAL_INFORMATION_INCOMPLETE);
    expect(codesIn(withText("APPEAL", "Klagen avgjøres av statsforvalteren."))).toContain(Code.APPEAL_INFORMATION_INCOMPLETE);
  });

  test.each<[MunicipalityName, readonly ContactChannel[]]>([
    ["stranda", [ContactChannel.VISITING, ContactChannel.EMAIL, ContactChannel.FORM]],
    ["luster", [ContactChannel.EMAIL]],
  ])("is not missing in %s once the municipality says that there is none (%j; LOPPA-CONTACT-2)", (name, notOffered) => {
    const { unit } = policyOf(name);
    const policy = changed(policyOf(name), { unit: { contact: { ...unit.contact, notOffered } } });

    expect(placesOf(policy, Code.CONTACT_NOT_SAID)).toEqual([]);
  });

  test("is a text of every municipality without any", () => {
    expect(codesIn(changed(silentPolicy(), without))).toEqual(expect.arrayContaining([Code.CHILD_COORDINATOR_NOT_MENTIONED, Code.APPEAL_INFORMATION_INCOMPLETE]));
  });
});

describe("looking through the public information (DL-24)", () => {
  const reviewed = (informationReviewedOn: string | null, informationReviewMonths: number | null): boolean =>
    codesIn(changed(silentPolicy(), { unit: { informationReviewedOn, informationReviewMonths } }), "2026-11-02").includes(Code.INFORMATION_REVIEW_OVERDUE);

  test.each<[string | null, number | null, boolean]>([
    [null, null, false],
    ["2020-01-01", null, false],
    [null, 12, true],
    ["2025-11-02", 12, false],
    ["2025-11-01", 12, true],
    ["2026-10-31", 1, false],
  ])("last done %s, each %s months: overdue on 2 November 2026 is %p", (last, months, overdue) => {
    expect(reviewed(last, months)).toBe(overdue);
  });
});

describe("an indicator that asks for more than the law (CON-01, LUND-2-KOORDTJ-1)", () => {
  test.each([
    [{ minimum: 2, countUnit: "SERVICE" }, false],
    [{ minimum: 1, countUnit: "PROFESSIONAL_GROUP" }, false],
    [{ minimum: 3, countUnit: "SERVICE" }, true],
    [{ minimum: 2, countUnit: "PROFESSIONAL_GROUP" }, true],
    [{ minimum: 2, countUnit: "SERVICE", excluded: ["GP"] }, true],
    [{ countUnit: "SERVICE_SOURCE" }, false],
  ])("%j: %p", (eligibility, stricter) => {
    expect(placesOf(changed(silentPolicy(), { eligibility: eligibility as never }), Code.INDICATOR_STRICTER_THAN_TEST)).toEqual(stricter ? ["eligibility.minimum"] : []);
  });
});

describe("rights in the rooms (SAM-102, SAM-104)", () => {
  const { OWNER, REPRESENTATIVE, COORDINATOR, PARTICIPANT, GROUP_MEMBER } = RoomRole;
  const { READ, WRITE, PRINT } = RoomRight;

  test.each([
    [PARTICIPANT, [READ], false],
    [GROUP_MEMBER, [WRITE, PRINT], false],
    [COORDINATOR, [PRINT], false],
    [COORDINATOR, [PRINT, WRITE], true],
    [OWNER, [PRINT], true],
    [REPRESENTATIVE, [READ], true],
  ])("a municipality that keeps from %s the rights %j cannot: %s", (role, rights, unlawful) => {
    const withheld = [
      { role: PARTICIPANT, area: RoomArea.DOCUMENTS, rights: [WRITE] },
      { role, area: RoomArea.NOTES, rights },
    ];

    const found = unlawfulIn(changed(silentPolicy(), { room: { withheld } }), TODAY);

    expect(found.map((it) => [it.code, it.path.join(".")])).toEqual(unlawful ? [[Code.RIGHT_WITHHELD_UNLAWFULLY, "room.withheld.1"]] : []);
  });
});
