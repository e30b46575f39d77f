import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { AccessBasis } from "../../src/entities/case-access.entity.js";
import { DecisionPath } from "../../src/entities/case.entity.js";
import { Role } from "../../src/entities/role-membership.entity.js";
import {
  isTheirsToDo,
  mayDecide,
  mayReadCaseFile,
  mayReadDeclarations,
  mayReadExistence,
  mayReadMatter,
  mayReadPlanContent,
  maySpeakForOwner,
  type Standing,
} from "../../src/rules/access.rules.js";
import { type Deed, deeds } from "../../src/tenants/deeds.js";

const bases = Object.values(AccessBasis);
const roles = Object.values(Role);
const allDeeds = Object.keys(deeds) as Deed[];
const related = (basis: AccessBasis): Standing => ({ relations: [basis], roles: [] });
const holding = (role: Role): Standing => ({ relations: [], roles: [role] });

/** Deeds on a meeting, where the board is what counts. */
const meetingDeeds: readonly Deed[] = ["planMeeting", "cancelMeeting", "inviteAdviser", "inviteGuest", "recordMeeting", "confirmMinutes"];

/** Deeds on the unit itself, where the role or the register decides. */
const unitDeeds: readonly Deed[] = [
  ...(["appointToRole", "endRole", "handOutDuty", "takeBackDuty", "registerDelegation", "endDelegation", "answerGuidance", "publishUnitDocument", "retireUnitDocument"] as const),
  ...(["registerUserOrganisation", "recordUserOrganisationMeeting", "endUserOrganisation", "proposeImprovement", "closeImprovement"] as const),
];

/** Deeds on a notice, where what somebody is to the notice decides. */
const noticeDeeds: readonly Deed[] = [
  ...(["acknowledgeNotice", "requestNoticeCompletion", "completeNotice", "confirmNotice", "redirectNotice", "withdrawNotice", "recordOwnerDecline"] as const),
  "sendOnRequestedService",
];

/** Deadlines of the municipality itself, where the permission decides. */
const deadlineDeeds: readonly Deed[] = ["extendDeadline", "registerRightsRequest", "registerDataBreach", "planStatisticsReport"];

/** Deeds that ask nothing of a relation to the case: intake, deciding (which has its own rule by path) and the municipality's choices. */
/** Deeds of whoever was asked, where the question decides; and of the unit that asks a department. */
const askedDeeds: readonly Deed[] = ["answerCoordinatorRequest", "requestCoordinatorFromDepartment", "appointByDepartment"];

/** Deeds of whoever was asked for progress or takes part, by name. */
const namedDeeds: readonly Deed[] = ["markProgressRequestRead", "answerProgressRequest", "acknowledgeProcedure"];

const withoutRelation: readonly Deed[] = [...namedDeeds, ...askedDeeds, "registerNotice", "openCase", "decideCase", "changePolicy", "acknowledgePolicyFinding", ...noticeDeeds, ...meetingDeeds, ...unitDeeds, ...deadlineDeeds];

/** Who reads what of a plan, and what is asked for. */
const sharingAndProgress =
  "shareSections withdrawSharing suspendSharing resumeSharing requestProgress escalateProgressRequest resolveProgressRequest closeProgressRequest";
const withholding = "withholdFromParents stopWithholding";

/** What belongs to the person: their choices, their consent, and the plan itself up to approving it. */
const personsDeeds = "raiseCoordinatorChange answerChildCoordinatorOffer chooseTool giveConsent withdrawConsent draftPlan describePlan addPlanEntry addGoal addMeasure changeGoal changeMeasure changePlanEntry setMeasureStatus acceptMeasure declineMeasure moveMeasure reorderPlan annotate setAside takeUp undoLastPlanChange approvePlan withdrawCase closeCase closePlan";
/** What the coordinator and the leader of the unit do around an assignment. */
const aroundCoordinator =
  "registerAbsence endAbsence askCoordinator raiseCoordinatorChange clarifyChangeWithSuperior consultOwnerOnChange informOwnerOfChange beginOverlap completeCoordinatorChange escalateChangeToLeaders escalateChangeToUnit cancelCoordinatorChange completeHandoverItem";
const coordinatorsDeeds =
  "recordContact recordBirth requestGuidance chooseTool giveConsent withdrawConsent draftPlan describePlan addPlanParticipant addPlanEntry addGoal addMeasure changeGoal changeMeasure changePlanEntry setMeasureStatus acceptMeasure declineMeasure moveMeasure reorderPlan annotate setAside takeUp undoLastPlanChange submitPlanForApproval foundGroup completeCoordinatorTask closePlan leaveGroup recordInformationGiven attachDocument";
/** What whoever leads a group does, and what those who meet around a person do. */
const groupWork = "addGroupMember changeGroupLeader setGroupGoal addGroupAction recordGroupConsent recordGroupOffer carryNeedForward recordCarriedNeedAnswer evaluateGroup dissolveGroup recordOwnerTalk";
const meetsAround = "planGroupMeeting inviteToGroupMeeting cancelGroupMeeting recordGroupMeeting confirmGroupMinutes publishGroupMinutes";

const caseWork =
  "askCoordinator offerChildCoordinator answerChildCoordinatorOffer recordBirth withdrawCase closeCase requestAdvice requestInformation recordInformationReceived initiateCooperation recordParent summonApplicant recordClarification assessEligibility recommendDecision acknowledgeWarning issueDecisionLetter recordDelivery handOverCase placeOnAgenda removeFromAgenda declareImpartiality registerMandate endMandate recordInformationGiven attachDocument";

describe("whose a deed is: by relation to the case", () => {
  const table: readonly (readonly [AccessBasis, string, string])[] = [
    [AccessBasis.OWNER, "the person the case is about", `${personsDeeds} ${sharingAndProgress} ${withholding} registerMandate endMandate attachDocument dissolveGroup answerProposal`],
    [AccessBasis.REPRESENTATIVE, "guardian or parent", `${personsDeeds} ${sharingAndProgress} attachDocument dissolveGroup answerProposal`],
    [AccessBasis.REGISTRAR, "who gave notice, next of kin without a mandate among them", ""],
    [AccessBasis.HANDLER, "who handles the case", `${caseWork} ${withholding} raiseCoordinatorChange chooseTool giveConsent foundGroup leaveGroup acknowledgeFeedback reportGroupNeed reopenGroup ${meetsAround}`],
    [AccessBasis.OWN_UNIT_LEADER, "leader of the person's own unit", `${caseWork} assignCase registerOwnUnitHandling giveConsent`],
    [AccessBasis.ALLOCATION_BODY, "member of the allocation body", "decideByBody returnToUnit removeFromAgenda declareImpartiality"],
    [AccessBasis.UNIT_MEETING, "member of the unit with the case on the agenda", "declareImpartiality"],
    [AccessBasis.MEETING_ADVISER, "adviser called to a meeting", "declareImpartiality"],
    [AccessBasis.ADVISER, "professional asked for advice", "answerAdvice"],
    [AccessBasis.COORDINATOR, "coordinator or child coordinator", `${coordinatorsDeeds} ${sharingAndProgress} ${withholding} ${aroundCoordinator} reportGroupNeed reopenGroup ${groupWork} ${meetsAround}`],
    [AccessBasis.PARTICIPANT, "participant in the plan", `completeCoordinatorChange addPlanEntry changeMeasure changePlanEntry setMeasureStatus acceptMeasure declineMeasure annotate setAside takeUp undoLastPlanChange ${meetsAround}`],
    [AccessBasis.GROUP_MEMBER, "member of the responsibility group", `leaveGroup ${groupWork} ${meetsAround}`],
  ];

  test("has a row for every relation", () => expect(table.map(([it]) => it).sort()).toEqual([...bases].sort()));

  test.each(table)("%s (%s) may do: %s", (basis, _, own) => {
    const expected = allDeeds.filter((it) => own.split(" ").includes(it) || withoutRelation.includes(it));

    expect(allDeeds.filter((it) => isTheirsToDo(it, related(basis)))).toEqual(expected);
  });
});

describe("whose a deed is: by role alone, without a relation to the case", () => {
  const table: readonly (readonly [Role, string])[] = [
    [Role.CITIZEN, ""],
    [Role.PROFESSIONAL, ""],
    [Role.UNIT_LEADER, `${caseWork} ${aroundCoordinator} declareVacancy endCoordinator summonToMeeting placeOnUnitMeeting assignCase appointCoordinator chooseTool foundGroup leaveGroup acknowledgeFeedback declineGroupNeed addGroupMember changeGroupLeader reopenGroup ${meetsAround}`],
    [Role.CASE_WORKER, "declareImpartiality"],
    [Role.SERVICE_OFFICER, `${caseWork.replace("askCoordinator ", "")} assignCase acknowledgeFeedback`],
    [Role.SERVICE_UNIT_LEADER, ""],
    [Role.ALLOCATION_BODY_MEMBER, "summonToMeeting"],
    [Role.SYSTEM_COORDINATOR, ""],
    [Role.SPECIALIST_SERVICE, ""],
    [Role.AUDITOR, ""],
    [Role.FIRST_CONTACT, "initiateCooperation"],
    [Role.DUTY_CONVENE, "placeOnUnitMeeting summonToMeeting"],
    [Role.DUTY_JOURNAL, "recordDelivery attachDocument recordInformationReceived"],
    [Role.DUTY_DECIDE, "issueDecisionLetter"],
    [Role.DUTY_APPOINT, "appointCoordinator declareVacancy endCoordinator askCoordinator"],
    [Role.DUTY_SUMMON, "summonApplicant"],
  ];

  test("has a row for every role", () => expect(table.map(([it]) => it).sort()).toEqual([...roles].sort()));

  test.each(table)("%s may do: %s", (role, own) => {
    const expected = allDeeds.filter((it) => own.split(" ").includes(it) || withoutRelation.includes(it));

    expect(allDeeds.filter((it) => isTheirsToDo(it, holding(role)))).toEqual(expected);
  });
});

describe("deeds that are nobody else's", () => {
  const onlyFor = (deed: Deed): string[] => [...bases.filter((it) => isTheirsToDo(deed, related(it))), ...roles.filter((it) => isTheirsToDo(deed, holding(it)))];

  test.each([
    ["LOPPA-FLOW-6c: the plan is approved by the owner or a representative", "approvePlan", ["OWNER", "REPRESENTATIVE"]],
    ["STRANDA-ORG-3: the body's decision is the body's", "decideByBody", ["ALLOCATION_BODY"]],
    ["STRANDA-ORG-3: so is sending a case back", "returnToUnit", ["ALLOCATION_BODY"]],
    ["STRANDA-ORG-7: registration is for the leader of the own unit", "registerOwnUnitHandling", ["OWN_UNIT_LEADER"]],
    ["LOPPA-TASK-2, LOPPA-LEAD-4: appointing the coordinator is the unit's, by its leader or the member who has that duty", "appointCoordinator", ["UNIT_LEADER", "DUTY_APPOINT"]],
    ["LOPPA-FLOW-2a: the leader puts a case on the unit's agenda", "placeOnUnitMeeting", ["UNIT_LEADER", "DUTY_CONVENE"]],
    ["the coordinator asks for approval and takes people into the plan", "submitPlanForApproval", ["COORDINATOR"]],
  ] as const)("%s", (_, deed, who) => {
    expect(onlyFor(deed)).toEqual(who);
  });

  test("somebody with neither relation nor role has no deed on a case", () => {
    expect(allDeeds.filter((it) => isTheirsToDo(it, { relations: [], roles: [] }))).toEqual(allDeeds.filter((it) => withoutRelation.includes(it)));
  });

  test("several relations and roles together give what each gives, and nothing more", () => {
    fc.assert(
      fc.property(fc.subarray(bases), fc.subarray(roles), fc.constantFrom(...allDeeds), (relations, held, deed) => {
        const apart = [...relations.map(related), ...held.map(holding)].some((it) => isTheirsToDo(deed, it));
        expect(isTheirsToDo(deed, { relations, roles: held })).toBe(apart || withoutRelation.includes(deed));
      }),
    );
  });
});

describe("who decides (CON-03)", () => {
  test.each([
    [DecisionPath.UNIT, ["UNIT_LEADER", "DUTY_DECIDE"]],
    [DecisionPath.SERVICE_OFFICE, ["SERVICE_OFFICER"]],
    [DecisionPath.OWN_UNIT, ["OWN_UNIT_LEADER"]],
    [DecisionPath.UNIT_THEN_ALLOCATION_BODY, []],
  ])("CON-03, STRANDA-ORG-3: on the path %s it is %j, and nobody else alone", (path, who) => {
    expect([...bases.filter((it) => mayDecide(path, related(it))), ...roles.filter((it) => mayDecide(path, holding(it)))]).toEqual(who);
  });

  test("STRANDA-ORG-3: where a body decides, all roles and relations together cannot decide past it", () => {
    expect(mayDecide(DecisionPath.UNIT_THEN_ALLOCATION_BODY, { relations: bases, roles })).toBe(false);
  });
});

describe("who reads what", () => {
  const table: readonly (readonly [AccessBasis, string, string])[] = [
    [AccessBasis.OWNER, "reads", "reads"],
    [AccessBasis.REPRESENTATIVE, "reads", "reads"],
    [AccessBasis.REGISTRAR, "does not read", "does not read"],
    [AccessBasis.HANDLER, "reads", "reads"],
    [AccessBasis.OWN_UNIT_LEADER, "reads", "does not read"],
    [AccessBasis.ALLOCATION_BODY, "does not read", "does not read"],
    [AccessBasis.UNIT_MEETING, "does not read", "does not read"],
    [AccessBasis.MEETING_ADVISER, "does not read", "does not read"],
    [AccessBasis.ADVISER, "does not read", "does not read"],
    [AccessBasis.COORDINATOR, "reads", "reads"],
    [AccessBasis.PARTICIPANT, "does not read", "reads"],
    [AccessBasis.GROUP_MEMBER, "does not read", "does not read"],
  ];

  test("has a row for every relation", () => expect(table.map(([it]) => it).sort()).toEqual([...bases].sort()));

  test.each(table)("%s %s the case file and %s the plan's content", (basis, file, content) => {
    const handles = basis === AccessBasis.HANDLER;

    expect([mayReadCaseFile([basis], false), mayReadPlanContent([basis], handles)]).toEqual([file === "reads", content === "reads"]);
  });

  test("PROC-06: a party reads the file of their own case by default, and so does whoever represents them", () => {
    expect([AccessBasis.OWNER, AccessBasis.REPRESENTATIVE].every((it) => mayReadCaseFile([it], false))).toBe(true);
  });

  test.each([AccessBasis.ALLOCATION_BODY, AccessBasis.UNIT_MEETING, AccessBasis.MEETING_ADVISER])(
    "INV-22, LOPPA-MEET-4: %s reads what the item needs and who is impartial, not that there is a plan or a coordinator",
    (basis) => {
      expect([mayReadMatter([basis], false), mayReadDeclarations([basis], false), mayReadExistence([basis], false)]).toEqual([true, true, false]);
      expect(mayReadExistence([basis, AccessBasis.HANDLER], false)).toBe(true);
    },
  );

  test("PROC-01: the person reads the matter, and not what professionals say of themselves", () => {
    for (const basis of [AccessBasis.OWNER, AccessBasis.REPRESENTATIVE, AccessBasis.COORDINATOR]) {
      expect([mayReadMatter([basis], false), mayReadDeclarations([basis], false), mayReadExistence([basis], false)]).toEqual([true, false, true]);
    }
    expect([mayReadMatter([], true), mayReadDeclarations([], true), mayReadExistence([], true)]).toEqual([true, true, true]);
  });

  test("nobody reads either without a relation", () => {
    expect([mayReadCaseFile([], false), mayReadPlanContent([], false)]).toEqual([false, false]);
  });

  test("STRANDA-ORG-5: whoever sees the whole unit reads case files; the content of a plan only while handling the case", () => {
    const unitsOwn = [AccessBasis.HANDLER, AccessBasis.OWN_UNIT_LEADER, AccessBasis.ALLOCATION_BODY];

    expect(mayReadCaseFile([], true)).toBe(true);
    expect([mayReadPlanContent(unitsOwn, true), mayReadPlanContent(unitsOwn, false)]).toEqual([true, false]);
  });
});

describe("who writes the owner's own words", () => {
  test.each(bases)("INV-23, LUND-9-2: %s writes them only as the owner or a representative", (basis) => {
    expect(maySpeakForOwner([basis])).toBe(basis === AccessBasis.OWNER || basis === AccessBasis.REPRESENTATIVE);
  });

  test("INV-23: nobody without a relation does, and all others together do not either", () => {
    const others = bases.filter((it) => it !== AccessBasis.OWNER && it !== AccessBasis.REPRESENTATIVE);

    expect([maySpeakForOwner([]), maySpeakForOwner(others)]).toEqual([false, false]);
  });
});
