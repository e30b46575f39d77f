import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { settings } from "../src/config.js";
import { refusalTexts } from "../src/resolvers/refusal-texts.js";
import { warningTexts } from "../src/resolvers/warning-texts.js";
import { refusalCodes } from "../src/rules/refusal.js";
import { choicesOf } from "../src/tenants/choice.js";
import { shippedMunicipalities } from "../src/tenants/municipality-file.js";
import { MunicipalityPolicy, readPolicy } from "../src/tenants/municipality-policy.js";
import { filesBelow, textOf } from "./support/source.js";

/** The cells of the table rows of a page, without heads. */
function rowsOf(page: string): string[][] {
  const lines = textOf(page).split("\n");
  const rows = lines.filter((it, index) => it.startsWith("| ") && !lines[index + 1]?.startsWith("| ---") && !it.startsWith("| ---"));
  return rows.map((it) =>
    it
      .slice(2, -2)
      .split(" | ")
      .map((cell) => cell.trim()),
  );
}

/** Every choice by its dotted path, groups among them. */
function choicesBelow(group: new () => object, above: string): { path: string; description: string }[] {
  return choicesOf(group).flatMap(({ name, description, kind }) => {
    const path = above === "" ? name : `${above}.${name}`;
    const inner = typeof kind.schema === "object" && "group" in kind.schema ? choicesBelow(kind.schema.group(), path) : [];
    return [{ path, description }, ...inner];
  });
}

describe("the pages that tell what the code holds", () => {
  test("docs/configuration.md has a row for every environment variable, as the code has it", () => {
    const told = rowsOf("docs/configuration.md").filter(([name]) => /^`[A-Z_]+`$/.test(name ?? "") && (name?.slice(1, -1) ?? "") in settings);

    expect(told).toEqual(Object.entries(settings).map(([name, it]) => [`\`${name}\``, it.shownDefault, it.meaning]));
  });

  test("docs/errors.md has a row for every refusal, in order, with its text, provision and remedy", () => {
    const told = rowsOf("docs/errors.md").filter(([code]) => (refusalCodes as readonly string[]).includes(code ?? ""));

    expect(told).toEqual(refusalCodes.map((it) => [it, refusalTexts[it].en, refusalTexts[it].legalBasis ?? "–", refusalTexts[it].remedy]));
  });

  test("docs/errors.md has a row for every warning with its text and provision", () => {
    const told = rowsOf("docs/errors.md").filter(([code]) => (code ?? "") in warningTexts);

    expect(told).toEqual(Object.entries(warningTexts).map(([code, it]) => [code, it.en, it.legalBasis ?? "–"]));
  });

  test("docs/municipality-policy.md has a row for every choice with its description", () => {
    const told = rowsOf("docs/municipality-policy.md").map(([path, , description]) => ({ path, description }));

    for (const it of choicesBelow(MunicipalityPolicy, "")) expect(told).toContainEqual({ path: `\`${it.path}\``, description: it.description });
  });

  test("docs/glossary.md has a line for every noun that is a table", () => {
    const nouns = rowsOf("docs/glossary.md").map(([noun]) => (noun ?? "").replace(/\s.*$/, ""));
    const entities = filesBelow("src/entities").flatMap((it) => [...textOf(it).matchAll(/^export class (\w+)/gm)].map((match) => match[1] ?? ""));

    expect(entities.length).toBeGreaterThan(20);
    for (const it of entities) expect(nouns).toContain(it);
  });

  test("the README names no command that is not there", () => {
    const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
    const named = [...textOf("README.md").matchAll(/npm (?:run (?:--silent )?)([\w:]+)/g)].map((it) => it[1] ?? "");

    expect(named.length).toBeGreaterThan(3);
    for (const it of named) expect(Object.keys(scripts)).toContain(it);
  });

  test("every link between the pages leads to a file", () => {
    const pages = ["README.md", "CHANGELOG.md", ...filesBelow("docs").filter((it) => it.endsWith(".md"))];
    const files = new Set(filesBelow("."));
    for (const page of pages) {
      const folder = page.includes("/") ? page.slice(0, page.lastIndexOf("/")) : ".";
      for (const [, target] of textOf(page).matchAll(/\]\(((?!https?:|#)[^)#]+)[^)]*\)/g)) {
        const file = new URL(target ?? "", `file:///${folder === "." ? "" : `${folder}/`}`).pathname.slice(1);
        expect([page, file, files.has(file) || [...files].some((it) => it.startsWith(`${file}/`))]).toEqual([page, file, true]);
      }
    }
  });
});

describe("docs/requirements.md", () => {
  const rows = rowsOf("docs/requirements.md").filter(([id]) => /^[A-Z]+-[\w.-]+$/.test(id ?? ""));
  const ids = new Set(rows.map(([id]) => id ?? ""));
  const names = (id: string, text: string): boolean => new RegExp(`(?<![\\w.-])${id.replaceAll(".", "\\.")}(?![\\w-]|\\.\\d)`).test(text);

  test("has every row of the five municipalities once", () => {
    const count = (prefix: string): number => rows.filter(([id]) => id?.startsWith(`${prefix}-`)).length;

    expect(ids.size).toBe(rows.length);
    expect(["LOPPA", "LUSTER", "STRANDA", "LUND", "SALANGEN"].map(count)).toEqual([67, 39, 27, 168, 31]);
  });

  test("says of no row that it is proved by a file that does not name it (run: node scripts/requirements.mjs)", () => {
    const proved = rows.filter((it) => it[3] !== "-");

    expect(proved.length).toBeGreaterThan(150);
    for (const [id = "", , , files = ""] of proved) for (const file of files.split(", ")) expect([id, file, names(id, textOf(file))]).toEqual([id, file, true]);
  });

  test("has every row that a test names", () => {
    const prefixes = "LAW|REG|PROC|PRIV|GUIDE|FAIL|LOPPA|LUSTER|STRANDA|LUND|SALANGEN|CON|INV|DL|SC|LINT";
    for (const file of filesBelow("test").filter((it) => it.endsWith(".test.ts"))) {
      const named = [...textOf(file).matchAll(/(?:\btest|\bdescribe)\S*\([^)]*?["'`](.*)["'`],/g)].map((it) => it[1] ?? "").join("\n");
      for (const [id] of named.matchAll(new RegExp(`(?<![\\w.-])(?:${prefixes})-[\\w.-]*\\d\\w*`, "g"))) expect([file, id, ids.has(id)]).toEqual([file, id, true]);
    }
  });

  test.each(shippedMunicipalities().map((it) => [it.name, it] as const))("has every row that %s's choices come from, and those choices are made", (_, file) => {
    const policy = readPolicy(file.policy) as unknown as Record<string, unknown>;
    for (const [path, sources] of Object.entries(file.sources ?? {})) {
      const chosen = path.split(".").reduce<unknown>((it, name) => (it as Record<string, unknown> | null)?.[name], policy);
      expect([path, chosen === null || chosen === undefined || (Array.isArray(chosen) && chosen.length === 0)]).toEqual([path, false]);
      for (const id of sources) expect([path, id, ids.has(id)]).toEqual([path, id, true]);
    }
  });
});

describe("the files of the project", () => {
  /** SHA-256 of the lower-cased surnames of the municipalities' own staff, who stay out of it. */
  const staff = new Set([
    "2ce2c277148ffa4b6ecd8f915e83f664186c6660357aaa8304d830396de031cf",
    "0c6ac53a4efe256bf0f9cf1e2936252dae79bb6ad6394db0d80a46a7f5edb425",
    "84f6e240fe46e9eda826b6d741f3c72f62f2e691dddae42c5534df7659f828e6",
    "c87f42bd454c031b875b76c76b0412feb4649fe67a17cc9bde2c2f31a74fbaf4",
    "d01befac5bd950749698ef3c7c2ad73e3adf7b2aa2d2e5d5b33e41a745bd2846",
    "dd9d86b67a582bee1dc48fdb08938ae0c6ff5c30635439eabca4eb49c0b19c31",
  ]);

  test("name nobody who works for one of the municipalities", () => {
    const found = filesBelow(".")
      .filter((it) => !/package-lock\.json$|\.(svg|ico)$/.test(it))
      .flatMap((file) =>
        [
          ...new Set(
            textOf(file)
              .toLowerCase()
              .match(/\p{L}{4,}/gu),
          ),
        ]
          .filter((word) => staff.has(createHash("sha256").update(word).digest("hex")))
          .map((word) => [file, word]),
      );

    expect(found).toEqual([]);
  });
});
