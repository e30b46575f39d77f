/** Documents for the parts of a plan beside its nine points and for its evaluations. */

const result = "warnings { code } errors { code path details { name value } }";
const plan = "plan { id version }";

export const MOVE_GOAL = `mutation MoveGoal($input: MoveGoalInput!) { moveGoal(input: $input) { ${plan} goal { id version parent { id } } ${result} } }`;
export const ACCEPT_CONTRIBUTION = `mutation AcceptContribution($input: AcceptContributionInput!) { acceptContribution(input: $input) { ${plan} entry { id version answer answeredBy { ... on Person { id } ... on Professional { id } } } ${result} } }`;
export const DECLINE_CONTRIBUTION = `mutation DeclineContribution($input: DeclineContributionInput!) { declineContribution(input: $input) { ${plan} entry { id version answer answerReason } ${result} } }`;
export const ADD_PLAN_SECTION = `mutation AddPlanSection($input: AddPlanSectionInput!) { addPlanSection(input: $input) { ${plan} section { id key title version isRequired } ${result} } }`;
export const ADD_SECTION_TEXT = `mutation AddSectionText($input: AddSectionTextInput!) { addSectionText(input: $input) { ${plan} sectionText { id version text inOwnWords } ${result} } }`;
export const CHANGE_SECTION_TEXT = `mutation ChangeSectionText($input: ChangeSectionTextInput!) { changeSectionText(input: $input) { ${plan} sectionText { id version text history { isNew fields { field before after } } } ${result} } }`;
export const ADD_RELATED_PLAN = `mutation AddRelatedPlan($input: AddRelatedPlanInput!) { addRelatedPlan(input: $input) { ${plan} relatedPlan { id version kind name responsibleUnit keptAt document { id } } ${result} } }`;
export const CHANGE_RELATED_PLAN = `mutation ChangeRelatedPlan($input: ChangeRelatedPlanInput!) { changeRelatedPlan(input: $input) { ${plan} relatedPlan { id version kind name contact toOn history { isNew fields { field before after } } } ${result} } }`;
export const RECORD_MAPPING = `mutation RecordMapping($input: RecordMappingInput!) { recordMapping(input: $input) { ${plan} mappingAnswer { id version lifeArea text saidOn saidBy { ... on Person { id } ... on Professional { id } } } ${result} } }`;
export const CHANGE_MAPPING = `mutation ChangeMapping($input: ChangeMappingInput!) { changeMapping(input: $input) { ${plan} mappingAnswer { id version text saidOn history { isNew fields { field before after } } } ${result} } }`;
export const DESCRIBE_FACILITATION = `mutation DescribeFacilitation($input: DescribeFacilitationInput!) { describeFacilitation(input: $input) { plan { id version
  facilitation { meetingPlace facilitation contactPreference interpreterLanguage communicationSupport representationSupport } } ${result} } }`;

const evaluation = `evaluation { id version state by heldOn nextOn ownerWord ownerAgrees ownerWordAsTold disagreedOn answers { element elementId result nextStep note } childViews { id text form inOwnWords } }`;
export const BEGIN_EVALUATION = `mutation BeginEvaluation($input: BeginEvaluationInput!) { beginEvaluation(input: $input) { ${plan} ${evaluation} ${result} } }`;
export const EVALUATE_ELEMENT = `mutation EvaluateElement($input: EvaluateElementInput!) { evaluateElement(input: $input) { ${evaluation} ${result} } }`;
export const RECORD_CHILD_VIEW = `mutation RecordChildView($input: RecordChildViewInput!) { recordChildView(input: $input) { ${evaluation} childView { id text form inOwnWords } ${result} } }`;
export const GIVE_WORD_ON_EVALUATION = `mutation GiveWordOnEvaluation($input: GiveWordOnEvaluationInput!) { giveWordOnEvaluation(input: $input) { ${evaluation} ${result} } }`;
export const COMPLETE_EVALUATION = `mutation CompleteEvaluation($input: CompleteEvaluationInput!) { completeEvaluation(input: $input) { ${plan} ${evaluation} ${result} } }`;

/** Everything of these that somebody reads in a plan. */
export const PLAN_PARTS = `query PlanParts($id: ID!) { plan(id: $id) { version state templateKey suggestedAreas
  addedSections { id key title guide isRequired version texts { id text inOwnWords version } textsSetAside { id } }
  addedSectionsSetAside { id key version } missingSections { key }
  relatedPlans { id kind name responsibleUnit responsiblePerson contact keptAt fromOn toOn version } relatedPlansSetAside { id version }
  mapping { id lifeArea text saidOn version } mappingSetAside { id version }
  goals { id text status position parent { id } subGoals { id } mapping { id } version measures { id kind status mapping { id } version } } goalsSetAside { id version parent { id } }
  entries { id kind answer answerReason version }
  evaluations { id state answers { elementId result nextStep goal { text } measure { text } } childViews { id text goal { text } measure { text } } ownerWord disagreedOn }
  progress { goals { goal { id } measures { status count } overdue unanswered } overdue unanswered contributionsWaiting openRequests lastEvaluatedOn nextEvaluationOn turns } } }`;
