import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CASE_NOW, INITIATE_COOPERATION, OPEN_CASE, REGISTER_NOTICE } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { expectRefusal } from "../support/deed.js";
import { aNotice } from "../support/inputs.js";
import { given, opened } from "../support/notices.js";
import { hire } from "../support/people.js";
import { onCase } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const SEAT = "query Seat { firstContact { title isVacant holders { name } } }";
const TASKS = "query Tasks { myTasks { deed dueOn case { id } notice { id subject { name } } } }";
const first = (): Client => app.as("salangen/case-worker");
const leader = (): Client => app.as("salangen/unit-leader");

async function tasksOn(who: Client, id: string): Promise<Answer[]> {
  return (await who.ask(TASKS))["myTasks"].filter((it: Answer) => it["notice"]?.id === id || it["case"]?.id === id);
}

/** Empties the seat for as long as something is done. */
async function vacant<T>(work: () => Promise<T>): Promise<T> {
  await app.database.sql("update role_membership set valid_to = '2026-06-01' where role = 'FIRST_CONTACT'");
  try {
    return await work();
  } finally {
    await app.database.sql("update role_membership set valid_to = null where role = 'FIRST_CONTACT'");
  }
}

describe("SC-18: the occupational therapist is first contact in Salangen", () => {
  test("a need told by phone is written down by the first contact, who opens the case and initiates cooperation (SC-18, SALANGEN-CONTACT-1, SALANGEN-CONTACT-2, SALANGEN-CONTACT-3)", async () => {
    expect((await leader().ask(SEAT))["firstContact"]).toEqual({ title: "Ergoterapeut", isVacant: false, holders: [{ name: app.person("salangen/case-worker").name }] });
    const told = await first().must(REGISTER_NOTICE, aNotice({ channel: "PHONE", notifierCapacity: "OWNER" }));
    expect(told["warnings"]).toEqual([]);
    const on = { noticeId: told["notice"].id, expectedVersion: told["notice"].version };

    expect(await tasksOn(first(), on.noticeId)).toMatchObject([{ deed: "openCase", dueOn: "2026-07-15", case: null }]);
    const caseId = await opened(first(), on);
    expect(await tasksOn(first(), caseId)).toMatchObject([{ deed: "initiateCooperation" }]);
    await first().must(INITIATE_COOPERATION, await onCase(app, "salangen", caseId));

    expect((await leader().ask(CASE_NOW, { id: caseId }))["case"]).toMatchObject({ state: "INITIATED", nextSteps: ["assignCase"] });
    expect(await tasksOn(first(), on.noticeId)).toEqual([]);
  });

  test("every new notice is the first contact's task, whoever gave it, with the person's name, and nobody else's while the seat is held (SALANGEN-CONTACT-3)", async () => {
    const { noticeId } = await given(app.as(app.newcomer("salangen").key), { notifierCapacity: "NEXT_OF_KIN" });

    expect(await tasksOn(first(), noticeId)).toMatchObject([{ deed: "openCase", notice: { subject: { name: "Solveig Eksempel" } } }]);
    expect(await tasksOn(leader(), noticeId)).toEqual([]);
    expect(await tasksOn((await hire(app, "salangen", "CASE_WORKER")).client, noticeId)).toEqual([]);
  });

  test("when the seat is vacant it is said when notice is given, and the leader has the tasks (SC-18, SALANGEN-CONTACT-1)", async () => {
    await vacant(async () => {
      const given = await app.as("salangen/professional").must(REGISTER_NOTICE, aNotice({ subject: { name: "Ledig Eksempel", birthDate: "1971-01-01" } }));
      expect(given["warnings"].map((it: Answer) => it["code"])).toEqual(["FIRST_CONTACT_VACANT"]);
      expect((await leader().ask(SEAT))["firstContact"]).toMatchObject({ isVacant: true, holders: [] });
      const on = { noticeId: given["notice"].id, expectedVersion: given["notice"].version };

      expect(await tasksOn(leader(), on.noticeId)).toMatchObject([{ deed: "openCase" }]);
      await expectRefusal(app, first(), OPEN_CASE, on, "NOT_FOUND");
      const caseId = await opened(leader(), on);
      expect(await tasksOn(leader(), caseId)).toMatchObject([{ deed: "initiateCooperation" }]);
      expect(await tasksOn(first(), caseId)).toEqual([]);
    });
  });

  test("the public page names the seat and never who holds it (SALANGEN-CONTACT-1, CON-09)", async () => {
    const { coordinatingUnit } = await app.nobody().ask('query Page { coordinatingUnit(municipality: "5522") { firstContact } }');

    expect(coordinatingUnit).toEqual({ firstContact: "Ergoterapeut" });
    expect((await app.as(app.newcomer("salangen").key).raw(SEAT)).errors[0]?.extensions["code"]).toBe("FORBIDDEN");
  });

  test("the case is the first contact's until it is assigned to somebody else", async () => {
    const on = await given(app.as("salangen/professional"), { subject: { name: "Overført Eksempel", birthDate: "1972-01-01" } });
    const caseId = await opened(leader(), on);
    const seen = async (): Promise<boolean> => (await first().raw(CASE_NOW, { id: caseId })).data !== null;
    expect(await seen()).toBe(true);

    await leader().must(INITIATE_COOPERATION, await onCase(app, "salangen", caseId));
    const other = await hire(app, "salangen", "CASE_WORKER");
    const assign = "mutation Assign($input: AssignCaseInput!) { assignCase(input: $input) { errors { code } } }";
    await leader().must(assign, { ...(await onCase(app, "salangen", caseId)), handlerId: other.id });

    expect(await seen()).toBe(false);
  });
});
