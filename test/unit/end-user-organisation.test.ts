import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { END_USER_ORGANISATION, RECORD_USER_ORGANISATION_MEETING, REGISTER_USER_ORGANISATION } from "../support/unit-operations.js";
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

describe("ending the cooperation with an organisation of users", () => {
  const ending = async () => {
    const { by, id } = await registered();
    return { by, input: { userOrganisationId: id } as Answer };
  };

  everyDeed({
    app: () => app,
    deed: "endUserOrganisation",
    document: END_USER_ORGANISATION,
    ready: ending,
    withoutPermission: "loppa/professional",
    elsewhere: "stranda/unit-leader",
    versioned: false,
  });

  test("keeps it with its last day, and takes no more meetings (LOPPA-TASK-9, ALREADY_ENDED)", async () => {
    const { by, input } = await ending();

    expect((await by.must(END_USER_ORGANISATION, input))["userOrganisation"].endedOn).toBe("2026-06-15");

    await expectRefusal(app, by, END_USER_ORGANISATION, input, "ALREADY_ENDED");
    await expectRefusal(app, by, RECORD_USER_ORGANISATION_MEETING, { ...input, heldOn: "2026-06-15", subject: "Til slutt" }, "ALREADY_ENDED");
  });
});
