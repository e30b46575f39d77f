import { describe, expect, test } from "@jest/globals";
import { WarningCode } from "../../src/entities/case-warning.entity.js";
import { NoticeChannel, NoticeKind, NoticeState, NotifierCapacity } from "../../src/entities/notice.entity.js";
import { Role } from "../../src/entities/role-membership.entity.js";
import {
  concernsTheUnit,
  hasSeatOfFirstContact,
  isAcknowledgedAtOnce,
  isNeverAskedForAuthority,
  lacksAuthority,
  needsConfirmation,
  otherServicesIn,
  stateOnReceipt,
  warningsOnReceipt,
  whoOpensNotices,
} from "../../src/rules/notice.rules.js";
import { changed, municipalities, type MunicipalityName, policyOf, silentPolicy } from "./policies.js";

const capacities = Object.values(NotifierCapacity);
const channels = Object.values(NoticeChannel);
const kinds = Object.values(NoticeKind);

const notice = {
  kinds: [NoticeKind.INDIVIDUAL_PLAN],
  channel: NoticeChannel.SECURE_FORM,
  notifierCapacity: NotifierCapacity.OWNER,
  authorityAttached: false,
  ownerInformed: true,
};

describe("authority (fullmakt)", () => {
  /** Who is asked for an authority in Luster, and whether anybody may ever be asked. */
  const table: readonly (readonly [NotifierCapacity, "asked" | "not asked", "may be asked" | "never"])[] = [
    [NotifierCapacity.OWNER, "not asked", "never"],
    [NotifierCapacity.PARENT, "not asked", "may be asked"],
    [NotifierCapacity.GUARDIAN, "not asked", "never"],
    [NotifierCapacity.PROXY, "asked", "may be asked"],
    [NotifierCapacity.NEXT_OF_KIN, "asked", "may be asked"],
    [NotifierCapacity.MUNICIPAL_STAFF, "not asked", "never"],
    [NotifierCapacity.GP, "not asked", "never"],
    [NotifierCapacity.SPECIALIST_SERVICE, "not asked", "never"],
    [NotifierCapacity.HOSPITAL_UNIT, "not asked", "never"],
    [NotifierCapacity.NAV, "asked", "may be asked"],
    [NotifierCapacity.SCHOOL_OR_KINDERGARTEN, "asked", "may be asked"],
    [NotifierCapacity.CHILD_WELFARE, "asked", "may be asked"],
    [NotifierCapacity.OTHER, "asked", "may be asked"],
  ];
  const everybody = changed(silentPolicy(), { notice: { authorityRequiredFrom: capacities } });

  test("has a row for every capacity", () => expect(table.map(([it]) => it)).toEqual(capacities));

  test.each(table)("LUSTER-NOTICE-3, CON-06: in Luster %s is %s", (notifierCapacity, inLuster) => {
    expect(lacksAuthority({ notifierCapacity, authorityAttached: false }, policyOf("luster"))).toBe(inLuster === "asked");
  });

  test.each(table)("LAW-25, CON-06: %s, %s in Luster, %s where a municipality asks everybody it can", (notifierCapacity, _, ever) => {
    expect(lacksAuthority({ notifierCapacity, authorityAttached: false }, everybody)).toBe(ever === "may be asked");
  });

  test.each(capacities)("LUSTER-NOTICE-3: %s with an authority lacks nothing", (notifierCapacity) => {
    expect(lacksAuthority({ notifierCapacity, authorityAttached: true }, everybody)).toBe(false);
  });

  test.each(["loppa", "stranda", "lund", "salangen"] as const)("CON-06: %s asks nobody", (name) => {
    expect(capacities.filter((it) => lacksAuthority({ notifierCapacity: it, authorityAttached: false }, policyOf(name)))).toEqual([]);
  });
});

describe("a notice on receipt", () => {
  test.each([
    [NotifierCapacity.OTHER, false, NoticeState.INCOMPLETE, "a neighbour without authority is asked to mend it"],
    [NotifierCapacity.OTHER, true, NoticeState.ACKNOWLEDGED, "a neighbour with an authority lacks nothing"],
    [NotifierCapacity.MUNICIPAL_STAFF, false, NoticeState.ACKNOWLEDGED, "a ward nurse is taken as she is"],
    [NotifierCapacity.OWNER, false, NoticeState.ACKNOWLEDGED, "so is the person"],
  ])("PROC-02, LUSTER-NOTICE-3, SC-04: %s in Luster, authority attached %p: %s: %s", (notifierCapacity, authorityAttached, state) => {
    expect(stateOnReceipt({ notifierCapacity, authorityAttached, channel: NoticeChannel.PAPER }, policyOf("luster"))).toBe(state);
  });

  test.each([...municipalities])("PROC-02, CON-05: no notice is turned away in %s, whoever gives it", (name) => {
    const states = capacities.map((it) => stateOnReceipt({ notifierCapacity: it, authorityAttached: false, channel: NoticeChannel.PAPER }, policyOf(name)));

    expect(states.filter((it) => it !== NoticeState.ACKNOWLEDGED && it !== NoticeState.INCOMPLETE)).toEqual([]);
  });

  test("LAW-25: health personnel give notice though the person has not been told; that is warned of and stops nothing", () => {
    const untold = { ...notice, notifierCapacity: NotifierCapacity.SPECIALIST_SERVICE, ownerInformed: false };

    expect(stateOnReceipt(untold, policyOf("luster"))).toBe(NoticeState.ACKNOWLEDGED);
    expect(warningsOnReceipt(untold, policyOf("luster"))).toEqual([WarningCode.OWNER_NOT_INFORMED]);
  });
});

describe("what whoever registers a notice should know", () => {
  test.each([...municipalities])("a complete notice in the secure form draws no warning in %s", (name) => {
    expect(warningsOnReceipt(notice, policyOf(name))).toEqual([]);
  });

  test.each(channels)("LOPPA-DOC-2, CON-07: %s warns of e-mail when it is e-mail, in every municipality, also where it is offered", (channel) => {
    for (const name of municipalities) {
      const warned = warningsOnReceipt({ ...notice, channel }, policyOf(name)).includes(WarningCode.EMAIL_NOT_SECURE);
      expect([name, warned]).toEqual([name, channel === NoticeChannel.EMAIL]);
    }
  });

  test.each<[MunicipalityName, NoticeChannel, boolean]>([
    ["stranda", NoticeChannel.PHONE, true],
    ["stranda", NoticeChannel.IN_PERSON, true],
    ["stranda", NoticeChannel.PAPER, false],
    ["stranda", NoticeChannel.SECURE_FORM, false],
    ["stranda", NoticeChannel.E_MESSAGE, false],
    ["salangen", NoticeChannel.PHONE, false],
    ["lund", NoticeChannel.IN_PERSON, false],
    ["loppa", NoticeChannel.PHONE, false],
  ])("STRANDA-ORG-4, SALANGEN-CONTACT-2, CON-07: in %s a need told by %s is to be written down: %p", (name, channel, writtenDown) => {
    expect(warningsOnReceipt({ ...notice, channel }, policyOf(name)).includes(WarningCode.ORAL_NEED_WRITTEN_DOWN)).toBe(writtenDown);
  });

  test("STRANDA-ORG-4: an oral need is taken all the same", () => {
    expect(stateOnReceipt(notice, policyOf("stranda"))).toBe(NoticeState.ACKNOWLEDGED);
  });

  test("LOPPA-CONTACT-1, CON-28: a request for another service is to be routed, also beside a plan", () => {
    const { INDIVIDUAL_PLAN, OTHER_SERVICE } = NoticeKind;
    const warned = [[OTHER_SERVICE], [INDIVIDUAL_PLAN, OTHER_SERVICE], [INDIVIDUAL_PLAN]].map((it) => warningsOnReceipt({ ...notice, kinds: it }, policyOf("loppa")));

    expect(warned).toEqual([[WarningCode.OTHER_SERVICE_TO_ROUTE], [WarningCode.OTHER_SERVICE_TO_ROUTE], []]);
  });

  test("several defects are told of together", () => {
    const worst = {
      kinds: [NoticeKind.OTHER_SERVICE],
      channel: NoticeChannel.EMAIL,
      notifierCapacity: NotifierCapacity.OTHER,
      authorityAttached: false,
      ownerInformed: false,
    };
    const { EMAIL_NOT_SECURE, AUTHORITY_MISSING, OWNER_NOT_INFORMED, OTHER_SERVICE_TO_ROUTE } = WarningCode;

    expect(warningsOnReceipt(worst, policyOf("luster"))).toEqual([EMAIL_NOT_SECURE, AUTHORITY_MISSING, OWNER_NOT_INFORMED, OTHER_SERVICE_TO_ROUTE]);
  });
});

describe("what becomes a case of the unit", () => {
  test.each(kinds)("LOPPA-CONTACT-1, LOPPA-TASK-5, SALANGEN-IP-8: %s alone is the unit's unless it is another service", (kind) => {
    expect(concernsTheUnit([kind])).toBe(kind !== NoticeKind.OTHER_SERVICE);
  });

  test("SALANGEN-IP-8, CON-28: of an application for several things the unit takes its part; for nothing but others it takes none", () => {
    const { OTHER_SERVICE, COORDINATOR } = NoticeKind;

    expect([concernsTheUnit([OTHER_SERVICE, COORDINATOR]), concernsTheUnit([OTHER_SERVICE, OTHER_SERVICE]), concernsTheUnit([])]).toEqual([true, false, false]);
  });
});

describe("what a notice waits for", () => {
  const withDays = changed(silentPolicy(), { notice: { acknowledgementDays: 3 } });

  test("DL-01: nothing where it came electronically; a receipt later on where the municipality has set itself days for the rest", () => {
    expect(channels.filter((it) => !isAcknowledgedAtOnce(it, silentPolicy()))).toEqual([]);
    expect(channels.filter((it) => isAcknowledgedAtOnce(it, withDays)).sort()).toEqual(["E_MESSAGE", "SECURE_FORM"]);
    expect(stateOnReceipt({ ...notice, channel: NoticeChannel.PAPER }, withDays)).toBe(NoticeState.RECEIVED);
  });

  test("STRANDA-ORG-4: a confirmation, where needs are to be in writing and it was told", () => {
    expect(channels.filter((it) => needsConfirmation(it, policyOf("stranda"))).sort()).toEqual(["IN_PERSON", "PHONE"]);
    expect(channels.filter((it) => needsConfirmation(it, policyOf("lund")))).toEqual([]);
  });

  test("SALANGEN-IP-8, LOPPA-CONTACT-1: to have what is not the unit's sent on, said apart or in its own words", () => {
    const apart = [{ service: "Støttekontakt", wanted: "To timer." }];

    expect(otherServicesIn([NoticeKind.OTHER_SERVICE], "Støttekontakt.", [])).toEqual([{ service: null, wanted: "Støttekontakt." }]);
    expect(otherServicesIn([NoticeKind.OTHER_SERVICE, NoticeKind.COORDINATOR], "Mye.", apart)).toEqual(apart);
    expect(otherServicesIn([NoticeKind.COORDINATOR], "Koordinator.", [])).toEqual([]);
  });

  test("CON-09, SALANGEN-CONTACT-1: somebody in the seat of first contact only where a profession meets the public first", () => {
    expect(municipalities.filter((it) => hasSeatOfFirstContact(policyOf(it)))).toEqual(["salangen"]);
  });

  test("CON-03, CON-09: the leader opens new notices where no seat meets the public first, and the service office where it decides", () => {
    const withOffice = municipalities.filter((it) => whoOpensNotices(policyOf(it)).includes(Role.SERVICE_OFFICER));

    expect(withOffice).toEqual(["luster"]);
    expect(municipalities.every((it) => whoOpensNotices(policyOf(it)).includes(Role.UNIT_LEADER))).toBe(true);
    expect(whoOpensNotices(silentPolicy())).toEqual([Role.UNIT_LEADER]);
  });

  test("LAW-25, CON-06: never for an authority from the person or from health personnel, whatever staff ask", () => {
    expect(capacities.filter(isNeverAskedForAuthority).sort()).toEqual(["GP", "HOSPITAL_UNIT", "MUNICIPAL_STAFF", "OWNER", "SPECIALIST_SERVICE"]);
  });
});
