// A process that runs real servers for test files: it loads the built service once and stays warm, where every file's sandbox would begin anew.
// POST /servers starts one on a database, with its clock in a file, and tells its address; DELETE /servers/<port> stops it; POST /people registers people.
import { readFileSync } from "node:fs";
import { createServer as createControl } from "node:http";
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";
import pino from "pino";

const load = createRequire(import.meta.url);
const from = (file) => load(`../../dist/${file}`);
const folder = process.env.TEST_FOLDER;
const secrets = () => from("local/local-secrets.js").secretsFor({ DATA_DIR: folder });
const running = new Map();

async function start({ serviceUrl, clockFile }) {
  const dataSource = await from("data-source.js").serviceDataSource(serviceUrl, { poolSize: 10, waitMs: 2000, statementTimeoutMs: 5000 }).initialize();
  const issuer = await from("demo/demo-issuer.js").openDemoIssuer(folder);
  const clock = () => new Date(readFileSync(clockFile, "utf8"));
  const verifier = new (from("tenants/issuers.js").TokenVerifier)(issuer.settings, secrets(), clock);
  const isReady = () => from("migrate.js").isMigrated(dataSource);
  const logger = pino({ level: "info" }, { write: tellUnexpected });
  const server = await from("server.js").createServer({ dataSource, verifier, secrets: secrets(), clock, logger, introspection: true, graceMs: 1000, isReady });
  await new Promise((resolve) => server.http.listen(0, "127.0.0.1", resolve));
  const { port } = server.http.address();
  running.set(port, async () => {
    await server.stop();
    await dataSource.destroy();
  });
  return { address: `http://127.0.0.1:${port}` };
}

/** What nobody has foreseen is shown with the tests that brought it about. */
function tellUnexpected(line) {
  if (JSON.parse(line).msg === "unexpected") process.stderr.write(line);
}

async function stop(port) {
  await running.get(port)?.();
  running.delete(port);
}

async function register({ ownerUrl, serviceLogin, municipalityId, people, at }) {
  const owner = await from("data-source.js").ownerDataSource(ownerUrl, serviceLogin).initialize();
  try {
    await from("registration.js").registerPeople(owner, municipalityId, { serviceUnits: [], people }, secrets(), new Date(at));
  } finally {
    await owner.destroy();
  }
}

const orders = { "POST servers": start, "DELETE servers": (_, port) => stop(Number(port)), "POST people": register };

const control = createControl(async (request, response) => {
  try {
    const [, what, which] = request.url.split("/");
    const body = await text(request);
    const done = await orders[`${request.method} ${what}`](body && JSON.parse(body), which);
    response.end(JSON.stringify(done ?? {}));
  } catch (error) {
    response.writeHead(500).end(String(error.stack));
  }
});
control.listen(0, "127.0.0.1", () => process.send(`http://127.0.0.1:${control.address().port}`));
// Ends with the run, however that ends.
process.on("disconnect", () => process.exit());
