import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ADD_PLAN_ENTRY, CHANGE_POLICY } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { expectRefusal } from "../support/deed.js";
import { thePolicy } from "../support/inputs.js";
import { ADD_ROOM_PARTICIPANT, CHANGE_ROOM_PARTICIPANT, END_PARTICIPATION, roomSeen, roomWithProfessional } from "../support/roster.js";
import { withParticipant } from "../support/sharing.js";
import { onPlan, planFile } from "../support/stages.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function choosing(withheld: readonly Answer[]): Promise<Answer> {
  const { version, policy } = await thePolicy(app, "luster");
  return { expectedVersion: version, effectiveFrom: "2026-06-15", policy: { ...policy, room: { withheld } } };
}

const rights = async (who: string, caseId: string, area: string): Promise<string[]> =>
  (await roomSeen(app.as(who), caseId))?.["myRights"].find((it: Answer) => it["area"] === area)?.rights ?? [];

describe("the rights of a role in the rooms of a municipality", () => {
  test("are the municipality's to narrow, from that day on in every room, and the service holds to them (SAM-102, SAM-26)", async () => {
    const it = await withParticipant(app);
    const professional = app.as("luster/professional");
    const before = await rights("luster/professional", it.caseId, "PLAN");

    const withheld = [
      { role: "PARTICIPANT", area: "PLAN", rights: ["WRITE"] },
      { role: "PARTICIPANT", area: "DOCUMENTS", rights: ["READ"] },
      { role: "COORDINATOR", area: "PLAN", rights: ["PRINT"] },
    ];
    await app.as("luster/system-coordinator").must(CHANGE_POLICY, await choosing(withheld));

    expect(before).toEqual(["READ", "COMMENT", "WRITE"]);
    expect(await rights("luster/professional", it.caseId, "PLAN")).toEqual(["READ", "COMMENT"]);
    expect(await rights("luster/professional", it.caseId, "DOCUMENTS")).toEqual([]);
    expect(await rights("luster/coordinator", it.caseId, "PLAN")).toEqual(["READ", "COMMENT", "WRITE"]);
    expect(await rights(it.owner, it.caseId, "PLAN")).toEqual(["READ", "COMMENT", "WRITE", "PRINT"]);
    expect((await planFile(professional, it.planId))["goals"]).toHaveLength(1);
    const entry = { ...(await onPlan(app, "luster", it.planId)), kind: "CONTRIBUTION", text: "x" };
    await expectRefusal(app, professional, ADD_PLAN_ENTRY, entry, "NOT_YOURS_TO_DO");
    await app.as("luster/system-coordinator").must(CHANGE_POLICY, await choosing([]));
  });

  test("are never kept from the person's side, and from the coordinator no more than printing (SAM-102, SAM-105, POLICY_UNLAWFUL)", async () => {
    for (const withheld of [
      { role: "OWNER", area: "LOG", rights: ["READ"] },
      { role: "COORDINATOR", area: "PLAN", rights: ["WRITE"] },
    ]) {
      const error = await expectRefusal(app, app.as("luster/system-coordinator"), CHANGE_POLICY, await choosing([withheld]), "POLICY_UNLAWFUL");

      expect(error["details"]).toContainEqual({ name: "finding", value: "RIGHT_WITHHELD_UNLAWFULLY" });
    }
  });

  test("leave letting in and letting go to the coordinator and the person's side: a participant does neither to another (SAM-101, SAM-105, SAM-106)", async () => {
    const it = await roomWithProfessional(app);
    const other = await hire(app, "luster", "PROFESSIONAL");
    const { participant } = await app.as("luster/coordinator").must(ADD_ROOM_PARTICIPANT, { caseId: it.caseId, personId: other.id, function: "Skole" });
    const professional = app.as("luster/professional");
    const on = { participantId: participant.id, expectedVersion: participant.version };

    await expectRefusal(app, professional, ADD_ROOM_PARTICIPANT, { caseId: it.caseId, personId: other.id, function: "x" }, "NOT_YOURS_TO_DO");
    await expectRefusal(app, professional, END_PARTICIPATION, { ...on, reason: "OTHER" }, "NOT_YOURS_TO_DO");
    await expectRefusal(app, professional, CHANGE_ROOM_PARTICIPANT, { ...on, function: "x" }, "NOT_YOURS_TO_DO");
  });
});
