import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { CHANGE_POLICY } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { everything } from "../support/deed.js";
import { thePolicy } from "../support/inputs.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const PAGE = `query Page($key: String!, $form: WrittenForm) { coordinatingUnit(municipality: $key, writtenForm: $form) { name writtenForm shownIn noticeTerms phoneInGroups reviewedOn rights
  contact { title mapUrl postal { line postalCode town } visiting { line postalCode town } formName }
  contactWays { channel state } howToGiveNotice { channel reachedAt warning } links { title url }
  sections { topic parts { national writtenForm text source } } } }`;

async function pageOf(municipality: string, form: "NB" | "NN" | null = null): Promise<Answer> {
  return (await app.nobody().ask(PAGE, { key: app.person(`${municipality}/unit-leader`).municipalityNumber, form }))["coordinatingUnit"];
}

const municipalities = ["loppa", "luster", "stranda", "lund", "salangen"] as const;
const own = (page: Answer, topic: string): string[] => textsOf(page, topic, false);
const national = (page: Answer, topic: string): string[] => textsOf(page, topic, true);

function textsOf(page: Answer, topic: string, isNational: boolean): string[] {
  const section = page["sections"].find((it: Answer) => it["topic"] === topic);
  return (section?.parts ?? []).filter((it: Answer) => it["national"] === isNational).map((it: Answer) => it["text"]);
}

const states = (page: Answer): Record<string, string> => Object.fromEntries(page["contactWays"].map((it: Answer) => [it["channel"], it["state"]]));

describe("the public page of each municipality", () => {
  test("Loppa's: a place to turn to, a plan's purpose, what the words mean, the group, and e-mail without an address (LOPPA-GEN-1, LOPPA-TASK-10, LOPPA-IP-1, LOPPA-DEF-1, LOPPA-DEF-2, LOPPA-DEF-3, LOPPA-AG-3, LOPPA-DOC-1, LOPPA-DOC-2, LOPPA-CONTACT-2)", async () => {
    const page = await pageOf("loppa");

    expect(own(page, "PURPOSE")[0]).toMatch(/et sted å henvende seg til.*lett tilgjengelig for kommunens innbyggere/);
    expect(own(page, "INDIVIDUAL_PLAN")[0]).toMatch(/helhetlig, koordinert og individuelt tilpasset tjenestetilbud/);
    expect(own(page, "CRITERIA")[0]).toMatch(/kreves ikke at behovet skal være varig.*konkret vurdering.*to eller flere.*forskjellige tjenesteytere.*sees i sammenheng/);
    expect(national(page, "CRITERIA").join(" ")).toMatch(/trenger ikke være varig eller vare et bestemt antall måneder.*to eller flere tjenester.*alltid behovet ditt konkret/);
    expect(national(page, "INDIVIDUAL_PLAN").join(" ")).toMatch(/En individuell plan er din plan.*hvem som har ansvar for hva, og når/);
    expect(own(page, "RESPONSIBILITY_GROUP")[0]).toMatch(/kommer ikke i tillegg til annet arbeid/);
    expect(page["howToGiveNotice"]).toEqual([
      { channel: "SECURE_FORM", reachedAt: null, warning: null },
      { channel: "PAPER", reachedAt: "Hankenbakken 26, 9550 Øksfjord", warning: null },
      { channel: "EMAIL", reachedAt: null, warning: expect.stringContaining("Send aldri helseopplysninger i vanlig e-post") },
    ]);
    expect(states(page)).toEqual({ POSTAL: "GIVEN", VISITING: "MISSING", PHONE: "MISSING", EMAIL: "MISSING", FORM: "GIVEN" });
  });

  test("Luster's: both addresses, the phone in groups, the service office, a link, taking part, and the national text beside its own on appeal (LUSTER-CONTACT-1, LUSTER-CONTACT-2, LUSTER-CONTACT-3, LUSTER-CONTACT-4, LUSTER-LINK-1, LUSTER-TASK-7, LUSTER-NOTICE-4, LUSTER-REQ-4, LUSTER-APPEAL-2, LUSTER-APPEAL-3, LUSTER-LOGIN-1)", async () => {
    const page = await pageOf("luster");

    expect(page).toMatchObject({
      contact: {
        title: "Tenestekontoret ved Helsesenteret",
        postal: { line: "Postboks 104", postalCode: "6866", town: "Gaupne" },
        visiting: { line: "Øyagata 4", postalCode: "6868", town: "Gaupne" },
      },
      phoneInGroups: "+47 57 68 57 15",
      links: [{ title: "Helsedirektoratet sine sider", url: "https://www.helsedirektoratet.no/" }],
    });
    expect(own(page, "PURPOSE")[0]).toMatch(/kjent og lett tilgjengeleg kontaktpunkt.*ta kontakt med Tenestekontoret/);
    expect(own(page, "INDIVIDUAL_PLAN")[0]).toMatch(/delta aktivt i arbeidet med IP.*heilskapleg, koordinert og individuelt tilpassa/);
    expect(own(page, "APPEAL")[0]).toMatch(/ikkje rett til å klage/);
    expect(national(page, "APPEAL").join(" ")).toMatch(/individuell plan, koordinator og barnekoordinator.*fire veker.*statsforvaltaren/);
    expect(national(page, "LOGIN")[0]).toMatch(/ID-porten.*ikkje eige brukarnamn eller passord/);
  });

  test("Stranda's: a shared address, its quotation, the target group, the coordinator, a phone and what it has not said (STRANDA-GEN-1, STRANDA-GEN-2, STRANDA-GEN-3, STRANDA-GEN-4, STRANDA-DUTY-1, STRANDA-TARGET-1, STRANDA-CONTACT-1, STRANDA-CONTACT-2, STRANDA-GAP-1)", async () => {
    const page = await pageOf("stranda");

    expect(own(page, "PURPOSE")[0]).toMatch(/felles adresse.*fellesadresse for brukarar og samarbeidspartnarar.*NOU 2005:3/);
    expect(own(page, "TARGET_GROUP")[0]).toMatch(/heilskapleg og koordinerte tenester over tid/);
    expect(own(page, "INDIVIDUAL_PLAN")[0]).toMatch(/rett til individuell plan.*hovudansvar for å koordinere tenester/);
    expect(page).toMatchObject({ phoneInGroups: "+47 464 11 059", contact: { title: "Einingsleiar", mapUrl: null } });
    expect(states(page)).toEqual({ POSTAL: "MISSING", VISITING: "MISSING", PHONE: "GIVEN", EMAIL: "MISSING", FORM: "MISSING" });
    expect(page["howToGiveNotice"]).toEqual([
      { channel: "SECURE_FORM", reachedAt: null, warning: null },
      { channel: "PAPER", reachedAt: null, warning: null },
    ]);
  });

  test("Lund's: who is to be told, that everybody can turn to the unit, the phone, and the child coordinator in its own narrower words and the law's (LUND-5-1, LUND-5-4, LUND-6-1, LUND-CONTACT-2, CON-19)", async () => {
    const page = await pageOf("lund");

    expect(own(page, "HOW_TO_GIVE_NOTICE")[0]).toMatch(/rett til å få informasjon om ordningen med koordinator, barnekoordinator og individuell plan.*direkte kontakt/);
    expect(national(page, "HOW_TO_GIVE_NOTICE").join(" ")).toMatch(/Alle fagfolk skal informere om ordningene, og om at du kan ta direkte kontakt med koordinerende enhet/);
    expect(own(page, "INDIVIDUAL_PLAN")[0]).toMatch(/Alle fagpersoner skal informere/);
    expect(page["howToGiveNotice"]).toContainEqual({ channel: "PHONE", reachedAt: "+47 479 08 455", warning: null });
    expect(own(page, "CHILD_COORDINATOR")[0]).not.toMatch(/velferdstjenester/);
    expect(national(page, "CHILD_COORDINATOR")[0]).toMatch(/andre velferdstjenester/);
  });

  test("Salangen's: its purpose, the goal of its first contact, the plan, the child coordinator, its form and link, and nothing to reach it by (SALANGEN-KE-1, SALANGEN-KE-8, SALANGEN-CONTACT-4, SALANGEN-CONTACT-5, SALANGEN-IP-3, SALANGEN-IP-6, SALANGEN-IP-7, SALANGEN-BARN-3, SALANGEN-GAP-1)", async () => {
    const page = await pageOf("salangen");

    expect(own(page, "PURPOSE")[0]).toMatch(/helhetlige og koordinerte tilbud.*informasjon til befolkningen og samarbeidspartnere.*samordnet og helhetlig tilbud/);
    expect(own(page, "INDIVIDUAL_PLAN")[0]).toMatch(/brukerstyrt, overordnet plan som beskriver hvem som har ansvar for å gjøre hva og når/);
    expect(own(page, "RESPONSIBILITY_GROUP")).toEqual(["Opprettelse av ansvarsgruppe kan ofte være hensiktsmessig."]);
    expect(own(page, "CHILD_COORDINATOR")[0]).toMatch(/velferdstjenester\. Du kan kontakte koordinerende enhet/);
    expect(page["links"]).toEqual([{ title: "Individuell plan og koordinator på Helsenorge", url: "https://www.helsenorge.no/rettigheter/individuell-plan" }]);
    expect(page["howToGiveNotice"]).toContainEqual({ channel: "GENERAL_APPLICATION", reachedAt: "Søknadsskjema for helse- og omsorgstjenester", warning: null });
    expect(states(page)).toEqual({ POSTAL: "MISSING", VISITING: "MISSING", PHONE: "MISSING", EMAIL: "MISSING", FORM: "GIVEN" });
    expect(national(page, "APPEAL").join(" ")).toMatch(/fire uker.*statsforvalteren/);
    expect(national(page, "CASE_HANDLING")[0]).toMatch(/én måned/);
  });
});

describe("every public page", () => {
  test.each([...municipalities])(
    "tells in %s of child coordinator, appeal, the month and ID-porten by the same national text, in both written forms (CON-18, CON-19, CON-27, SALANGEN-GAP-1)",
    async (municipality) => {
      const [nb, nn] = [await pageOf(municipality, "NB"), await pageOf(municipality, "NN")];
      const [lundNb, lundNn] = [await pageOf("lund", "NB"), await pageOf("lund", "NN")];

      for (const topic of [
        "PURPOSE",
        "HOW_TO_GIVE_NOTICE",
        "CRITERIA",
        "INDIVIDUAL_PLAN",
        "COORDINATOR",
        "CHILD_COORDINATOR",
        "RESPONSIBILITY_GROUP",
        "CASE_HANDLING",
        "APPEAL",
        "LOGIN",
      ]) {
        expect(national(nb, topic).length).toBeGreaterThan(0);
        expect([national(nb, topic), national(nn, topic)]).toEqual([national(lundNb, topic), national(lundNn, topic)]);
        expect(national(nb, topic)).not.toEqual(national(nn, topic));
      }
      expect([nb["shownIn"], nn["shownIn"]]).toEqual(["NB", "NN"]);
      expect(national(nn, "CHILD_COORDINATOR")[0]).toMatch(/rett til barnekoordinator/);
      expect([nb["rights"][4], nn["rights"][4]]).toEqual([expect.stringContaining("fire uker"), expect.stringContaining("fire veker")]);
    },
  );

  test("shows the municipality's own texts in the form they are written in, and says which (CON-24)", async () => {
    const [nb, nn] = [await pageOf("luster", "NB"), await pageOf("luster", null)];
    const forms = (page: Answer): string[] =>
      page["sections"].flatMap((it: Answer) => it["parts"].filter((one: Answer) => !one["national"]).map((one: Answer) => one["writtenForm"]));

    expect(new Set(forms(nb))).toEqual(new Set(["NN"]));
    expect(own(nb, "PURPOSE")).toEqual(own(nn, "PURPOSE"));
    expect([nb["writtenForm"], nb["shownIn"], nn["shownIn"]]).toEqual(["NN", "NB", "NN"]);
  });

  test("shows a text in the form asked for where the municipality has it in both", async () => {
    await save("luster", (policy) => ({
      texts: [...policy["texts"], { topic: "TARGET_GROUP", writtenForm: "NN", text: "Brukarar hos oss." }, { topic: "TARGET_GROUP", writtenForm: "NB", text: "Brukere hos oss." }],
    }));

    expect([own(await pageOf("luster", "NB"), "TARGET_GROUP"), own(await pageOf("luster", "NN"), "TARGET_GROUP")]).toEqual([["Brukere hos oss."], ["Brukarar hos oss."]]);
  });

  test("tells none from missing once the municipality says so, and shows map, links and the day it was looked through (LOPPA-CONTACT-2, STRANDA-CONTACT-2, SALANGEN-IP-7, DL-24)", async () => {
    await save("stranda", ({ unit }) => ({
      unit: {
        ...unit,
        contact: { ...unit.contact, notOffered: ["EMAIL", "VISITING"], mapUrl: "https://kart.stranda.example/eining" },
        links: [{ title: "Helsenorge", url: "https://www.helsenorge.no/" }],
        informationReviewedOn: "2026-05-04",
      },
    }));

    const page = await pageOf("stranda");

    expect(states(page)).toEqual({ POSTAL: "MISSING", VISITING: "NONE", PHONE: "GIVEN", EMAIL: "NONE", FORM: "MISSING" });
    expect(page).toMatchObject({ contact: { mapUrl: "https://kart.stranda.example/eining" }, links: [{ title: "Helsenorge" }], reviewedOn: "2026-05-04" });
  });

  test.each(["http://usikker.example", "javascript:alert(1)", "https://", "https://navn@vert.example/"])("takes no link to %s (POLICY_INVALID)", async (url) => {
    const input = await change("stranda", ({ unit }) => ({ unit: { ...unit, links: [{ title: "Lenke", url }] } }));

    expect(await app.as("stranda/system-coordinator").refused(CHANGE_POLICY, input)).toMatchObject({
      code: "POLICY_INVALID",
      path: ["input", "policy", "unit", "links", "0", "url"],
    });
  });

  test("holds no person, and reading it leaves nothing behind", async () => {
    await app.walk("lund", { until: "NOTIFIED" });
    const people = await app.database.sql<{ name: string }>("select distinct name from person");
    const before = await everything(app);

    const text = JSON.stringify(await Promise.all(municipalities.map((it) => pageOf(it))));

    expect(people.length).toBeGreaterThan(10);
    expect(people.filter((it) => text.includes(it.name))).toEqual([]);
    expect(await everything(app)).toEqual(before);
  });
});

async function change(municipality: string, how: (policy: Answer) => Answer): Promise<Answer> {
  const { policy } = await thePolicy(app, municipality);
  const { version } = (await app.as(`${municipality}/system-coordinator`).ask("query Newest { policyVersions { version } }"))["policyVersions"][0];
  return { expectedVersion: version, effectiveFrom: "2026-06-15", policy: { ...policy, ...how(policy) } };
}

async function save(municipality: string, how: (policy: Answer) => Answer): Promise<void> {
  await app.as(`${municipality}/system-coordinator`).must(CHANGE_POLICY, await change(municipality, how));
}
