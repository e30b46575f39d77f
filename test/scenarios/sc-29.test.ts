import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CLOSE_PLAN } from "../../src/demo/operations.js";
import { ACCEPT_TRANSFER, CONSENT_TO_TRANSFER, numberOf, OFFER_TRANSFER, prepared, TRANSFERS_OF_PLAN } from "../support/across.js";
import { startApp, type TestApp } from "../support/app.js";
import { expectRefusal } from "../support/deed.js";
import { active, onPlan } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

describe("SC-29: a person with a plan moves to another municipality", () => {
  test("the plan goes along with the owner's consent, and the one left behind is closed as moved (SC-29, INV-01, SAM-131)", async () => {
    const it = await prepared(app, "luster", "loppa");
    const { transfer } = await app.as(it.owner).must(CONSENT_TO_TRANSFER, { transferId: it.transfer["id"], expectedVersion: 1 });
    const { notice } = await app.as("loppa/unit-leader").must(ACCEPT_TRANSFER, { transferId: transfer.id, expectedVersion: transfer.version });
    expect(notice.subject.name).toBe(app.person(it.owner).name);

    const closing = { ...(await onPlan(app, "luster", it.planId)), reason: "MOVED", ownerView: "Det er greit." };
    const { plan } = await app.as("luster/coordinator").must(CLOSE_PLAN, closing);

    expect(plan.state).toBe("CLOSED");
    const { transfers } = (await app.as(it.owner).ask(TRANSFERS_OF_PLAN, { id: it.planId }))["plan"];
    expect(transfers).toMatchObject([{ state: "ACCEPTED", toNumber: numberOf(app, "loppa"), digest: transfer.digest }]);
  });

  test("a number that the municipality had before counts no more, and the one of today does (SC-29, INV-25)", async () => {
    const { planId } = await active(app, "luster");
    const offering = { ...(await onPlan(app, "luster", planId)), sections: ["GOALS"] };
    const codes = await app.database.sql<{ code: string }>(
      "select n.code from municipality_number n join municipality m on m.id = n.municipality_id where m.name = 'Loppa' and n.valid_to is not null",
    );

    expect(codes).toHaveLength(1);
    for (const { code } of codes) await expectRefusal(app, app.as("luster/coordinator"), OFFER_TRANSFER, { ...offering, toMunicipality: code }, "INVALID_INPUT");
    await app.as("luster/coordinator").must(OFFER_TRANSFER, { ...offering, toMunicipality: numberOf(app, "loppa") });
  });
});
