import { AboutMeKind } from "../entities/about-me-section.entity.js";
import { RoomRole } from "../tenants/policy-enums.js";

/** Law: pbrl § 3-1: what the owner has written with a login of their own stays as they wrote it; what somebody wrote for them is theirs to change too. INV-23, SAM-32. */
export function mayChangeSection(theirs: readonly RoomRole[], byOwner: boolean): boolean {
  return theirs.includes(RoomRole.OWNER) || (!byOwner && theirs.includes(RoomRole.REPRESENTATIVE));
}

/** Choice: a heading of one's own is named, a fixed one has its name already. SAM-32. */
export function isHeadingRight(kind: AboutMeKind, heading: string | null): boolean {
  return (kind === AboutMeKind.OTHER) === (heading !== null);
}

/** Choice: a language as its tag names it, such as nb, nn, se or ar. SAM-32. */
export function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag);
}
