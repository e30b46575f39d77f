import { AccessBasis } from "../entities/case-access.entity.js";
import { type PlanChange, type PlanContent, PlanElement } from "../entities/plan-change.entity.js";

/** What stood in an element, and what stands in it now: only the fields that differ. */
export interface ContentChange {
  readonly before: PlanContent;
  readonly after: PlanContent;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Choice: what is said again as it stands is no change. Null where nothing differs. SAM-61. */
export function changeOf(present: object, wanted: PlanContent): ContentChange | null {
  const from = present as PlanContent;
  const fields = Object.keys(wanted).filter((it) => !isSame(from[it], wanted[it]));
  if (fields.length === 0) return null;
  const of = (content: PlanContent): PlanContent => Object.fromEntries(fields.map((it) => [it, content[it] ?? null]));
  return { before: of(from), after: of(wanted) };
}

/** Fields that hold somebody's own word: what the owner says, and what the responsible for a measure answers. */
const ownWord: readonly string[] = ["ownWords", "values", "answer", "answerReason"];

/**
 * Choice: whoever made the last change takes it back, and so may the coordinator.
 * Law: pbrl § 3-1: but what the owner, or the responsible for a measure, has said of their own is theirs to take back. INV-23, LUND-9-2, FAIL-16.
 */
export function mayUndo(changes: readonly Pick<PlanChange, "byId" | "before" | "after">[], actorId: string, relations: readonly AccessBasis[], isOwnersWord: boolean): boolean {
  if (changes.every((it) => it.byId === actorId)) return true;
  const touchesOwnWord =
    isOwnersWord || changes.some(({ before, after }) => Object.keys(before ?? after).some((it) => ownWord.includes(it) && (before?.[it] ?? after[it]) !== null));
  return relations.includes(AccessBasis.COORDINATOR) && !touchesOwnWord;
}

/** The difference between two versions of a plan, for one element. */
export interface ElementDifference extends ContentChange {
  readonly element: PlanElement;
  readonly aboutId: string;
  /** Whether the element did not stand in the earlier version. */
  readonly isNew: boolean;
}

/** Choice: two versions differ by what the changes between them come to; what was changed and changed back is no difference. FAIL-16, SAM-61. */
export function differencesOf(changes: readonly Pick<PlanChange, "element" | "aboutId" | "before" | "after">[]): ElementDifference[] {
  const elements = new Set(changes.map((it) => it.aboutId));
  return [...elements].flatMap((aboutId) => {
    const all = changes.filter((it) => it.aboutId === aboutId);
    const [first] = all;
    if (!first) return [];
    const earliest = Object.assign({}, ...all.toReversed().map((it) => it.before ?? {})) as PlanContent;
    const latest = Object.assign({}, ...all.map((it) => it.after)) as PlanContent;
    const isNew = first.before === null;
    const difference = changeOf(isNew ? {} : earliest, latest);
    return difference === null ? [] : [{ element: first.element, aboutId: first.aboutId, isNew, ...difference }];
  });
}
