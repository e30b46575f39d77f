import type { Refusal, RefusalCode } from "../rules/refusal.js";
import type { Language } from "./graphql-context.js";
import { refusalTexts } from "./refusal-texts.js";

/** A refusal as callers see it. */
export interface DomainErrorShape {
  readonly code: RefusalCode;
  readonly message: string;
  readonly path: readonly string[] | null;
  readonly legalBasis: string | null;
  readonly details: readonly { readonly name: string; readonly value: string }[];
}

/** Puts a refusal into the caller's language. Only the names, numbers and days of its details go along. */
export function domainErrorOf({ code, details }: Refusal, language: Language): DomainErrorShape {
  const text = refusalTexts[code];
  const { path, ...rest } = details;
  return {
    code,
    message: text[language],
    path: path ? ["input", ...path] : null,
    legalBasis: text.legalBasis,
    details: Object.entries(rest)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => ({ name, value: Array.isArray(value) ? value.join(", ") : String(value) })),
  };
}
