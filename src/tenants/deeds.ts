/**
 * The closed list of deeds: mutation, service function, event and test carry the same name.
 *
 * `reach` says how far a deed must see while it works. "actor": only what the person doing it sees. "municipality":
 * intake and counting, where the deed must find out whether something exists already though the person may not know;
 * such a deed checks the person's relation to the case itself and answers with ids alone.
 */
export const deeds = {
  registerNotice: { reach: "municipality" },
  openCase: { reach: "municipality" },
  initiateCooperation: { reach: "actor" },
  placeOnUnitMeeting: { reach: "actor" },
  assignCase: { reach: "actor" },
  recordClarification: { reach: "actor" },
  assessEligibility: { reach: "actor" },
  recommendDecision: { reach: "actor" },
  decideByBody: { reach: "actor" },
  returnToUnit: { reach: "actor" },
  decideCase: { reach: "actor" },
  acknowledgeWarning: { reach: "actor" },
  issueDecisionLetter: { reach: "actor" },
  registerOwnUnitHandling: { reach: "municipality" },
  appointCoordinator: { reach: "municipality" },
  handOverCase: { reach: "actor" },
  chooseTool: { reach: "actor" },
  giveConsent: { reach: "actor" },
  withdrawConsent: { reach: "actor" },
  draftPlan: { reach: "actor" },
  describePlan: { reach: "actor" },
  addPlanParticipant: { reach: "actor" },
  addPlanEntry: { reach: "actor" },
  addGoal: { reach: "actor" },
  addMeasure: { reach: "actor" },
  submitPlanForApproval: { reach: "actor" },
  approvePlan: { reach: "actor" },
  foundGroup: { reach: "actor" },
  changePolicy: { reach: "actor" },
} as const satisfies Record<string, { readonly reach: "actor" | "municipality" }>;

export type Deed = keyof typeof deeds;
