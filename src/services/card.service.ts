import { MediaType } from "../entities/document.entity.js";
import { Person, PersonKind } from "../entities/person.entity.js";
import { mediaTypeOf } from "../rules/document.rules.js";
import { Refusal } from "../rules/refusal.js";
import { longestPicture } from "../rules/roster.rules.js";
import type { RequestContext } from "../tenants/request-context.js";
import { actorId } from "./person.step.js";

export interface ChangeMyCard {
  readonly title?: string | null | undefined;
  readonly workPhone?: string | null | undefined;
  readonly workEmail?: string | null | undefined;
  readonly picture?: string | null | undefined;
  readonly removePicture?: boolean | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

export type CardChanged = { readonly personId: string; readonly warnings: [] };

/** Changes the caller's own card, in all rooms at once: how they are reached at work, and what they look like. A private person's card holds a picture and nothing else (SAM-81, SAM-84). */
export async function changeMyCard(ctx: RequestContext, input: ChangeMyCard): Promise<CardChanged> {
  return ctx.write("changeMyCard", input, async (db) => {
    const [it] = await db.among(Person, "id", [actorId(ctx)], { lock: true });
    if (!it) throw new Refusal("NOT_FOUND");
    const given = Object.entries({ title: input.title, workPhone: input.workPhone, workEmail: input.workEmail }).filter(([, value]) => value != null);
    const atWork = given.map(([name, value]) => [name, value?.trim() || null] as const);
    const [first] = atWork;
    if (first && it.kind !== PersonKind.PROFESSIONAL) throw new Refusal("INVALID_INPUT", { path: [first[0]] });
    const changes: Partial<Person> = { ...Object.fromEntries(atWork), ...pictureOf(input) };
    if (Object.keys(changes).length > 0) await db.update(Person, { id: it.id }, changes);
    return { personId: it.id, warnings: [] };
  });
}

/** A picture is a picture by its first bytes; one that is removed is gone at once. */
function pictureOf({ picture, removePicture }: ChangeMyCard): Partial<Pick<Person, "picture" | "pictureType">> {
  if (picture == null) return removePicture === true ? { picture: null, pictureType: null } : {};
  if (removePicture === true) throw new Refusal("INVALID_INPUT", { path: ["removePicture"] });
  const content = Buffer.from(picture, "base64");
  if (content.length === 0 || content.toString("base64") !== picture) throw new Refusal("INVALID_INPUT", { path: ["picture"] });
  if (content.length > longestPicture) throw new Refusal("DOCUMENT_TOO_LARGE", { path: ["picture"], most: longestPicture });
  const pictureType = mediaTypeOf(content);
  if (pictureType !== MediaType.PNG && pictureType !== MediaType.JPEG) throw new Refusal("DOCUMENT_TYPE_NOT_ACCEPTED", { path: ["picture"] });
  return { picture: content, pictureType };
}
