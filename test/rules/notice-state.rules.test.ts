import { describe, expect, test } from "@jest/globals";
import { NoticeState, NotifierCapacity } from "../../src/entities/notice.entity.js";
import { isTheirsOnNotice, isUnderDuty, mayConfirmByLogin, mayDoOnNotice, mayWithdraw, type NoticeStanding } from "../../src/rules/notice-state.rules.js";
import type { Deed } from "../../src/tenants/deeds.js";

const states = Object.values(NoticeState);
const nobody: NoticeStanding = { isHandler: false, isNotifier: false, isRegistrar: false, isSubject: false, isRepresentative: false };
const sides = Object.keys(nobody) as (keyof NoticeStanding)[];

describe("from which states a deed may be done on a notice (PROC-02)", () => {
  const table: readonly (readonly [Deed, readonly string[]])[] = [
    ["openCase", ["ACKNOWLEDGED", "INCOMPLETE", "RECEIVED"]],
    ["acknowledgeNotice", ["INCOMPLETE", "RECEIVED"]],
    ["requestNoticeCompletion", ["ACKNOWLEDGED", "INCOMPLETE", "RECEIVED"]],
    ["completeNotice", ["INCOMPLETE", "LINKED_TO_CASE"]],
    ["confirmNotice", ["ACKNOWLEDGED", "INCOMPLETE", "LINKED_TO_CASE", "RECEIVED"]],
    ["redirectNotice", ["ACKNOWLEDGED", "INCOMPLETE", "RECEIVED"]],
    ["withdrawNotice", ["ACKNOWLEDGED", "INCOMPLETE", "RECEIVED"]],
    ["recordOwnerDecline", ["ACKNOWLEDGED", "INCOMPLETE", "RECEIVED"]],
    ["recordInformationGiven", ["ACKNOWLEDGED", "INCOMPLETE", "LINKED_TO_CASE", "RECEIVED"]],
    ["registerMandate", ["ACKNOWLEDGED", "INCOMPLETE", "LINKED_TO_CASE", "RECEIVED"]],
    ["attachDocument", ["ACKNOWLEDGED", "INCOMPLETE", "LINKED_TO_CASE", "RECEIVED"]],
    ["sendOnRequestedService", [...states].sort()],
  ];

  test.each(table)("%s from %j", (deed, from) => {
    expect(states.filter((it) => mayDoOnNotice(deed, it)).sort()).toEqual(from);
  });
});

describe("who does what on a notice (LAW-28, INV-27)", () => {
  test.each([
    ["requestNoticeCompletion", ["isHandler"]],
    ["completeNotice", ["isHandler"]],
    ["redirectNotice", ["isHandler"]],
    ["recordOwnerDecline", ["isHandler"]],
    ["acknowledgeNotice", ["isHandler"]],
    ["sendOnRequestedService", ["isHandler"]],
    ["endMandate", ["isHandler"]],
    ["registerMandate", ["isHandler", "isSubject"]],
    ["recordInformationGiven", ["isHandler", "isRegistrar"]],
    ["withdrawNotice", ["isHandler", "isNotifier", "isRepresentative", "isSubject"]],
    ["attachDocument", ["isHandler", "isNotifier", "isRegistrar", "isRepresentative", "isSubject"]],
    ["confirmNotice", ["isHandler", "isNotifier", "isRegistrar", "isRepresentative", "isSubject"]],
    ["decideCase", []],
  ] as const)("%s: %j", (deed, who) => {
    expect(sides.filter((it) => isTheirsOnNotice(deed, { ...nobody, [it]: true })).sort()).toEqual(who);
  });
});

describe("a duty to notify", () => {
  test("LAW-25: is that of municipal staff, general practitioners and the specialist health service", () => {
    expect(Object.values(NotifierCapacity).filter(isUnderDuty).sort()).toEqual(["GP", "HOSPITAL_UNIT", "MUNICIPAL_STAFF", "SPECIALIST_SERVICE"]);
  });

  test.each(Object.values(NotifierCapacity))("LAW-25: a notice by %s can always be withdrawn by the person and the person's representative", (capacity) => {
    expect([mayWithdraw(capacity, { ...nobody, isSubject: true }), mayWithdraw(capacity, { ...nobody, isRepresentative: true })]).toEqual([true, true]);
    expect(mayWithdraw(capacity, { ...nobody, isNotifier: true })).toBe(!isUnderDuty(capacity));
    expect(mayWithdraw(capacity, { ...nobody, isHandler: true })).toBe(!isUnderDuty(capacity));
  });
});

describe("confirming by one's own login", () => {
  test("STRANDA-ORG-4: is for those who speak for the person; whoever told it for somebody else's sake does not", () => {
    const may = Object.values(NotifierCapacity).filter((it) => mayConfirmByLogin(it, { ...nobody, isNotifier: true }));

    expect(may.sort()).toEqual(["GUARDIAN", "OWNER", "PARENT", "PROXY"]);
    expect(mayConfirmByLogin(NotifierCapacity.GP, { ...nobody, isSubject: true })).toBe(true);
    expect(mayConfirmByLogin(NotifierCapacity.PARENT, { ...nobody, isRegistrar: true, isHandler: true })).toBe(false);
  });
});
