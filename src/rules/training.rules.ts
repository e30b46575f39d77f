import { TrainingKind } from "../entities/training-activity.entity.js";

/** Law: hol § 7-3: the unit answers for training and guiding coordinators; to have been informed is not to have been trained. LOPPA-TASK-4, LAW-06. */
export const countsAsTraining: readonly TrainingKind[] = [TrainingKind.COURSE, TrainingKind.GUIDANCE];
