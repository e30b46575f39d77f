/** Who the visitor is and which language the answers come in. */
export type Language = "nb" | "nn" | "en";

export interface Session {
  /** Key of a demonstration person; empty for nobody. */
  readonly personKey: string;
  readonly language: Language;
  /** Only used where there are no demonstration people. */
  readonly pastedToken: string;
  readonly municipality: string;
}

export const languages: readonly { readonly code: Language; readonly name: string }[] = [
  { code: "nb", name: "Bokmål" },
  { code: "nn", name: "Nynorsk" },
  { code: "en", name: "English" },
];

const CHOICE_KEY = "samordna:choice";
/** A real token lives no longer than the browser tab: never in localStorage. */
const TOKEN_KEY = "samordna:token";

function isLanguage(value: unknown): value is Language {
  return languages.some(({ code }) => code === value);
}

function browserLanguage(): Language {
  for (const tag of navigator.languages) {
    const code = tag.split("-")[0]?.replace(/^no$/, "nb");
    if (isLanguage(code)) return code;
  }
  return "en";
}

function readChoice(): Partial<Record<keyof Session, unknown>> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(CHOICE_KEY) ?? "{}");
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

export function loadSession(): Session {
  const { personKey, language, municipality } = readChoice();
  return {
    personKey: text(personKey),
    language: isLanguage(language) ? language : browserLanguage(),
    pastedToken: sessionStorage.getItem(TOKEN_KEY) ?? "",
    municipality: text(municipality),
  };
}

export function saveSession({ pastedToken, ...choice }: Session): void {
  localStorage.setItem(CHOICE_KEY, JSON.stringify(choice));
  sessionStorage.setItem(TOKEN_KEY, pastedToken);
}
