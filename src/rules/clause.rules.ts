/** Choice: whole words in any case, where `*` stands for any ending. Letters are those of Unicode: to `\b` and `\w` an ø is none. */
export function words(...alternatives: readonly string[]): RegExp {
  const source = alternatives
    .join("|")
    .replaceAll(/(?<=[\p{L})])\*/gu, "\\p{L}*")
    .replaceAll(" ", "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "giu");
}

/** Choice: whether a pattern stands anywhere in a text. */
export function has(pattern: RegExp, text: string): boolean {
  return text.search(pattern) !== -1;
}

/** Where one statement ends and the next begins, so that a "not" in one says nothing of the other. */
const clauseEnds = /[.,;:!?()]+|\n{2,}|\s(?:men|som|og(?=\s(?:har|får|er|trenger|treng|kan|vil|skal|mottar|mottek|bor|bur)\s))\s/iu;

/** Choice: the statements of a text, each alone. */
export function clausesOf(text: string): string[] {
  return text.split(clauseEnds);
}

const abbreviations = "[Jj]f|[Jj]fr|[Jj]mf|[Jj]mfr|[Kk]ap|nr|pr|ev|evt|ca|[Tt]lf|bl\\.a|f\\.eks|dvs|osv|m\\.m|mnd|pkt";

/** A full stop after an abbreviation ends nothing, nor does one after a number unless a new sentence begins with a capital. */
const sentenceEnds = new RegExp(`(?<!\\d|(?<!\\p{L})(?:${abbreviations}))[.!?]+(?=\\s|$)|(?<=\\d)\\.(?=\\s+\\p{Lu}|\\s*$)|\\n{2,}`, "gu");

/** Choice: the sentences of a text, so that a finding can show the one it is about. */
export function sentencesOf(text: string): string[] {
  const ends = [...text.matchAll(sentenceEnds)].map((it) => it.index + it[0].length);
  return [...ends, text.length].map((end, index) => text.slice(index === 0 ? 0 : ends[index - 1], end).trim()).filter((it) => it !== "");
}
