/** The documents of the unit's view over plans and coordinators, as a frontend would write them. */

const entry = `personName planState planChangedAt staleSince reviseOn groupState nextMeetingOn vacantSince vacancyDueOn case { id } coordinators { kind since coordinator { id name } }`;

export const REGISTER = `query Register($filter: RegisterFilter, $orderBy: RegisterOrder, $first: Int, $after: String) {
  unitRegister(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes { ${entry} } counts { total withPlan withoutPlan withGroup stale vacant withChildCoordinator } pageInfo { hasNextPage endCursor }
  }
}`;

export const REGISTER_COUNTS =
  "query RegisterCounts($filter: RegisterFilter) { unitRegister(filter: $filter) { counts { total withPlan withoutPlan withGroup stale vacant withChildCoordinator } } }";

export const LOADS = "query Loads { unitOverview { coordinators { assignments plans load roomLeft maxPlans children stalePlans overlaps coordinator { id } } } }";

export const UNMET_NEEDS = "query UnmetNeeds { unitOverview { unmetNeeds { name count isFew } } }";

export const WORK_AID =
  "query WorkAid($work: UnitWork!, $form: WrittenForm) { documentsFor(work: $work, writtenForm: $form) { work helpTexts { text source } documents { id kind title works } } }";
