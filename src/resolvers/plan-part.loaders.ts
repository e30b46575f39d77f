import * as evaluations from "../services/evaluation.reader.js";
import * as parts from "../services/plan-part.reader.js";
import type { Making } from "./loader-making.js";

/** Of the parts of a plan beside its nine points, and of its evaluations. */
export function planPartLoaders({ one, many }: Making) {
  return {
    sectionsOfPlan: many(parts.sectionsByPlan, (row) => row.planId),
    addedSection: one(parts.sectionsByIds),
    textsOfSection: many(parts.textsBySection, (row) => row.sectionId),
    textsOfPlan: many(parts.textsByPlan, (row) => row.planId),
    sectionText: one(parts.textsByIds),
    relatedPlansOfPlan: many(parts.relatedPlansByPlan, (row) => row.planId),
    relatedPlan: one(parts.relatedPlansByIds),
    mappingOfPlan: many(parts.mappingByPlan, (row) => row.planId),
    mappingAnswer: one(parts.mappingByIds),
    evaluationsOfPlan: many(evaluations.evaluationsByPlan, (row) => row.planId),
    evaluationsOfMeeting: many(evaluations.evaluationsByMeeting, (row) => row.groupMeetingId),
    evaluation: one(evaluations.evaluationsByIds),
    answersOfEvaluation: many(evaluations.answersByEvaluation, (row) => row.evaluationId),
    childViewsOfEvaluation: many(evaluations.childViewsByEvaluation, (row) => row.evaluationId),
    childView: one(evaluations.childViewsByIds),
  };
}
