import { existsSync } from "node:fs";
import path from "node:path";
import express, { type Express } from "express";
import type { DemoIssuer } from "./demo/demo-issuer.js";
import { allDemoPeople } from "./demo/demo-people.js";

const consoleFolder = path.join(__dirname, "console");

/** GraphiQL from our own files at /, with everything it needs below /console. */
export function addConsole(app: Express): void {
  if (!existsSync(path.join(consoleFolder, "index.html"))) return;
  app.get("/", (_request, response) => response.sendFile(path.join(consoleFolder, "index.html"), { cacheControl: false }));
  app.use("/console", express.static(consoleFolder, { index: false, cacheControl: false }));
}

/** Who can log in in the demo, and a token for each; never added in production. */
export function addDemoPages(app: Express, issuer: DemoIssuer): void {
  app.get("/demo/people", (_request, response) => {
    response.json(
      allDemoPeople().map(({ key, municipality, municipalityNumber, roles, name, title }) => ({ key, municipality, municipalityNumber, role: roles[0] ?? "CITIZEN", name, title })),
    );
  });
  app.post("/demo/token", express.json({ limit: 1000 }), async (request, response) => {
    const key = (request.body as { key?: unknown } | undefined)?.key;
    const person = allDemoPeople().find((it) => it.key === key);
    if (!person) return void response.status(404).json({ errors: [{ message: "There is nobody of that name.", extensions: { code: "NOT_FOUND" } }] });
    response.json({ token: await issuer.sign(person.login), expiresAt: new Date(Date.now() + 3_600_000).toISOString() });
  });
}
