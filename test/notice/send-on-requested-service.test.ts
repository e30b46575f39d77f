import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";
import { REQUESTED_SERVICES, SEND_ON_SERVICE, WITHDRAW_NOTICE } from "../support/notice-documents.js";
import { given, noticeNow, openDeadlines } from "../support/notices.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const office = { sentTo: "Tjenestekontoret", sentOn: "2026-06-15" };

async function waiting(by: Client, noticeId: string): Promise<Answer[]> {
  const { nodes } = (await by.ask(REQUESTED_SERVICES, { state: "WAITING" }))["requestedServices"];
  return nodes.filter((it: Answer) => it["notice"]?.id === noticeId);
}

async function ready(municipality: string, by = app.as(`${municipality}/case-worker`)): Promise<{ noticeId: string; input: Answer }> {
  const { noticeId } = await given(by, { kinds: ["OTHER_SERVICE"], wanted: "Støttekontakt to ganger i uka." });
  const [service] = await waiting(app.as(`${municipality}/unit-leader`), noticeId);
  return { noticeId, input: { requestedServiceId: service?.["id"], expectedVersion: 1, ...office } };
}

describe("sending on what is not the unit's", () => {
  everyDeed({
    app: () => app,
    deed: "sendOnRequestedService",
    document: SEND_ON_SERVICE,
    ready: async () => ({ by: app.as("luster/unit-leader"), input: (await ready("luster", app.as("luster/professional"))).input }),
    withoutPermission: "luster/coordinator",
    withoutRelation: { by: "luster/case-worker", code: "NOT_FOUND" },
    elsewhere: "lund/unit-leader",
  });

  test("ends a notice that asked for nothing else, which waited on the list until then (LOPPA-CONTACT-1, CON-28)", async () => {
    const leader = app.as("loppa/unit-leader");
    const { noticeId, input } = await ready("loppa");
    expect(await waiting(leader, noticeId)).toMatchObject([{ service: null, wanted: "Støttekontakt to ganger i uka.", state: "WAITING" }]);

    const { notice, requestedService } = await leader.must(SEND_ON_SERVICE, input);

    expect(requestedService).toMatchObject({ state: "SENT_ON", ...office });
    expect(notice.state).toBe("REDIRECTED");
    expect(await waiting(leader, noticeId)).toEqual([]);
    expect(await openDeadlines(leader, { noticeId, expectedVersion: 0 })).toEqual([]);
  });

  test("is done once (ALREADY_SENT_ON)", async () => {
    const { input } = await ready("loppa");
    const leader = app.as("loppa/unit-leader");
    const { requestedService } = await leader.must(SEND_ON_SERVICE, input);

    await expectRefusal(app, leader, SEND_ON_SERVICE, { ...input, expectedVersion: requestedService.version }, "ALREADY_SENT_ON");
  });

  test.each([{ sentTo: " " }, { sentOn: "2026-06-16" }])("is refused as it stands: %j (INVALID_INPUT)", async (changes) => {
    const { input } = await ready("loppa");

    await expectRefusal(app, app.as("loppa/unit-leader"), SEND_ON_SERVICE, { ...input, ...changes }, "INVALID_INPUT");
  });

  test("still waits when the notice itself has been withdrawn: nothing is dropped (CON-28)", async () => {
    const leader = app.as("loppa/unit-leader");
    const on = await given(app.as("loppa/case-worker"), { notifierCapacity: "NEXT_OF_KIN", otherServices: [{ service: "Støttekontakt", wanted: "To timer i uka." }] });
    await leader.must(WITHDRAW_NOTICE, on);

    const [left] = await waiting(leader, on.noticeId);
    await leader.must(SEND_ON_SERVICE, { requestedServiceId: left?.["id"], expectedVersion: 1, ...office });

    expect(await noticeNow(leader, on.noticeId)).toMatchObject({ state: "WITHDRAWN", otherServices: [{ state: "SENT_ON" }] });
  });

  test("is refused without what is wanted (INVALID_INPUT)", async () => {
    const by = app.as("loppa/case-worker");
    const registering = given(by, { otherServices: [{ service: "Støttekontakt", wanted: " " }] });

    await expect(registering).rejects.toThrow("INVALID_INPUT");
  });
});
