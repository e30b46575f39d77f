/**
 * Bundles the console (GraphiQL, Monaco and its workers) into dist/console, so
 * that the page never asks another host for anything.
 *
 *   node scripts/build-console.mjs          build if something has changed
 *   node scripts/build-console.mjs --force  build anyway
 */
import { createHash } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const self = fileURLToPath(import.meta.url);
const root = fileURLToPath(new URL("..", import.meta.url));
const source = join(root, "src", "console");
const output = join(root, "dist", "console");
const stampName = "build-stamp.json";

const WORKERS = {
  editor: "monaco-editor/esm/vs/editor/editor.worker.js",
  graphql: "monaco-graphql/esm/graphql.worker.js",
  json: "monaco-editor/esm/vs/language/json/json.worker.js",
};

/** GraphiQL asks for CommonJS files whose named exports a dynamic import cannot see; "Prettify" needs them. */
const PRETTIER_PARSERS = {
  "prettier/parser-graphql": "prettier/plugins/graphql",
  "prettier/parser-babel": "prettier/plugins/babel",
};

const COMMON = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  metafile: true,
  target: ["es2022"],
  logLevel: "warning",
  legalComments: "linked",
  define: { "process.env.NODE_ENV": '"production"' },
};

/**
 * Builds dist/console unless it is up to date.
 *
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<{ built: boolean, files: string[] }>}
 */
export async function buildConsole({ force = false } = {}) {
  const hash = await hashOfInputs();
  const stamp = force ? undefined : await readStamp();
  if (stamp?.hash === hash && stamp.files.every((file) => existsSync(join(output, file)))) {
    return { built: false, files: stamp.files };
  }
  // Built aside and moved into place, so that a broken or parallel build never leaves half a page.
  const staging = `${output}.${process.pid}`;
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  try {
    const page = await bundle(staging);
    await cp(join(source, "favicon.svg"), join(staging, "favicon.svg"));
    await writeFile(join(staging, "index.html"), await htmlFor(page));
    const files = await readdir(staging);
    await writeFile(join(staging, stampName), JSON.stringify({ hash, files }, null, 2));
    await rm(output, { recursive: true, force: true });
    await rename(staging, output);
    return { built: true, files };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** The page and its workers; esbuild is loaded only when there is something to build. */
async function bundle(outdir) {
  const { build } = await import("esbuild");
  const workers = await build({
    ...COMMON,
    outdir,
    entryPoints: WORKERS,
    entryNames: "[name].worker-[hash]",
    format: "iife",
  });
  const workerUrls = Object.fromEntries(entriesOf(workers.metafile).map(([file]) => [basename(file).split(".")[0], `/console/${basename(file)}`]));
  const page = await build({
    ...COMMON,
    outdir,
    entryPoints: { console: join(source, "main.tsx") },
    entryNames: "[name]-[hash]",
    chunkNames: "part-[hash]",
    format: "esm",
    splitting: true,
    define: { ...COMMON.define, WORKER_URLS: JSON.stringify(workerUrls) },
    plugins: [withoutMonacoStyles],
    alias: PRETTIER_PARSERS,
  });
  // Dynamically imported parts count as entries too; the page starts with ours.
  const [script, { cssBundle, imports }] = entriesOf(page.metafile).find(([file]) => basename(file).startsWith("console-"));
  const parts = imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => path);
  return { script, style: cssBundle, parts };
}

/** graphiql/style.css already holds Monaco's styles; those that its modules import would double them. */
const withoutMonacoStyles = {
  name: "without-monaco-styles",
  setup(build) {
    build.onLoad({ filter: /node_modules[\\/]monaco-editor[\\/].*\.css$/ }, () => ({ contents: "", loader: "empty" }));
  },
};

function entriesOf(metafile) {
  return Object.entries(metafile.outputs).filter(([file, { entryPoint }]) => entryPoint && file.endsWith(".js"));
}

async function htmlFor({ script, style, parts }) {
  const url = (file) => `/console/${basename(file)}`;
  const tags = [
    `<link rel="stylesheet" href="${url(style)}" />`,
    ...parts.map((part) => `<link rel="modulepreload" href="${url(part)}" />`),
    `<script type="module" src="${url(script)}"></script>`,
  ];
  const template = await readFile(join(source, "index.html"), "utf8");
  return template.replace("<!-- bundle -->", tags.join("\n    "));
}

async function hashOfInputs() {
  const sources = await readdir(source, { recursive: true, withFileTypes: true });
  const files = sources.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const hash = createHash("sha256");
  for (const file of [...files.sort(), join(root, "package-lock.json"), self]) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(await readFile(file))
      .update("\0");
  }
  return hash.digest("hex");
}

async function readStamp() {
  try {
    return JSON.parse(await readFile(join(output, stampName), "utf8"));
  } catch {
    return undefined;
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === self) {
  const started = performance.now();
  const { built, files } = await buildConsole({ force: process.argv.includes("--force") });
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  console.log(`dist/console ${built ? "built" : "is up to date"}: ${files.length} files, ${seconds} s`);
}
