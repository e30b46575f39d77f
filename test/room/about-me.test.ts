import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { everyDeed, expectRefusal, onceUnderOneKey } from "../support/deed.js";
import {
  ANSWER_ABOUT_ME_PROPOSAL,
  CHANGE_ABOUT_ME,
  CHOOSE_PICTURE,
  inRoom,
  later,
  PROPOSE_ABOUT_ME,
  PUT_AWAY_IN_ROOM,
  REMOVE_PICTURE,
  roomOf,
  WRITE_ABOUT_ME,
} from "../support/dialogue.js";
import { familyCase } from "../support/families.js";
import { hire } from "../support/people.js";
import { documentIn, PNG } from "../support/room-content.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const stranger = async (): Promise<Client> => (await hire(app, "luster", "PROFESSIONAL")).client;
const elsewhere = async (): Promise<Client> => app.as((await app.walk("lund", { until: "OPENED" })).owner);
const common = { app: () => app, withoutPermission: "luster/system-coordinator", withoutRelation: { by: stranger, code: "NOT_FOUND" }, elsewhere } as const;
const aboutMe = async (who: Client, caseId: string): Promise<Answer> => (await roomOf(who, caseId))["aboutMe"] as Answer;

describe("saying who one is", () => {
  const ready = async () => {
    const it = await inRoom(app);
    return { ...it, by: app.as(it.owner), input: { caseId: it.caseId, kind: "WHAT_MATTERS_TO_ME", text: "Å få være med på fotball.", language: "nb" } as Answer };
  };
  everyDeed({ ...common, deed: "writeAboutMe", document: WRITE_ABOUT_ME, ready, versioned: false });
  onceUnderOneKey({ app: () => app, document: WRITE_ABOUT_ME, ready, otherwise: { text: "Noe annet" } });

  test("is the owner's, in the owner's language, and read by those who take part (SAM-32, SAM-64, INV-23)", async () => {
    const { by, input, caseId, professional, coordinator } = await ready();

    await by.must(WRITE_ABOUT_ME, input);
    await by.must(WRITE_ABOUT_ME, { ...input, kind: "OTHER", heading: "Musikk", text: "Joik.", language: "se" });

    for (const who of [professional, coordinator])
      expect((await aboutMe(who, caseId))["sections"]).toMatchObject([
        { kind: "WHAT_MATTERS_TO_ME", heading: null, text: "Å få være med på fotball.", language: "nb", byOwner: true },
        { kind: "OTHER", heading: "Musikk", text: "Joik.", language: "se", byOwner: true },
      ]);
    for (const who of [coordinator, professional]) await expectRefusal(app, who, WRITE_ABOUT_ME, { ...input, kind: "WHO_I_AM" }, "NOT_YOURS_TO_DO");
  });

  test("has one part under each fixed heading, and a heading of its own where it is of another kind (ABOUT_ME_SECTION_EXISTS, INVALID_INPUT)", async () => {
    const { by, input } = await ready();
    await by.must(WRITE_ABOUT_ME, input);

    await expectRefusal(app, by, WRITE_ABOUT_ME, input, "ABOUT_ME_SECTION_EXISTS");
    await expectRefusal(app, by, WRITE_ABOUT_ME, { ...input, kind: "OTHER" }, "INVALID_INPUT");
    await expectRefusal(app, by, WRITE_ABOUT_ME, { ...input, kind: "WHO_I_AM", heading: "Meg" }, "INVALID_INPUT");
    await expectRefusal(app, by, WRITE_ABOUT_ME, { ...input, kind: "WHO_I_AM", language: "norsk bokmål" }, "INVALID_INPUT");
  });

  test("is a child's own when it has a login, beside what its parents say; no parent changes the child's words (SAM-32, INV-23)", async () => {
    const { caseId, child, parent } = await familyCase(app, "luster", "2013-03-01");
    const say = (text: string) => ({ caseId, kind: "WHO_I_AM", text, language: "nn" });
    const theirs = (await app.as(parent).must(WRITE_ABOUT_ME, say("Ein roleg gut.")))["aboutMeSection"];
    later(app);
    const own = (await app.as(child).must(WRITE_ABOUT_ME, say("Eg likar å klatre.")))["aboutMeSection"];

    expect((await aboutMe(app.as("luster/coordinator"), caseId))["sections"]).toMatchObject([
      { text: "Ein roleg gut.", byOwner: false },
      { text: "Eg likar å klatre.", byOwner: true },
    ]);
    await expectRefusal(app, app.as(parent), CHANGE_ABOUT_ME, { aboutMeSectionId: own.id, expectedVersion: 1, text: "x" }, "OWN_WORDS_ARE_THE_OWNERS");
    await expectRefusal(app, app.as(parent), PUT_AWAY_IN_ROOM, { thingId: own.id, expectedVersion: 1 }, "OWN_WORDS_ARE_THE_OWNERS");
    await app.as(child).must(CHANGE_ABOUT_ME, { aboutMeSectionId: theirs.id, expectedVersion: 1, text: "Ein gut som likar ro." });
  });
});

describe("saying it in another way", () => {
  const ready = async () => {
    const it = await inRoom(app);
    const { aboutMeSection } = await app.as(it.owner).must(WRITE_ABOUT_ME, { caseId: it.caseId, kind: "WHO_I_AM", text: "Jeg er Ola.", language: "nb" });
    return { ...it, by: app.as(it.owner), input: { aboutMeSectionId: aboutMeSection.id, expectedVersion: 1, text: "Jeg er Ola, og jeg maler." } as Answer };
  };
  everyDeed({ ...common, deed: "changeAboutMe", document: CHANGE_ABOUT_ME, ready });

  test("keeps what was said before (SAM-32, FAIL-16)", async () => {
    const { by, input, caseId, professional } = await ready();

    await by.must(CHANGE_ABOUT_ME, input);

    expect((await aboutMe(professional, caseId))["sections"]).toMatchObject([
      { text: "Jeg er Ola, og jeg maler.", language: "nb", version: 2, earlier: [{ version: 1, text: "Jeg er Ola." }] },
    ]);
    await expectRefusal(app, by, CHANGE_ABOUT_ME, { ...input, expectedVersion: 2, text: " " }, "INVALID_INPUT");
  });

  test("is not for those who only read it, nor of what has been put away (INV-23, NOT_YOURS_TO_DO, NOT_ALLOWED_IN_THIS_STATE)", async () => {
    const { by, input, coordinator, professional } = await ready();

    for (const who of [coordinator, professional]) await expectRefusal(app, who, CHANGE_ABOUT_ME, input, "NOT_YOURS_TO_DO");
    await by.must(PUT_AWAY_IN_ROOM, { thingId: input["aboutMeSectionId"], expectedVersion: 1 });
    await expectRefusal(app, by, CHANGE_ABOUT_ME, { ...input, expectedVersion: 2 }, "NOT_ALLOWED_IN_THIS_STATE");
  });
});

describe("proposing what it could say", () => {
  const ready = async () => {
    const it = await inRoom(app);
    return { ...it, by: it.professional, input: { caseId: it.caseId, kind: "HOW_TO_MEET_ME", text: "Gi beskjed dagen før.", language: "nb" } as Answer };
  };
  everyDeed({ ...common, deed: "proposeAboutMe", document: PROPOSE_ABOUT_ME, ready, versioned: false });

  test("says nothing before the person's side has said yes, and is known to the two alone (SAM-32, INV-23)", async () => {
    const { by, input, caseId, owner, coordinator, other } = await ready();

    const { aboutMeProposal } = await by.must(PROPOSE_ABOUT_ME, input);

    expect(aboutMeProposal).toMatchObject({ accepted: null, section: null, version: 1 });
    for (const who of [by, app.as(owner)]) expect(await aboutMe(who, caseId)).toMatchObject({ sections: [], proposals: [{ text: "Gi beskjed dagen før." }] });
    for (const who of [coordinator, other.client]) expect(await aboutMe(who, caseId)).toMatchObject({ sections: [], proposals: [] });
    await expectRefusal(app, app.as(owner), PROPOSE_ABOUT_ME, input, "NOT_YOURS_TO_DO");
  });
});

describe("answering a proposal", () => {
  const ready = async () => {
    const it = await inRoom(app);
    const { aboutMeProposal } = await it.professional.must(PROPOSE_ABOUT_ME, { caseId: it.caseId, kind: "HOW_TO_MEET_ME", text: "Gi beskjed dagen før.", language: "nb" });
    return { ...it, by: app.as(it.owner), input: { proposalId: aboutMeProposal.id, expectedVersion: 1, accepted: true } as Answer };
  };
  everyDeed({ ...common, deed: "answerAboutMeProposal", document: ANSWER_ABOUT_ME_PROPOSAL, ready });

  test("with yes makes it the owner's words, as it is or in words of their own, and keeps what stood there (SAM-32, INV-23)", async () => {
    const { by, input, caseId, coordinator } = await ready();
    await by.must(WRITE_ABOUT_ME, { caseId, kind: "HOW_TO_MEET_ME", text: "Kom i tide.", language: "nb" });

    const { aboutMeProposal, aboutMeSection } = await by.must(ANSWER_ABOUT_ME_PROPOSAL, { ...input, text: "Kom i tide, og si fra dagen før." });

    expect(aboutMeProposal).toMatchObject({ accepted: true, section: { id: aboutMeSection.id } });
    expect((await aboutMe(coordinator, caseId))["sections"]).toMatchObject([
      { text: "Kom i tide, og si fra dagen før.", byOwner: true, version: 2, earlier: [{ text: "Kom i tide." }] },
    ]);
  });

  test("with no changes nothing that is said (SAM-32)", async () => {
    const { by, input, caseId, professional } = await ready();

    await by.must(ANSWER_ABOUT_ME_PROPOSAL, { ...input, accepted: false });

    expect(await aboutMe(professional, caseId)).toMatchObject({ sections: [], proposals: [{ accepted: false }] });
  });

  test("makes a part where there was none, is done once, and is not for the one who proposed it (ALREADY_ANSWERED, NOT_FOUND)", async () => {
    const { by, input, caseId, professional, coordinator } = await ready();
    for (const who of [professional, coordinator]) await expectRefusal(app, who, ANSWER_ABOUT_ME_PROPOSAL, input, "NOT_FOUND");

    await by.must(ANSWER_ABOUT_ME_PROPOSAL, input);

    expect((await aboutMe(professional, caseId))["sections"]).toMatchObject([{ text: "Gi beskjed dagen før.", version: 1 }]);
    await expectRefusal(app, by, ANSWER_ABOUT_ME_PROPOSAL, { ...input, expectedVersion: 2 }, "ALREADY_ANSWERED");
  });
});

const withPicture = async () => {
  const it = await inRoom(app);
  const { document } = await documentIn(app.as(it.owner), it.caseId, { kind: "PICTURE", title: "Meg", content: PNG });
  return { ...it, by: app.as(it.owner), input: { caseId: it.caseId, roomDocumentId: document["id"] } as Answer };
};

describe("showing a picture of oneself", () => {
  everyDeed({ ...common, deed: "choosePicture", document: CHOOSE_PICTURE, ready: withPicture, versioned: false });

  test("is the person's own act, and shows one at a time (SAM-33)", async () => {
    const { by, input, caseId, professional, coordinator } = await withPicture();
    await by.must(CHOOSE_PICTURE, input);
    expect((await aboutMe(professional, caseId))["picture"]).toMatchObject({ document: { id: input["roomDocumentId"] } });
    const { document } = await documentIn(by, caseId, { kind: "PICTURE", title: "Meg i sommer", content: PNG });

    await by.must(CHOOSE_PICTURE, { caseId, roomDocumentId: document["id"] });

    expect((await aboutMe(professional, caseId))["picture"]).toMatchObject({ document: { id: document["id"] } });
    for (const who of [coordinator, professional]) await expectRefusal(app, who, CHOOSE_PICTURE, input, "NOT_YOURS_TO_DO");
  });

  test("takes a picture of the same room (DOCUMENT_TYPE_NOT_ACCEPTED, NOT_FOUND)", async () => {
    const { by, input, caseId } = await withPicture();
    const { document } = await documentIn(by, caseId);
    const other = await withPicture();

    await expectRefusal(app, by, CHOOSE_PICTURE, { ...input, roomDocumentId: document["id"] }, "DOCUMENT_TYPE_NOT_ACCEPTED");
    await expectRefusal(app, by, CHOOSE_PICTURE, { ...input, roomDocumentId: other.input["roomDocumentId"] }, "NOT_FOUND");
  });
});

describe("taking the picture away", () => {
  const ready = async () => {
    const it = await withPicture();
    const { aboutMePicture } = await it.by.must(CHOOSE_PICTURE, it.input);
    return { ...it, input: { pictureId: aboutMePicture.id, expectedVersion: 1 } as Answer, documentId: it.input["roomDocumentId"] as string };
  };
  everyDeed({ ...common, deed: "removePicture", document: REMOVE_PICTURE, ready });

  test("takes effect at once and for everybody, the file with it (SAM-33)", async () => {
    const { by, input, caseId, professional, documentId } = await ready();

    await by.must(REMOVE_PICTURE, input);

    for (const who of [by, professional]) expect((await aboutMe(who, caseId))["picture"]).toBeNull();
    const { errors } = await professional.raw("query N($id: ID!) { node(id: $id) { id } }", { id: documentId });
    expect(errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
    await expectRefusal(app, by, REMOVE_PICTURE, { ...input, expectedVersion: 2 }, "ALREADY_ENDED");
  });

  test("is the owner's also where a parent has chosen it (SAM-33)", async () => {
    const { caseId, child, parent } = await familyCase(app, "luster", "2013-03-01");
    const { document } = await documentIn(app.as(parent), caseId, { kind: "PICTURE", title: "Guten", content: PNG });
    const { aboutMePicture } = await app.as(parent).must(CHOOSE_PICTURE, { caseId, roomDocumentId: document["id"] });

    await app.as(child).must(REMOVE_PICTURE, { pictureId: aboutMePicture.id, expectedVersion: 1 });

    expect((await aboutMe(app.as("luster/coordinator"), caseId))["picture"]).toBeNull();
  });
});
