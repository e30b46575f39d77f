import { DialogueMessage } from "../entities/dialogue-message.entity.js";
import { DialogueThread } from "../entities/dialogue-thread.entity.js";
import { turnHandedOn } from "../rules/dialogue.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RoomRole } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { activeCoordinators } from "./coordinator.step.js";
import { readersOf } from "./dialogue.step.js";

/**
 * Nobody waits for an answer from somebody who has left: the turn is the coordinator's in what the coordinator reads. Elsewhere it is nobody's, and the
 * coordinator learns nothing of a conversation that was not for them (SAM-139, FAIL-03).
 */
export async function handTurnsOn(ctx: RequestContext, db: WriteDb, caseId: string, leavingId: string): Promise<void> {
  const messages = (await db.among(DialogueMessage, "caseId", [caseId], { orderBy: ["sentAt", "id"] })).filter((it) => it.withdrawnAt === null);
  const latest = [...new Map(messages.map((it) => [it.threadId, it])).values()].filter((it) => it.awaitsIds.includes(leavingId));
  if (latest.length === 0) return;
  const threads = await db.among(
    DialogueThread,
    "id",
    latest.map((it) => it.threadId),
  );
  const coordinators = (await activeCoordinators(ctx, db, caseId)).map((it) => it.coordinatorId).filter((it) => it !== leavingId);
  for (const it of latest) {
    const thread = threads.find((one) => one.id === it.threadId);
    const readers = thread && coordinators.length > 0 ? await readersOf(ctx, db, { ...thread, roles: thread.roles as RoomRole[] }) : new Set<string>();
    const successorId = coordinators.find((one) => readers.has(one)) ?? null;
    await db.update(DialogueMessage, { id: it.id }, { awaitsIds: turnHandedOn(it.awaitsIds, leavingId, successorId) });
  }
}
