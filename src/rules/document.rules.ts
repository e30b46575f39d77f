import { MediaType } from "../entities/document.entity.js";

/** Choice: a request holds 200 000 bytes, and base64 makes four of three; what is left is for the rest of the request. */
export const MOST_BYTES = 140_000;

const beginnings: readonly (readonly [MediaType, readonly number[]])[] = [
  [MediaType.PDF, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  [MediaType.PNG, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  [MediaType.JPEG, [0xff, 0xd8, 0xff]],
];

/** Choice: a file is what its first bytes say, whatever it is called; null for anything but a scan or a document. LOPPA-DOC-2. */
export function mediaTypeOf(content: Uint8Array): MediaType | null {
  return beginnings.find(([, bytes]) => bytes.every((it, at) => content[at] === it))?.[0] ?? null;
}
