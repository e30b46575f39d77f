import { hostAgreementsByIds, ownNumbersByDay } from "../services/host.reader.js";
import { objectionsByCase, objectionsByIds } from "../services/objection.reader.js";
import { questionsByIds } from "../services/participation.reader.js";
import { receivedByCase, receivedByIds, transfersByIds, transfersByPlan } from "../services/transfer.reader.js";
import type { Making } from "./loader-making.js";

/** Of what goes between municipalities and levels, and of what the person does not let go there. */
export function acrossLoaders({ one, many }: Making) {
  return {
    transfer: one(transfersByIds),
    transfersOfPlan: many(transfersByPlan, (row) => row.planId),
    receivedPlan: one(receivedByIds),
    receivedPlansOfCase: many(receivedByCase, (row) => row.caseId),
    participationQuestion: one(questionsByIds),
    hostAgreement: one(hostAgreementsByIds),
    ownNumber: one(ownNumbersByDay),
    objection: one(objectionsByIds),
    objectionsOfCase: many(objectionsByCase, (row) => row.caseId),
  };
}
