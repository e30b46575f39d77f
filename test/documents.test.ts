import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { settings } from "../src/config.js";
import type { PolicyFindingCode } from "../src/entities/policy-finding-acknowledgement.entity.js";
import { policyFindingTexts } from "../src/resolvers/policy-finding-texts.js";
import { refusalTexts } from "../src/resolvers/refusal-texts.js";
import { warningTexts } from "../src/resolvers/warning-texts.js";
import { findingKinds } from "../src/rules/policy-lint.rules.js";
import { RoomKind, usualRights } from "../src/rules/room.rules.js";
import { type ChoiceField, choicesOf } from "../src/tenants/choice.js";
import { MunicipalityPolicy } from "../src/tenants/municipality-policy.js";
import { RoomArea, RoomRole } from "../src/tenants/policy-enums.js";
import { filesBelow, root, shippedFiles, textOf } from "./support/source.js";

/** The rows of the tables in a document whose first column is headed so, without the heading. */
function rowsOf(file: string, heading: string, text = textOf(file)): string[] {
  const rows: string[] = [];
  let inside = false;
  for (const line of text.split("\n")) {
    if (line.startsWith(`| ${heading} |`)) inside = true;
    else if (!line.startsWith("|")) inside = false;
    else if (inside && !line.startsWith("| ---")) rows.push(line);
  }
  return rows;
}

/** The part of a document below a heading, to the next one of the same level. */
function sectionOf(file: string, title: string): string {
  return (
    textOf(file)
      .split(/^## /m)
      .find((it) => it.startsWith(title)) ?? ""
  );
}

describe("the page on configuration", () => {
  test("tells of every variable what the program says of it: default and meaning, in the same order", () => {
    const expected = Object.entries(settings).map(([name, it]) => `| \`${name}\` | ${it.shownDefault} | ${it.meaning} |`);

    expect(rowsOf("docs/configuration.md", "Variable")).toEqual(expected);
  });
});

describe("the page on errors", () => {
  test("tells of every refusal its English text, the provision behind it and what to do", () => {
    const expected = Object.entries(refusalTexts).map(([code, it]) => `| ${code} | ${it.en} | ${it.legalBasis ?? "–"} | ${it.remedy} |`);

    expect(rowsOf("docs/errors.md", "Code", sectionOf("docs/errors.md", "Refusals"))).toEqual(expected);
  });

  test("tells of every warning its English text and the provision behind it", () => {
    const expected = Object.entries(warningTexts).map(([code, it]) => `| ${code} | ${it.en} | ${it.legalBasis ?? "–"} |`);

    expect(rowsOf("docs/errors.md", "Code", sectionOf("docs/errors.md", "Warnings"))).toEqual(expected);
  });
});

/** Every choice below a class with its dotted path. */
function allChoices(group: new () => object, above = ""): { readonly path: string; readonly field: ChoiceField }[] {
  return choicesOf(group).flatMap((field) => {
    const inner = typeof field.kind.schema === "object" && "group" in field.kind.schema ? field.kind.schema.group() : null;
    return [{ path: `${above}${field.name}`, field }, ...(inner ? allChoices(inner, `${above}${field.name}.`) : [])];
  });
}

describe("the page on a municipality's policy", () => {
  test("tells of every choice what it is about, and of none that is not there", () => {
    const expected = allChoices(MunicipalityPolicy).map(({ path: choice, field }) => `${choice}: ${field.description}`);
    const told = rowsOf("docs/municipality-policy.md", "Choice").map((row) => {
      const [, choice, meaning] = /^\| `([\w.]+)` \| .* \| (.*) \|$/.exec(row) ?? [];
      return `${choice}: ${meaning}`;
    });

    expect(expected.length).toBeGreaterThan(50);
    expect(told).toEqual(expected);
  });

  test("tells of every finding how much it weighs, its English text, the provision behind it and the day it holds from", () => {
    const expected = Object.entries(findingKinds).map(
      ([code, it]) => `| ${code} | ${it.severity} | ${policyFindingTexts[code as PolicyFindingCode].en} | ${it.source} | ${it.validFrom} |`,
    );

    expect(rowsOf("docs/municipality-policy.md", "Finding")).toEqual(expected);
  });

  test.each(shippedFiles().map((it) => [it.name, it] as const))("has a part on %s, with every number it has had", (name, file) => {
    const part = textOf("docs/municipality-policy.md")
      .split(/^### /m)
      .find((it) => it.startsWith(`${name} (`));

    expect(file.numbers.filter((it) => !part?.split("\n")[0]?.includes(it.code))).toEqual([]);
    expect(part).toBeDefined();
  });
});

describe("the page on rooms", () => {
  const areas = Object.values(RoomArea);

  test("tells of every area what each role may do there", () => {
    const roles = Object.values(RoomRole);
    const rights = areas.map((area) => `| ${[area, ...roles.map((role) => usualRights[role][area]?.join(", ") ?? "–")].join(" | ")} |`);

    expect(rowsOf("docs/room.md", ["Area", ...roles].join(" | "))).toEqual(rights);
  });

  test("has a line for every area and every kind of room", () => {
    const firstCells = (heading: string): string[] => rowsOf("docs/room.md", heading).map((it) => /^\| `(\w+)` \|/.exec(it)?.[1] ?? it);

    expect(firstCells("Area | What is there")).toEqual(areas);
    expect(firstCells("`Room.kind`").sort()).toEqual(Object.values(RoomKind).sort());
  });
});

describe("the glossary", () => {
  const nouns = rowsOf("docs/glossary.md", "Noun").map((it) => it.split("|")[1]?.trim() ?? "");

  test("has a line for every entity", () => {
    const entities = filesBelow("src/entities").flatMap((file) => [...textOf(file).matchAll(/^export class (\w+)/gm)].map((it) => it[1] ?? ""));

    expect(entities.length).toBeGreaterThan(25);
    expect(entities.filter((it) => !nouns.includes(it))).toEqual([]);
  });

  test("has each noun once, in alphabetical order", () => {
    expect(nouns.length).toBeGreaterThan(40);
    expect(nouns).toEqual([...new Set(nouns)].sort((one, other) => one.localeCompare(other, "en")));
  });
});

interface Requirement {
  readonly id: string;
  readonly provedBy: readonly string[];
}

const requirements: readonly Requirement[] = rowsOf("docs/requirements.md", "Id").map((row) => {
  const cells = row.split(" | ");
  const last = (cells.at(-1) ?? "").replace(/ \|$/, "");
  return { id: (cells[0] ?? "").replace(/^\| /, ""), provedBy: last === "-" ? [] : last.split(", ") };
});
const known = new Set(requirements.map((it) => it.id));

/** The families of ids: LAW, LOPPA, INV and so on. */
const families = [...new Set([...known].map((it) => it.split("-")[0] ?? ""))].join("|");
const idShape = new RegExp(`(?<![\\w.-])(?:${families})(?:-[A-Za-z0-9.]+)*-\\d+[a-z]?(?![\\w-])`, "g");

function idsIn(text: string): string[] {
  return [...text.matchAll(idShape)].map((it) => it[0]);
}

describe("the requirements", () => {
  test("have an id each, and no id twice", () => {
    expect(requirements.length).toBeGreaterThan(500);
    expect(requirements.filter((it) => !new RegExp(`^${idShape.source}$`).test(it.id))).toEqual([]);
    expect(requirements.length).toBe(known.size);
  });

  test("are proved by files that are there and name them", () => {
    const named = new Map<string, ReadonlySet<string>>();
    const namesIn = (file: string): ReadonlySet<string> => {
      const ids = named.get(file) ?? new Set(existsSync(path.join(root, file)) ? idsIn(textOf(file)) : []);
      named.set(file, ids);
      return ids;
    };
    const unproved = requirements.flatMap(({ id, provedBy }) => provedBy.filter((file) => !namesIn(file).has(id)).map((file) => `${id} is not named in ${file}`));

    expect(requirements.filter((it) => it.provedBy.length > 0).length).toBeGreaterThan(100);
    expect(unproved).toEqual([]);
  });

  test("list whatever proves them: `node scripts/requirements.mjs` has been run", () => {
    const check = (): string => {
      try {
        return execFileSync(process.execPath, ["scripts/requirements.mjs", "--check"], { cwd: root, encoding: "utf8" });
      } catch (error) {
        return String((error as { stdout?: unknown }).stdout);
      }
    };

    expect(check().split("\n").filter(Boolean)).toEqual([]);
  });

  test("hold every id that a test names", () => {
    const unknown = filesBelow("test")
      .filter((it) => it.endsWith(".ts"))
      .flatMap((file) => idsIn(textOf(file)).flatMap((id) => (known.has(id) ? [] : [`${file}: ${id}`])));

    expect(unknown).toEqual([]);
  });

  test("hold every id that the code names", () => {
    const unknown = filesBelow("src")
      .filter((it) => it.endsWith(".ts"))
      .flatMap((file) => idsIn(textOf(file)).flatMap((id) => (known.has(id) ? [] : [`${file}: ${id}`])));

    expect(unknown).toEqual([]);
  });
});

describe.each(shippedFiles().map((it) => [it.file, it] as const))("the sources in %s", (_file, { policy, sources = {} }) => {
  const valueAt = (choice: string): unknown => choice.split(".").reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], policy);
  const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

  test("point at choices that are made", () => {
    expect(Object.keys(sources).length).toBeGreaterThan(5);
    expect(Object.keys(sources).filter((it) => !isSaid(valueAt(it)))).toEqual([]);
  });

  test("name lines of the requirements", () => {
    expect(
      Object.values(sources)
        .flat()
        .filter((it) => !known.has(it)),
    ).toEqual([]);
  });
});

const documents = ["README.md", "CHANGELOG.md", ...filesBelow("docs").filter((it) => it.endsWith(".md"))];

describe("a document", () => {
  const scripts = new Set(Object.keys((JSON.parse(textOf("package.json")) as { scripts: Record<string, string> }).scripts));

  test("names only commands that are there", () => {
    const named = documents.flatMap((file) =>
      [...textOf(file).matchAll(/\bnpm (?:run (?:--silent )?([\w:-]+)|(start|test)\b)/g)].map((it) => ({ file, script: it[1] ?? it[2] ?? "" })),
    );

    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((it) => !scripts.has(it.script))).toEqual([]);
  });

  test("names only files that are there", () => {
    const named = documents.flatMap((file) => [...textOf(file).matchAll(/`((?:src|test|docs|scripts)\/[\w./-]*\w)\/?`/g)].map((it) => ({ file, named: it[1] ?? "" })));

    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((it) => !existsSync(path.join(root, it.named)))).toEqual([]);
  });

  test("links only to files that are there", () => {
    const links = documents.flatMap((file) =>
      [...textOf(file).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map((it) => ({ file, to: path.posix.join(path.posix.dirname(file), it[1] ?? "") })),
    );

    expect(links.filter((it) => !existsSync(path.join(root, it.to)))).toEqual([]);
  });
});

describe("the names of people", () => {
  /** The surnames of those who hold the seats in the municipalities' own texts, so that they stand nowhere, not here either. */
  const holders = new Set([
    "2ce2c277148ffa4b6ecd8f915e83f664186c6660357aaa8304d830396de031cf",
    "0c6ac53a4efe256bf0f9cf1e2936252dae79bb6ad6394db0d80a46a7f5edb425",
    "84f6e240fe46e9eda826b6d741f3c72f62f2e691dddae42c5534df7659f828e6",
    "c87f42bd454c031b875b76c76b0412feb4649fe67a17cc9bde2c2f31a74fbaf4",
    "d01befac5bd950749698ef3c7c2ad73e3adf7b2aa2d2e5d5b33e41a745bd2846",
    "dd9d86b67a582bee1dc48fdb08938ae0c6ff5c30635439eabca4eb49c0b19c31",
  ]);

  /** The installed packages have authors of their own. */
  const files = filesBelow(".").filter((it) => it !== "package-lock.json");

  test("who hold the seats stand in no file: seats and titles follow the sources, holders do not", () => {
    const seen = new Map<string, boolean>();
    const isHolder = (word: string): boolean => {
      const holds = seen.get(word) ?? holders.has(createHash("sha256").update(word).digest("hex"));
      seen.set(word, holds);
      return holds;
    };
    const found = files.filter((file) =>
      (
        textOf(file)
          .toLowerCase()
          .match(/\p{L}+/gu) ?? []
      ).some(isHolder),
    );

    expect(files.length).toBeGreaterThan(200);
    expect(seen.size).toBeGreaterThan(5000);
    expect(found).toEqual([]);
  });
});
