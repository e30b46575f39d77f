/** Choice: a word of search is what is left of a text without signs and in small letters, so that inhabitants need not know how a service writes itself. */
export function wordsIn(text: string): string[] {
  return text
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((it) => it.length > 0);
}

/** What a service says of itself and of the needs it meets. */
export interface SearchedTexts {
  readonly title: string;
  readonly description: string;
  readonly audience: string;
  readonly needs: readonly string[];
}

/** Guideline: people search by what they need, not by what the service is called. LUND-1-5, LOPPA-TASK-6. */
export function searchWordsOf({ title, description, audience, needs }: SearchedTexts): string[] {
  return [...new Set(wordsIn([title, description, audience, ...needs].join(" ")))].sort();
}
