import { UserOrganisationMeeting } from "../entities/user-organisation-meeting.entity.js";
import { UserOrganisation } from "../entities/user-organisation.entity.js";
import { isLocalDate } from "../rules/calendar.rules.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import { actorId } from "./person.step.js";

export type OrganisationChanged = { readonly userOrganisationId: string; readonly warnings: [] };

export interface RegisterUserOrganisation {
  readonly name: string;
  readonly contact?: string | null | undefined;
  readonly agreedOn?: string | null | undefined;
  readonly agreementReference?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Registers an organisation of users that the unit works with, and the agreement where there is one (LOPPA-TASK-9, LAW-29). */
export async function registerUserOrganisation(ctx: RequestContext, input: RegisterUserOrganisation): Promise<OrganisationChanged> {
  return ctx.write("registerUserOrganisation", input, async (db) => {
    const name = input.name.trim();
    if (name.length === 0) throw new Refusal("INVALID_INPUT", { path: ["name"] });
    if (input.agreedOn != null) notInTheFuture(ctx, input.agreedOn, "agreedOn");
    const userOrganisationId = await db.insert(UserOrganisation, {
      name,
      contact: input.contact?.trim() || null,
      agreedOn: input.agreedOn ?? null,
      agreementReference: input.agreementReference?.trim() || null,
      registeredById: actorId(ctx),
      registeredAt: ctx.now,
    });
    return { userOrganisationId, warnings: [] };
  });
}

export interface RecordUserOrganisationMeeting {
  readonly userOrganisationId: string;
  readonly heldOn: string;
  readonly subject: string;
  readonly minutesReference?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Records a meeting of the unit with an organisation of users (LOPPA-TASK-9). */
export async function recordUserOrganisationMeeting(ctx: RequestContext, input: RecordUserOrganisationMeeting): Promise<OrganisationChanged> {
  return ctx.write("recordUserOrganisationMeeting", input, async (db) => {
    const it = await cooperatingWith(db, input.userOrganisationId);
    notInTheFuture(ctx, input.heldOn, "heldOn");
    const subject = input.subject.trim();
    if (subject.length === 0) throw new Refusal("INVALID_INPUT", { path: ["subject"] });
    const minutesReference = input.minutesReference?.trim() || null;
    await db.insert(UserOrganisationMeeting, { organisationId: it.id, heldOn: input.heldOn, subject, minutesReference, recordedById: actorId(ctx) });
    return { userOrganisationId: it.id, warnings: [] };
  });
}

/** Ends the cooperation with an organisation of users; what was agreed and met about stays. */
export async function endUserOrganisation(
  ctx: RequestContext,
  input: { readonly userOrganisationId: string; readonly idempotencyKey?: string | null | undefined },
): Promise<OrganisationChanged> {
  return ctx.write("endUserOrganisation", input, async (db) => {
    const it = await cooperatingWith(db, input.userOrganisationId);
    await db.update(UserOrganisation, { id: it.id }, { endedOn: ctx.today });
    return { userOrganisationId: it.id, warnings: [] };
  });
}

async function cooperatingWith(db: WriteDb, id: string): Promise<UserOrganisation> {
  const [it] = await db.among(UserOrganisation, "id", [localId("UserOrganisation", id)], { lock: true });
  if (!it) throw new Refusal("NOT_FOUND");
  if (it.endedOn !== null) throw new Refusal("ALREADY_ENDED");
  return it;
}

function notInTheFuture(ctx: RequestContext, day: string, name: string): void {
  if (!isLocalDate(day)) throw new Refusal("INVALID_INPUT", { path: [name] });
  if (day > ctx.today) throw new Refusal("INVALID_DATE_ORDER", { path: [name] });
}
