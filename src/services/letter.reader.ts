import { Letter, LetterKind, RecipientCapacity } from "../entities/letter.entity.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { mayRead } from "./case-rows.reader.js";
import { type Page, pageOf, type PageRequest, positionAfter, rowsToFetch } from "./page.step.js";

/** Letters by id, by case, by notice or by what they are about: those of the files one may read, and the ones to oneself. */
export async function lettersBy(ctx: RequestContext, property: "id" | "caseId" | "noticeId" | "aboutId", ids: readonly string[]): Promise<Letter[]> {
  return readable(ctx, await ctx.read((db) => db.among(Letter, property, ids, { orderBy: ["issuedAt", "id"] })));
}

/** Law: fvl § 18: a party reads the letters of the case; whoever a letter was for reads it though the case is not theirs to read. PROC-06. */
function readable(ctx: RequestContext, letters: readonly Letter[]): Letter[] {
  const found = letters.filter((it) => isToCaller(ctx, it) || (it.caseId === null ? ctx.seesWholeMunicipality : mayRead(ctx, it.caseId, "file")));
  remember(ctx, found);
  return found;
}

function isToCaller(ctx: RequestContext, { recipientId }: Letter): boolean {
  return recipientId === ctx.actor.personId;
}

/** The log tells of a case whom it is about; for a letter that has no case yet, the notice does. */
function remember(ctx: RequestContext, letters: readonly Letter[]): void {
  for (const it of letters) ctx.sawOf("LETTER", it);
}

/** The letters to the caller, the newest first. */
export async function myLetters(ctx: RequestContext, page: PageRequest): Promise<Page<Letter>> {
  const after = positionAfter(page);
  const rows = await ctx.read((db) => {
    const text = `select ${db.columns(Letter, "l")} from letter l where l.recipient_id = $1
      and ($2::timestamptz is null or (l.issued_at, l.id) < ($2, $3::uuid)) order by l.issued_at desc, l.id desc limit $4`;
    return db.rows<Letter>(statement("letter.mine", text), [ctx.actor.personId, after?.value ?? null, after?.id ?? null, rowsToFetch(page)]);
  });
  const fetched = pageOf(rows, page, (it) => ({ value: it.issuedAt.toISOString(), id: it.id }));
  remember(ctx, fetched.nodes);
  return fetched;
}

/** Of the letters about a decision, the one that tells of it to the caller, else to the person, else to whoever got it. */
export function decisionLetterFor(ctx: RequestContext, letters: readonly Letter[]): Letter | null {
  const ofDecision = letters.filter((it) => it.kind === LetterKind.DECISION);
  const toOwner = ofDecision.find((it) => it.capacity === RecipientCapacity.OWNER);
  return ofDecision.find((it) => isToCaller(ctx, it)) ?? toOwner ?? ofDecision[0] ?? null;
}
