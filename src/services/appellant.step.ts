import { type Appeal, AppealCapacity } from "../entities/appeal.entity.js";
import { CaseParty, PartyRole } from "../entities/case-party.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import type { WriteDb } from "../tenants/bracket.js";
import type { RequestContext } from "../tenants/request-context.js";
import type { CaseAtHand } from "./case-deed.step.js";
import { actorId, type CitizenInput, findOrCreateCitizen } from "./person.step.js";

/** Who appeals, and what comes with it. */
export interface AppellantInput {
  readonly capacity: AppealCapacity;
  readonly appellantId?: string | null | undefined;
  readonly appellant?: CitizenInput | null | undefined;
  readonly authorityAttached?: boolean | null | undefined;
  readonly authorityReference?: string | null | undefined;
  readonly written?: boolean | null | undefined;
  readonly signed?: boolean | null | undefined;
}

type Appellant = Pick<Appeal, "appellantId" | "capacity" | "authorityAttached" | "authorityReference" | "written" | "signed">;

const partyAs: Readonly<Record<AppealCapacity, PartyRole>> = {
  OWNER: PartyRole.OWNER,
  PARENT: PartyRole.PARENT,
  GUARDIAN: PartyRole.GUARDIAN,
  PROXY: PartyRole.PROXY,
  LAWYER: PartyRole.PROXY,
};

/**
 * Who appeals, in which capacity, with what. Whoever appeals by their own login has written and signed by that; their authority was shown when they got
 * access. Staff name the appellant and tell what the letter holds (pbrl §§ 7-2, 7-3; LAW-15, LAW-16).
 */
export async function appellantOf(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, input: AppellantInput): Promise<Appellant> {
  const { capacity } = input;
  const authorityReference = input.authorityReference ?? null;
  const parties = (await db.among(CaseParty, "caseId", [hand.it.id])).filter((it) => it.since <= ctx.today && (it.until === null || it.until >= ctx.today));
  if (ctx.login?.kind === "CITIZEN") {
    const appellantId = actorId(ctx);
    if (!parties.some((it) => it.personId === appellantId && it.role === partyAs[capacity])) throw new Refusal("INVALID_INPUT", { path: ["capacity"] });
    return { appellantId, capacity, authorityAttached: capacity === AppealCapacity.PROXY, authorityReference, written: true, signed: true };
  }
  const appellantId = await named(ctx, db, hand, input, parties);
  return { appellantId, capacity, authorityAttached: input.authorityAttached ?? false, authorityReference, written: input.written ?? true, signed: input.signed ?? true };
}

/** The person, somebody of the case, or somebody who comes into it with the appeal; the appeal alone gives them no access. */
async function named(ctx: RequestContext, db: WriteDb, hand: CaseAtHand, input: AppellantInput, parties: readonly CaseParty[]): Promise<string> {
  const { capacity } = input;
  if (capacity === AppealCapacity.OWNER) return hand.it.subjectId;
  if (input.appellantId != null) {
    const id = localId("Person", input.appellantId);
    if (!parties.some((it) => it.personId === id)) throw new Refusal("NOT_FOUND");
    return id;
  }
  if (!input.appellant) throw new Refusal("INVALID_INPUT", { path: ["appellant"] });
  const personId = await findOrCreateCitizen(ctx, db, input.appellant);
  if (!parties.some((it) => it.personId === personId)) {
    await db.insert(CaseParty, { caseId: hand.it.id, personId, role: partyAs[capacity], parentalResponsibility: null, since: ctx.today, until: null });
  }
  return personId;
}
