import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CASE_NOW } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { expectRefusal } from "../support/deed.js";
import { NODE, NOTICES } from "../support/documents.js";
import { ATTACH_DOCUMENT, aPdf, NOTICE_NOW, WITHDRAW_NOTICE } from "../support/notice-documents.js";
import { again, given, noticeNow, opened } from "../support/notices.js";
import { hire } from "../support/people.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const hospitalUnit = "Sykehusets koordinerende enhet (demo)";
const colleague = async (): Promise<Client> => (await hire(app, "lund", "SPECIALIST_SERVICE", hospitalUnit)).client;

async function seenBy(who: Client): Promise<string[]> {
  return (await who.ask(NOTICES, { first: 100 }))["notices"].nodes.map((it: Answer) => it["id"]);
}

describe("SC-25: a hospital's coordinating unit gives notice", () => {
  test("whoever gave it and the colleagues in the unit see that it came, when, and where it stands; the case is the municipality's (SC-25, LAW-21, FAIL-14)", async () => {
    const hospital = app.as("lund/hospital");
    const on = await given(hospital, { notifierCapacity: "HOSPITAL_UNIT", channel: "E_MESSAGE" });
    const other = await colleague();

    expect(await noticeNow(other, on.noticeId)).toMatchObject({ state: "ACKNOWLEDGED", acknowledgedAt: app.now().toISOString() });
    const caseId = await opened(app.as("lund/unit-leader"), on);

    for (const who of [hospital, other]) {
      expect(await seenBy(who)).toContain(on.noticeId);
      expect(await noticeNow(who, on.noticeId)).toMatchObject({ state: "LINKED_TO_CASE", case: null, subject: null });
      expect((await who.raw(CASE_NOW, { id: caseId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    }
  });

  test("they see nothing that the municipality puts on it, and not who does it (SC-25, LAW-28)", async () => {
    const on = await given(app.as("lund/hospital"), { notifierCapacity: "HOSPITAL_UNIT" });
    const leader = app.as("lund/unit-leader");
    await leader.must(ATTACH_DOCUMENT, { noticeId: on.noticeId, kind: "OTHER", title: "Notat", content: aPdf });
    const caseId = await opened(leader, on);
    const { number } = (await leader.ask(CASE_NOW, { id: caseId }))["case"];

    for (const who of [app.as("lund/hospital"), await colleague()]) {
      const { data } = await who.raw(NOTICE_NOW, { id: on.noticeId });
      expect(data?.["node"]).toMatchObject({ documents: [], mandates: [], informationGiven: [], case: null });
      for (const hidden of [caseId, number, app.person("lund/unit-leader").name, "Notat"]) expect(JSON.stringify(data)).not.toContain(hidden);
    }
  });

  test("a colleague does nothing with it (NOT_YOURS_TO_DO)", async () => {
    const on = await given(app.as("lund/hospital"), { notifierCapacity: "HOSPITAL_UNIT" });
    const other = await colleague();

    await expectRefusal(app, other, WITHDRAW_NOTICE, on, "NOT_YOURS_TO_DO");
    await expectRefusal(app, other, ATTACH_DOCUMENT, { noticeId: on.noticeId, kind: "OTHER", title: "x", content: aPdf }, "NOT_YOURS_TO_DO");
  });

  test("health personnel of no unit or of another one see nothing of it, nor of what the municipality's own have given", async () => {
    const on = await given(app.as("lund/hospital"), { notifierCapacity: "HOSPITAL_UNIT" });
    const own = await given(app.as("lund/professional"));
    const municipal = await given(app.as("lund/case-worker"));

    for (const who of [(await hire(app, "lund", "SPECIALIST_SERVICE")).client, app.asIn("luster/hospital", app.person("lund/unit-leader").municipalityNumber)]) {
      expect((await who.raw(NODE, { id: on.noticeId })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
      expect(await seenBy(who)).not.toContain(on.noticeId);
    }
    expect(await seenBy(await colleague())).not.toEqual(expect.arrayContaining([own.noticeId]));
    expect(await seenBy(app.as("lund/professional"))).not.toContain(municipal.noticeId);
    expect(await again(app.as("lund/hospital"), on)).toEqual(on);
  });
});
