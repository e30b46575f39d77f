import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { TestApp } from "../support/app.js";
import { begun, inRoom } from "../support/dialogue.js";
import { type ServerHere, startAppHere } from "../support/server-here.js";

let app: TestApp & Pick<ServerHere, "log">;
beforeAll(async () => void (app = await startAppHere()));
afterAll(() => app.stop());

describe("what waits for somebody in many rooms", () => {
  test("is found in as many statements as in one (SAM-36, FAIL-03)", async () => {
    const rooms = [await inRoom(app), await inRoom(app), await inRoom(app)];
    for (const it of rooms) await begun(it.coordinator, it.caseId);
    const costs: unknown[] = [];
    for (const asked of [rooms.slice(0, 1), rooms]) {
      const fields = asked.map(
        (it, index) =>
          `r${index}: room(caseId: "${it.caseId}") { unreadMessages awaitingMe { id } drafts { id } aboutMe { sections { id } picture { id } } home { waitsForMe { kind } } }`,
      );
      const found = await app.as("luster/professional").ask(`query Waiting { ${fields.join(" ")} }`);
      expect(Object.values(found).map((it) => it.unreadMessages)).toEqual(asked.map(() => 1));
      costs.push(app.log.findLast((it) => it["operation"] === "Waiting")?.["statements"]);
    }

    expect(costs[0]).toEqual(expect.any(Number));
    expect(costs[1]).toBe(costs[0]);
  });
});
