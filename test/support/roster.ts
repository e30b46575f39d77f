import type { TestApp } from "./app.js";
import type { Answer, Client } from "./client.js";
import { onCase } from "./stages.js";
import { GIVE_CONSENT } from "../../src/demo/operations.js";

/** What the tests of the roster send. */

const errors = "errors { code path details { name value } } warnings { code }";
const participant =
  "participant { id version function responsibility inPlan since until basis basisNote endReason endNote rightsKept { withheld { area rights } reason } standsInFor { id name } person { ... on Professional { id name } ... on Person { id name } } }";
const deed = (name: string, shown: string): string => {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return `mutation ${title}($input: ${title}Input!) { ${name}(input: $input) { ${shown} ${errors} } }`;
};

export const ADD_ROOM_PARTICIPANT = deed("addRoomParticipant", `case { id } ${participant}`);
export const CHANGE_ROOM_PARTICIPANT = deed("changeRoomParticipant", participant);
export const END_PARTICIPATION = deed("endParticipation", `case { id } ${participant}`);
export const SET_PARTICIPANT_RIGHTS = deed("setParticipantRights", participant);
export const ADD_ROOM_UNIT = deed("addRoomUnit", "case { id } roomUnit { id kind name function contact since until version serviceUnit { name } }");
export const END_ROOM_UNIT = deed("endRoomUnit", "case { id } roomUnit { id until version }");
export const CHANGE_MY_CARD = deed("changeMyCard", "myCard { name title workPhone workEmail picture { mediaType content } }");
export const VISIT_ROOM = deed("visitRoom", "case { id }");
export const END_PARTICIPATION_EVERYWHERE = deed("endParticipationEverywhere", "rooms groups coordinatorRoles");

export const ROSTER = `query Roster($id: ID!, $ended: Boolean! = false) { room(caseId: $id) { kind myRights { area rights }
  participants(includeEnded: $ended) { name roles functions responsibility title workPhone workEmail since until workplace { name } picture { mediaType }
    participant { id version inPlan function rightsKept { reason } } person { ... on Professional { id } ... on Person { id } } }
  units { id kind name function contact version standIns { id } } } }`;

export const CANDIDATES = `query Candidates($caseId: ID!, $name: String!) {
  participantCandidates(caseId: $caseId, name: $name, first: 50) { nodes { takesPart person { __typename ... on Professional { id name } ... on Person { id name } } } }
}`;

export type RoomOf = Awaited<ReturnType<TestApp["walk"]>>;

/** A room with a coordinator and no plan, in which nobody else takes part. */
export const simpleRoom = (app: TestApp, municipality = "luster"): Promise<RoomOf> => app.walk(municipality, { until: "HANDED_OVER" });

/** The same with the professional in it. */
export async function roomWithProfessional(app: TestApp, municipality = "luster"): Promise<RoomOf & { participant: Answer; professionalId: string }> {
  const it = await simpleRoom(app, municipality);
  const professionalId = await app.professionalId(`${municipality}/professional`);
  const input = { caseId: it.caseId, personId: professionalId, function: "Oppfølging" };
  const { participant: added } = await app.as(`${municipality}/coordinator`).must(ADD_ROOM_PARTICIPANT, input);
  return { ...it, participant: added, professionalId };
}

/** The room as somebody finds it; null when there is nothing there. */
export async function roomSeen(who: Client, id: string, ended = false): Promise<Answer | null> {
  const { data } = await who.raw(ROSTER, { id, ended });
  return (data as Answer | null)?.["room"] ?? null;
}

/** One of each thing that the roster of a room keeps, so that there is something to look for. */
export async function rosterHoldings(app: TestApp, municipality: string, caseId: string): Promise<void> {
  const by = app.as(`${municipality}/coordinator`);
  await by.must(ADD_ROOM_UNIT, { caseId, kind: "MENTIONED", name: `Øyelege i ${municipality}`, function: `Kontroll i ${municipality}`, contact: `Time i ${municipality}` });
  await by.must(VISIT_ROOM, { caseId });
}

/** The owner consents to a plan. */
export async function consents(app: TestApp, { owner, caseId }: RoomOf): Promise<Answer> {
  return (await app.as(owner).must(GIVE_CONSENT, await onCase(app, "luster", caseId)))["consent"];
}
