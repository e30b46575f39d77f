import { RoomElement } from "../entities/plan-annotation.entity.js";
import type { PlanElement } from "../entities/plan-change.entity.js";
import { RoomArea } from "../tenants/policy-enums.js";
import type { GlobalKind } from "./global-id.rules.js";

/** For how long a comment may be changed by whoever wrote it, and from which day that holds. The one place for it. */
const editWindows: readonly { readonly from: string; readonly hours: number }[] = [{ from: "2026-01-01", hours: 24 }];

const HOUR = 3_600_000;

/** Choice: a comment is changed for a day by whoever wrote it, with what it said before kept; after that others have built on it and a new one is written. SAM-56. */
export function mayStillChange(writtenAt: Date, now: Date): boolean {
  const day = writtenAt.toISOString().slice(0, 10);
  const window = editWindows.findLast((it) => it.from <= day) ?? editWindows[0];
  return window !== undefined && now.getTime() - writtenAt.getTime() <= window.hours * HOUR;
}

const areas: Readonly<Record<RoomElement, RoomArea>> = {
  DOCUMENT: RoomArea.DOCUMENTS,
  MINUTES_ITEM: RoomArea.MINUTES,
  NOTE: RoomArea.NOTES,
};

/** Choice: a comment belongs to the area of what it is about, and follows the rights there. SAM-56, SAM-102. */
export function areaOfElement(element: PlanElement | RoomElement): RoomArea {
  return isOfRoom(element) ? areas[element] : RoomArea.PLAN;
}

/** Choice: what is remarked on stands in a plan, or in the room beside it. SAM-56. */
export function isOfRoom(element: PlanElement | RoomElement): element is RoomElement {
  return element in areas;
}

/** Choice: what is remarked on, and what changes in a plan, is told by the id of its own kind. SAM-56, SAM-61. */
export const kindOfElement: Readonly<Record<PlanElement | RoomElement, GlobalKind>> = {
  PLAN: "IndividualPlan",
  GOAL: "Goal",
  MEASURE: "Measure",
  ENTRY: "PlanEntry",
  SECTION: "AddedSection",
  SECTION_TEXT: "SectionText",
  RELATED_PLAN: "RelatedPlan",
  MAPPING: "MappingAnswer",
  EVALUATION: "PlanEvaluation",
  DOCUMENT: "RoomDocument",
  MINUTES_ITEM: "GroupMeetingPoint",
  NOTE: "RoomNote",
};
