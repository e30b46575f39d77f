import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import { localIdOf } from "../support/deed.js";
import { aPdf, ATTACH_DOCUMENT, COMPLETE_NOTICE, REQUEST_COMPLETION } from "../support/notice-documents.js";
import { again, given, lettersOf, noticeNow, openDeadlines } from "../support/notices.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const leader = () => app.as("luster/service-officer");

describe("SC-04: a neighbour and a ward nurse report in Luster, neither with an authority", () => {
  test("the neighbour's notice is kept and the authority asked for in a letter, until it has come (SC-04, LUSTER-NOTICE-3, PROC-02, CON-06)", async () => {
    const { key, name } = app.newcomer("luster");
    const neighbour = app.as(key);
    const on = await given(neighbour, { notifierCapacity: "OTHER" });
    expect(await noticeNow(neighbour, on.noticeId)).toMatchObject({ state: "INCOMPLETE", acknowledgedAt: app.now().toISOString() });

    await leader().must(REQUEST_COMPLETION, { ...on, missing: ["AUTHORITY"], text: "Be personen skrive under på fullmakta.", dueOn: "2026-07-06" });

    const letter = (await lettersOf(app, localIdOf(on.noticeId) ?? "")).at(-1);
    expect(letter).toMatchObject({ kind: "NOTICE_COMPLETION", capacity: "NOTIFIER", recipient: name, form: "nn" });
    expect(letter?.["text"]).toContain("fullmakt frå personen");
    expect(letter?.["text"]).toContain("Meldinga er ikkje avvist.");
    expect(await openDeadlines(leader(), on)).toContain("NOTICE_COMPLETION 2026-07-06");

    await neighbour.must(ATTACH_DOCUMENT, { noticeId: on.noticeId, kind: "AUTHORITY", title: "Fullmakt", content: aPdf });
    const { notice } = await leader().must(COMPLETE_NOTICE, await again(leader(), on));

    expect(notice.state).toBe("ACKNOWLEDGED");
    expect(await openDeadlines(leader(), on)).toEqual(["INTERIM_REPLY 2026-07-15"]);
  });

  test("the ward nurse's notice is taken as it is, and nobody can ask her for an authority (SC-04, LAW-25)", async () => {
    const on = await given(app.as("luster/hospital"), { notifierCapacity: "SPECIALIST_SERVICE" });

    expect(await noticeNow(leader(), on.noticeId)).toMatchObject({ state: "ACKNOWLEDGED", completions: [] });
    const asked = await leader().refused(REQUEST_COMPLETION, { ...on, missing: ["AUTHORITY"], text: "Fullmakt, takk.", dueOn: "2026-07-06" });
    expect(asked).toMatchObject({ code: "INVALID_INPUT", path: ["input", "missing"] });
  });
});
