import { localDate } from "../../src/tenants/local-date.js";
import type { TestApp } from "./app.js";
import type { Answer } from "./client.js";
import { ADD_ROOM_LINK, aSignedForm, documentIn, entryIn, PRINT_PLAN, REGISTER_SIGNED_CONSENT } from "./room-content.js";

const TAKING_PART = `query TakingPart($id: ID!) { case(id: $id) { coordinators { coordinator { id } }
  plan { participants { id until person { ... on Professional { id } ... on Person { id } } } } } }`;

/** One of each thing that a room keeps beside its talk, so that there is something to look for. */
export async function roomContentHoldings(app: TestApp, municipality: string, { caseId, planId }: { readonly caseId: string; readonly planId: string }): Promise<void> {
  const by = app.as(`${municipality}/coordinator`);
  await entryIn(by, caseId, { title: `Avtale i ${municipality}`, place: `Helsehuset i ${municipality}`, startsOn: localDate(app.now()) });
  await documentIn(by, caseId, { title: `Epikrise fra ${municipality}`, folder: `Mappe i ${municipality}` });
  await by.must(ADD_ROOM_LINK, { caseId, title: `Lenke i ${municipality}`, address: `https://${municipality}.example/nyttig` });
  await by.must(PRINT_PLAN, { planId });
  const { coordinators, plan } = (await by.ask(TAKING_PART, { id: caseId }))["case"];
  const coordinating = coordinators.map((it: Answer) => it["coordinator"].id);
  const lines = plan.participants
    .filter((it: Answer) => it["until"] === null && !coordinating.includes(it["person"].id))
    .map((it: Answer) => ({ participantId: it["id"], sections: ["GOALS"] }));
  await by.must(REGISTER_SIGNED_CONSENT, await aSignedForm(app, { caseId }, { signedOn: localDate(app.now()), lines }, municipality));
}
