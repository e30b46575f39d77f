import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { ACCEPT_TRANSFER, DECLINE_TRANSFER, offered, OFFERED_TRANSFERS, prepared, TRANSFERS_OF_PLAN } from "../support/across.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everyDeed, everything, expectRefusal, localIdOf, onceUnderOneKey } from "../support/deed.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

async function ready() {
  const { transfer, owner, planId } = await offered(app, "luster", "stranda");
  return { transfer, owner, planId, by: app.as("stranda/unit-leader"), input: { transferId: transfer["id"], expectedVersion: transfer["version"] } as Answer };
}

const stateSeenBySender = async ({ owner, planId }: { owner: string; planId: string }): Promise<string> =>
  (await app.as(owner).ask(TRANSFERS_OF_PLAN, { id: planId }))["plan"].transfers[0].state;

describe("taking over a plan", () => {
  everyDeed({ app: () => app, deed: "acceptTransfer", document: ACCEPT_TRANSFER, ready, withoutPermission: "stranda/coordinator", elsewhere: "lund/unit-leader" });
  onceUnderOneKey({ app: () => app, document: ACCEPT_TRANSFER, ready, otherwise: { expectedVersion: 9 } });

  test("gives the person a notice there, with its receipt and its clock, and keeps what came as it came (SC-29)", async () => {
    const it = await ready();
    const { notice, transfer } = await it.by.must(ACCEPT_TRANSFER, it.input);

    const { name, birthDate } = app.person(it.owner);
    expect(notice).toMatchObject({
      state: "ACKNOWLEDGED",
      ownerAgrees: true,
      wanted: "Overføring av individuell plan frå Luster kommune etter samtykke frå planeigaren.",
      subject: { name, birthDate },
    });
    expect(transfer).toMatchObject({ state: "ACCEPTED", digest: it.transfer["digest"] });
    const [kept] = await app.database.sql("select r.digest, r.from_number, r.parcel <> '' as kept from received_plan r where r.transfer_id = $1", [localIdOf(transfer.id)]);
    expect(kept).toEqual({ digest: it.transfer["digest"], from_number: it.transfer["fromNumber"], kept: true });
    const [between] = await app.database.sql("select parcel, national_id_cipher, national_id_hash from plan_transfer where id = $1", [localIdOf(transfer.id)]);
    expect(between).toEqual({ parcel: null, national_id_cipher: null, national_id_hash: null });
    expect(await stateSeenBySender(it)).toBe("ACCEPTED");
  });

  test("meets a person it knows by the same identity number as that person, and not as another (INV-01)", async () => {
    const it = await ready();
    const self = app.asIn(it.owner, app.person("stranda/unit-leader").municipalityNumber);
    const { notice } = await it.by.must(ACCEPT_TRANSFER, it.input);

    expect((await self.ask("query Me { me { id } }"))["me"].id).toBe(notice.subject.id);
    const [people] = await app.database.sql("select count(*)::int as count from person where name = $1", [app.person(it.owner).name]);
    expect(people).toEqual({ count: 2 });
  });

  test("is refused when it is not what was sent (PARCEL_ALTERED)", async () => {
    const it = await ready();
    await app.database.sql("update plan_transfer set parcel = replace(parcel, 'overskudd', 'penger') || ' ' where id = $1", [localIdOf(it.input["transferId"])]);

    await expectRefusal(app, it.by, ACCEPT_TRANSFER, it.input, "PARCEL_ALTERED");
  });

  test("is for those who see the whole unit: others who open cases find nothing", async () => {
    const it = await ready();
    const first = app.as("stranda/own-unit-leader");
    const other = await offered(app, "luster", "stranda");

    expect((await first.ask(OFFERED_TRANSFERS, { first: 100 }))["offeredTransfers"].nodes).toEqual([]);
    await expectRefusal(app, first, ACCEPT_TRANSFER, { ...it.input, transferId: other.transfer["id"] }, "NOT_FOUND");
  });
});

describe("saying no to a plan", () => {
  everyDeed({ app: () => app, deed: "declineTransfer", document: DECLINE_TRANSFER, ready, withoutPermission: "stranda/coordinator", elsewhere: "lund/unit-leader" });

  test("keeps nothing there, and the sender sees it (SC-29)", async () => {
    const it = await ready();
    const before = await everything(app);
    await it.by.must(DECLINE_TRANSFER, it.input);

    const after = await everything(app);
    expect(
      Object.keys(after)
        .filter((table) => after[table] !== before[table])
        .sort(),
    ).toEqual(["event", "plan_transfer"]);
    expect(await stateSeenBySender(it)).toBe("DECLINED");
    await expectRefusal(app, it.by, ACCEPT_TRANSFER, { ...it.input, expectedVersion: Number(it.input["expectedVersion"]) + 1 }, "NOT_ALLOWED_IN_THIS_STATE");
  });

  test("is not the sender's to say for the receiver, nor the receiver's before the owner has consented", async () => {
    const it = await prepared(app, "luster", "stranda");
    const input = { transferId: it.transfer["id"], expectedVersion: 1 };

    for (const key of ["luster/unit-leader", "stranda/unit-leader"]) await expectRefusal(app, app.as(key), DECLINE_TRANSFER, input, "NOT_FOUND");
  });
});
