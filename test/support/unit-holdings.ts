import { RECORD_NEXT_OF_KIN_CHECK } from "../../src/demo/operations.js";
import {
  ADD_CATALOGUE_SERVICE,
  COMMENT_UNIT_REPORT,
  DRAFT_UNIT_REPORT,
  PROPOSE_IMPROVEMENT,
  PUBLISH_UNIT_DOCUMENT,
  RECORD_TRAINING,
  REGISTER_DELEGATION,
  REGISTER_USER_ORGANISATION,
  REQUEST_ADVICE,
  REQUEST_GUIDANCE,
  REQUEST_INFORMATION,
} from "./unit-operations.js";
import type { TestApp } from "./app.js";
import { aPeriod } from "./reports.js";
import { onCase } from "./stages.js";

/** One of each thing that the unit keeps of its own, and that it asks of others for a case, so that there is something to look for. */
export async function unitHoldings(app: TestApp, municipality: string, caseId: string): Promise<void> {
  const by = (seat: string) => app.as(`${municipality}/${seat}`);
  const on = (): Promise<object> => onCase(app, municipality, caseId);
  const authority = { authority: "DECIDE_CHILD_COORDINATOR", delegatedBy: `Kommunestyret i ${municipality}`, holderRole: "UNIT_LEADER", validFrom: "2026-01-01" };
  await by("system-coordinator").must(REGISTER_DELEGATION, authority);
  await by("case-worker").must(REQUEST_ADVICE, { ...(await on()), adviserId: await app.professionalId(`${municipality}/coordinator`), question: `Spørsmål i ${municipality}` });
  const asked = { source: `Fastlegen i ${municipality}`, wanted: "Epikrise", basis: "STATUTE", provision: "hpl § 45" };
  await by("case-worker").must(REQUEST_INFORMATION, { ...(await on()), ...asked });
  await by("coordinator").must(REQUEST_GUIDANCE, { caseId, question: `Veiledning i ${municipality}` });
  const routine = { kind: "ROUTINE", title: `Rutine i ${municipality}`, ownerSeat: "Leder", approvedOn: "2026-05-01", text: `Slik gjør vi i ${municipality}.` };
  await by("unit-leader").must(PUBLISH_UNIT_DOCUMENT, routine);
  await by("unit-leader").must(REGISTER_USER_ORGANISATION, { name: `Brukerforening i ${municipality}` });
  await by("unit-leader").must(PROPOSE_IMPROVEMENT, { title: `Forbedring i ${municipality}` });
  const professionalIds = [await app.professionalId(`${municipality}/coordinator`)];
  await by("unit-leader").must(RECORD_TRAINING, { kind: "COURSE", title: `Kurs i ${municipality}`, heldOn: "2026-06-01", givenBy: "Koordinerende enhet", professionalIds });
  const offer = { title: `Tilbud i ${municipality}`, description: "Trening i grupper.", audience: "Voksne", howToReach: "Ring servicetorget.", lifeAreas: ["HEALTH"] };
  await by("unit-leader").must(ADD_CATALOGUE_SERVICE, { ...offer, isRehabilitation: true, isPublic: false });
  const { unitReport } = await by("unit-leader").must(DRAFT_UNIT_REPORT, aPeriod());
  const [section] = unitReport.sections;
  const words = { heading: section.heading, text: `Rapport i ${municipality}` };
  await by("unit-leader").must(COMMENT_UNIT_REPORT, { unitReportId: unitReport.id, expectedVersion: unitReport.version, ...words });
  const nobody = { hasMinorChildren: false, hasMinorSiblings: false, needsInformation: false, needsFollowUp: false, checkedOn: "2026-06-15" };
  await by("coordinator").must(RECORD_NEXT_OF_KIN_CHECK, { ...(await on()), ...nobody });
}
