import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { REGISTER_USER_ORGANISATION } from "../support/unit-operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, expectRefusal, readyAndLeft } from "../support/deed.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const anOrganisation = (changes: Answer = {}): Answer => ({
  name: "Brukerforeningen (døme)",
  contact: "Kontoret",
  agreedOn: "2026-01-10",
  agreementReference: "Avtale 1/26",
  ...changes,
});

async function ready(changes: Answer = {}) {
  return { by: app.as("loppa/unit-leader"), input: anOrganisation(changes) };
}

describe("registering an organisation of users", () => {
  everyDeed({ app: () => app, deed: "registerUserOrganisation", document: REGISTER_USER_ORGANISATION, ready, withoutPermission: "loppa/professional", versioned: false });

  test("keeps the agreement, and cites the provision in force whatever an older text says (LOPPA-TASK-9, LINT-03, LAW-29)", async () => {
    const { by, input } = await ready();

    const { userOrganisation } = await by.must(REGISTER_USER_ORGANISATION, input);

    expect(userOrganisation).toMatchObject({ ...input, endedOn: null, meetings: [] });
    expect(userOrganisation.provision).toContain("hol § 3-10");
    expect(userOrganisation.provision).not.toContain("§ 4");
    expect((await app.as("loppa/professional").ask("query All { userOrganisations { name } }"))["userOrganisations"]).toContainEqual({ name: input["name"] });
  });

  test("is refused without a name, or with an agreement to come (INVALID_INPUT, INVALID_DATE_ORDER)", async () => {
    const { by } = await readyAndLeft(app, ready);

    await expectRefusal(app, by, REGISTER_USER_ORGANISATION, anOrganisation({ name: " " }), "INVALID_INPUT");
    await expectRefusal(app, by, REGISTER_USER_ORGANISATION, anOrganisation({ agreedOn: "2026-06-16" }), "INVALID_DATE_ORDER");
  });
});
