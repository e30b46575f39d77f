import { MediaType } from "../entities/document.entity.js";
import { RoomDocumentKind } from "../entities/room-document.entity.js";

/**
 * Choice: a room takes PDF, and what the municipality has said besides; the scan of a signed form may always be a picture, since it is often taken with a phone,
 * and a picture of the owner is one. SAM-33, SAM-77, SAM-78.
 */
export function acceptedTypes(kind: RoomDocumentKind, alsoAccepted: readonly MediaType[]): MediaType[] {
  if (kind === RoomDocumentKind.SIGNED_CONSENT) return Object.values(MediaType);
  if (kind === RoomDocumentKind.PICTURE) return [MediaType.PNG, MediaType.JPEG];
  return Object.values(MediaType).filter((it) => it === MediaType.PDF || alsoAccepted.includes(it));
}

/** Choice: an address in a library of links is one that is met over a secure connection, without a name or a word to log in with. SAM-34. */
export function isSafeAddress(address: string): boolean {
  return /^https:\/\/[^\s@/]+\.[^\s@/]+(\/\S*)?$/.test(address);
}

/** Choice: the links of a room in the order that was set by hand, one of them at its new place. SAM-34. */
export function placed(ids: readonly string[], id: string, position: number): string[] {
  const others = ids.filter((it) => it !== id);
  const at = Math.min(Math.max(position, 1), others.length + 1) - 1;
  return [...others.slice(0, at), id, ...others.slice(at)];
}
