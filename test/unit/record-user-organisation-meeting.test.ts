import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { RECORD_USER_ORGANISATION_MEETING, REGISTER_USER_ORGANISATION } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal } from "../support/deed.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function registered() {
  const by = app.as("loppa/unit-leader");
  const { userOrganisation } = await by.must(REGISTER_USER_ORGANISATION, { name: "Brukerforeningen (døme)" });
  return { by, id: userOrganisation.id as string };
}

describe("recording a meeting with an organisation of users", () => {
  const met = async () => {
    const { by, id } = await registered();
    return { by, input: { userOrganisationId: id, heldOn: "2026-06-10", subject: "Brosjyren", minutesReference: "Referat 2" } as Answer };
  };

  everyDeed({
    app: () => app,
    deed: "recordUserOrganisationMeeting",
    document: RECORD_USER_ORGANISATION_MEETING,
    ready: met,
    withoutPermission: "loppa/professional",
    elsewhere: "stranda/unit-leader",
    versioned: false,
  });

  test("keeps day, subject and minutes (LOPPA-TASK-9)", async () => {
    const { by, input } = await met();

    const { userOrganisation } = await by.must(RECORD_USER_ORGANISATION_MEETING, input);

    expect(userOrganisation.meetings).toEqual([{ heldOn: "2026-06-10", subject: "Brosjyren", minutesReference: "Referat 2" }]);
  });

  test("is refused without a subject, or for a day to come (INVALID_INPUT, INVALID_DATE_ORDER)", async () => {
    const { by, input } = await met();

    await expectRefusal(app, by, RECORD_USER_ORGANISATION_MEETING, { ...input, subject: "" }, "INVALID_INPUT");
    await expectRefusal(app, by, RECORD_USER_ORGANISATION_MEETING, { ...input, heldOn: "2026-06-16" }, "INVALID_DATE_ORDER");
  });
});
