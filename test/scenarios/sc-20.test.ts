import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { REQUESTED_SERVICES, SEND_ON_SERVICE } from "../support/notice-documents.js";
import { given, noticeNow, opened } from "../support/notices.js";
import { caseFile } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

describe("SC-20: one application in Salangen asks for several services", () => {
  test("only the unit's part becomes its case; the rest waits until each has been sent on (SC-20, SALANGEN-IP-8)", async () => {
    const by = app.as("salangen/case-worker");
    const leader = app.as("salangen/unit-leader");
    const others = [
      { service: "Støttekontakt", wanted: "Følge til svømming." },
      { service: "Hjemmehjelp", wanted: "Rengjøring hver annen uke." },
    ];
    const on = await given(by, { channel: "GENERAL_APPLICATION", externalReference: "søknad 2026/17", otherServices: others });
    const caseId = await opened(by, on);

    const file = JSON.stringify(await caseFile(leader, caseId));
    for (const { service, wanted } of others) {
      expect(file).not.toContain(service);
      expect(file).not.toContain(wanted);
    }
    const list = async (state: string): Promise<Answer[]> =>
      (await leader.ask(REQUESTED_SERVICES, { state }))["requestedServices"].nodes.filter((it: Answer) => it["notice"].id === on.noticeId);
    const waiting = await list("WAITING");
    expect(waiting.map(({ service, wanted }) => ({ service, wanted }))).toEqual(others);

    await leader.must(SEND_ON_SERVICE, { requestedServiceId: waiting[0]?.["id"], expectedVersion: 1, sentTo: "Tildelingskontoret" });

    expect(await list("WAITING")).toMatchObject([{ service: "Hjemmehjelp" }]);
    expect(await list("SENT_ON")).toMatchObject([{ service: "Støttekontakt", sentTo: "Tildelingskontoret" }]);
    expect(await noticeNow(leader, on.noticeId)).toMatchObject({ state: "LINKED_TO_CASE", case: { id: caseId } });
  });

  test("whoever comes to handle the case does not see what else was asked for", async () => {
    const on = await given(app.as("lund/professional"), { otherServices: [{ service: "Støttekontakt", wanted: "Følge til svømming." }] });
    const caseId = await opened(app.as("lund/unit-leader"), on);
    const assign = "mutation Assign($input: AssignCaseInput!) { assignCase(input: $input) { case { version } errors { code } } }";
    const { version } = await caseFile(app.as("lund/unit-leader"), caseId);
    await app.as("lund/unit-leader").must(assign, { caseId, expectedVersion: version, handlerId: await app.professionalId("lund/case-worker") });

    expect(await noticeNow(app.as("lund/case-worker"), on.noticeId)).toMatchObject({ state: "LINKED_TO_CASE", otherServices: [] });
    expect((await noticeNow(app.as("lund/unit-leader"), on.noticeId))["otherServices"]).toHaveLength(1);
  });
});
