import { syntheticNationalId } from "../../src/demo/synthetic-id.js";
import { ASK_ABOUT_PARTICIPATION, CONSENT_TO_TRANSFER, numberOf, OBJECT_TO_SHARING, OFFER_TRANSFER, REGISTER_HOST_AGREEMENT } from "./across.js";
import type { TestApp } from "./app.js";
import { type CaseOf, onPlan } from "./stages.js";

/** One of each thing that goes between municipalities and levels. What is offered goes to a municipality that no test asks in. */
export async function acrossHoldings(app: TestApp, municipality: string, { caseId, planId, owner }: CaseOf): Promise<void> {
  const by = (seat: string) => app.as(`${municipality}/${seat}`);
  const offering = { ...(await onPlan(app, municipality, planId)), toMunicipality: numberOf(app, "salangen"), sections: ["GOALS"] };
  const { transfer } = await by("coordinator").must(OFFER_TRANSFER, offering);
  await app.as(owner).must(CONSENT_TO_TRANSFER, { transferId: transfer.id, expectedVersion: transfer.version });
  await app.as(owner).must(OBJECT_TO_SHARING, { caseId, recipientKind: "NAV" });
  const { nationalId = syntheticNationalId("1970-01-01") } = app.person(owner).login;
  await by("hospital").must(ASK_ABOUT_PARTICIPATION, { nationalId, purpose: `Utskriving i ${municipality}`, careRelation: "DISCHARGE", basis: "COOPERATION" });
  const agreed = { residenceNumber: "0000", residenceName: `Naboen til ${municipality}`, reference: `Avtale i ${municipality}`, validFrom: "2026-01-01" };
  const known = await by("system-coordinator").do(REGISTER_HOST_AGREEMENT, agreed);
  if (known["errors"].some((it: { code: string }) => it.code !== "HOST_AGREEMENT_EXISTS")) throw new Error("no host agreement");
  await received(app, municipality, planId);
}

/** A plan that came from elsewhere, as accepting one leaves it: walking a second person through a second municipality would tell no more. */
async function received(app: TestApp, municipality: string, planId: string): Promise<void> {
  await app.database.sql(
    `insert into received_plan (municipality_id, id, transfer_id, notice_id, case_id, from_number, sections, parcel, digest, received_by_id, received_at)
     select p.municipality_id, gen_random_uuid(), gen_random_uuid(), n.id, p.case_id, '0000', '{GOALS}', $1, 'x', p.drafted_by_id, p.drafted_at
     from individual_plan p join notice n on n.case_id = p.case_id and n.municipality_id = p.municipality_id
     where p.state <> 'CLOSED' and p.id = (select id from individual_plan where encode(decode(replace(id::text, '-', ''), 'hex'), 'hex') = $2) limit 1`,
    [`Det som kom til ${municipality}`, Buffer.from(planId, "base64url").subarray(1).toString("hex")],
  );
}
