import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The folder of the project. */
export const root = path.join(__dirname, "..", "..");

const generated = new Set(["node_modules", "dist", ".data", ".git"]);

/** Every file below a folder of the project, as a path from its root with forward slashes. What is installed or built is left out. */
export function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((it) => !generated.has(it.name))
    .flatMap((it) => {
      const file = path.posix.join(folder, it.name);
      return it.isDirectory() ? filesBelow(file) : [file];
    })
    .sort();
}

export function textOf(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** One import of a file: what it names, whether it is gone after compilation. */
export interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

const statement = /^(?:import|export)\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|(?:\w+\s*,\s*)?\{[^}]*\}|\w+)\s+from\s+"([^"]+)"/gm;
const forEffect = /^import\s+"([^"]+)"/gm;
const late = /\b(?:import|require(?:\.resolve)?)\(\s*["'`]([^"'`$]+)/g;

/** What a file imports: statements, imports for their effect, and calls of import() and require(). */
export function importsOf(file: string): Import[] {
  const text = textOf(file);
  return [
    ...[...text.matchAll(statement)].map((it) => ({ from: it[1] ?? "", typeOnly: isTypeOnly(it[0]) })),
    ...[forEffect, late].flatMap((pattern) => [...text.matchAll(pattern)].map((it) => ({ from: it[1] ?? "", typeOnly: false }))),
  ];
}

function isTypeOnly(text: string): boolean {
  if (/^(?:import|export) type\b/.test(text)) return true;
  const named = /^import\s*\{([^}]*)\}/.exec(text)?.[1];
  return named !== undefined && named.split(",").every((it) => it.trim() === "" || it.trim().startsWith("type "));
}

/** The file of the project that a relative import means. */
export function targetOf(file: string, from: string): string {
  return path.posix.join(path.posix.dirname(file), from).replace(/\.js$/, ".ts");
}

/** A municipality's file as it is shipped, read as plain data. */
export interface ShippedFile {
  readonly file: string;
  readonly name: string;
  readonly orgNumber: string;
  readonly numbers: readonly { readonly code: string }[];
  readonly policy: Readonly<Record<string, unknown>>;
  readonly sources?: Readonly<Record<string, readonly string[]>>;
}

/** The files of the municipalities that come with the product. */
export function shippedFiles(): ShippedFile[] {
  const files = filesBelow("src/tenants/municipalities").filter((it) => /\/municipalities\/[^/]+\.json$/.test(it));
  return files.map((file) => ({ ...(JSON.parse(textOf(file)) as Omit<ShippedFile, "file">), file }));
}
