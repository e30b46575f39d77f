import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createSchema } from "../../src/schema.js";
import { startApp, type TestApp } from "../support/app.js";
import { headersOf } from "./beside.js";
import { MakeUp } from "./generated.js";
import { JSON_TYPE, send } from "./http.js";
import { connections } from "./rows.js";

let app: TestApp;
let ids: readonly string[];
let askers: readonly Record<string, string>[];

beforeAll(async () => {
  app = await startApp();
  const { owner, ...whole } = await app.walk("luster");
  const { owner: _, ...opened } = await app.walk("luster", { until: "CLARIFIED" });
  ids = [...Object.values(whole), ...Object.values(opened), await app.professionalId("luster/coordinator")].filter((it) => it !== "");
  const keys = [
    owner,
    "luster/unit-leader",
    "luster/unit-leader",
    "luster/service-officer",
    "luster/case-worker",
    "luster/coordinator",
    "luster/hospital",
    "luster/system-coordinator",
    "lund/unit-leader",
  ];
  askers = [{}, ...(await Promise.all(keys.map((it) => headersOf(app, it))))];
});
afterAll(() => app.stop());

const schema = createSchema();

test("whatever the document and whatever the variables: JSON, a code for each error, and never 5xx", async () => {
  const codes = new Map<string, number>();

  await fc.assert(
    fc.asyncProperty(fc.gen(), fc.nat(), async (draw, asker) => {
      const sent = new MakeUp(draw, schema, ids).request();
      const reply = await send(app.address, { headers: { ...JSON_TYPE, ...askers[asker % askers.length] }, body: JSON.stringify(sent) });

      expect(reply.status).toBeLessThan(500);
      expect(reply.headers["content-type"]).toBe("application/json; charset=utf-8");
      const { data, errors = [] } = reply.json ?? {};
      for (const { extensions } of errors as { extensions: { code: string } }[]) expect(extensions.code).toMatch(/^(?!INTERNAL$|UNAVAILABLE$)[A-Z_]+$/);
      for (const code of [...(data ? ["data"] : []), ...errors.map((it: { extensions: { code: string } }) => it.extensions.code)]) codes.set(code, (codes.get(code) ?? 0) + 1);
    }),
    { numRuns: 300 },
  );

  // The documents are of use only when many of them get through.
  expect(codes.get("data")).toBeGreaterThan(20);
  expect(codes.get("NOT_FOUND")).toBeGreaterThan(0);
  expect(await connections(app)).toEqual({ idle: expect.any(Number) });
});
