import { ANNOTATE } from "../../src/demo/operations.js";
import type { TestApp } from "./app.js";
import { begun, CHOOSE_PICTURE, PROPOSE_ABOUT_ME, SAVE_DIALOGUE_DRAFT, WRITE_ABOUT_ME, WRITE_NOTE } from "./dialogue.js";
import { documentIn, PNG } from "./room-content.js";

/** One of each thing that is written in a room, so that there is something to look for. */
export async function dialogueHoldings(app: TestApp, municipality: string, { caseId, owner }: { readonly caseId: string; readonly owner: string }): Promise<void> {
  const by = app.as(`${municipality}/coordinator`);
  const { threadId } = await begun(by, caseId, { title: `Samtale i ${municipality}`, text: `Melding i ${municipality}` });
  await by.must(SAVE_DIALOGUE_DRAFT, { threadId, text: `Kladd i ${municipality}` });
  const { note } = await by.must(WRITE_NOTE, { caseId, text: `Notat i ${municipality}` });
  await by.must(ANNOTATE, { elementId: note.id, text: `Kommentar i ${municipality}` });
  await by.must(PROPOSE_ABOUT_ME, { caseId, kind: "HOW_TO_MEET_ME", text: `Forslag i ${municipality}`, language: "nb" });
  await app.as(owner).must(WRITE_ABOUT_ME, { caseId, kind: "WHO_I_AM", text: `Om meg i ${municipality}`, language: "nb" });
  const { document } = await documentIn(app.as(owner), caseId, { kind: "PICTURE", title: `Bilde i ${municipality}`, content: PNG });
  await app.as(owner).must(CHOOSE_PICTURE, { caseId, roomDocumentId: document["id"] });
}
