import { describe, expect, test } from "@jest/globals";
import { deedTexts, textOfDeed, textOfReading, type TextFor } from "../../src/rules/deed-text.rules.js";
import { type Deed, deeds } from "../../src/tenants/deeds.js";

const all = Object.keys(deeds) as Deed[];
const readers: readonly TextFor[] = ["staff", "owner", "archive"];
const told = all.flatMap((deed) => readers.map((reader) => ({ deed, reader, nb: textOfDeed(deed, reader, "nb"), nn: textOfDeed(deed, reader, "nn") })));

/** Words that are written in one of the forms alone. */
const onlyBokmål =
  /(?<!\p{L})(ikke|hvem|hva|hvordan|hvorfor|noen|noe|fra|være|gjøre|gjort av en|saken|uten|endret|avsluttet|jeg|en|et|kommunens|sendt til en|bedt|åpnet|gitt til en|melding en|igjen er|lenger en|oppgave|bekreftet|deltaker)(?!\p{L})/iu;
const onlyNynorsk =
  /(?<!\p{L})(ikkje|kven|kva|korleis|kvifor|nokon|noko|frå|vere|gjere|saka|utan|endra|avslutta|eg|ein|eit|ei|bede|opna|oppgåve|stadfesta|deltakar|deltakarar)(?!\p{L})/iu;

describe("the texts of deeds", () => {
  test("are there for every deed: for staff, for the owner and for the archive (INV-24)", () => {
    expect(all.filter((it) => deedTexts[it] === undefined)).toEqual([]);
    expect(told.filter((it) => it.nb.trim().length < 6 || it.nn.trim().length < 6)).toEqual([]);
  });

  test("are of deeds that there are", () => {
    expect(Object.keys(deedTexts).filter((it) => !all.includes(it as Deed))).toEqual([]);
  });

  test("are in good bokmål and good nynorsk: no word of the one stands in the other", () => {
    expect(told.filter((it) => onlyNynorsk.test(it.nb)).map((it) => it.nb)).toEqual([]);
    expect(told.filter((it) => onlyBokmål.test(it.nn)).map((it) => it.nn)).toEqual([]);
  });

  test("differ between the two forms for every deed", () => {
    const joined = (deed: Deed, form: "nb" | "nn"): string => readers.map((it) => textOfDeed(deed, it, form)).join("|");

    expect(all.filter((it) => joined(it, "nb") === joined(it, "nn"))).toEqual([]);
  });

  test("speak to the owner in another way than to staff, and to the archive in a third", () => {
    const same = all.filter((it) => textOfDeed(it, "archive", "nb") === textOfDeed(it, "staff", "nb") || textOfDeed(it, "archive", "nb").endsWith("."));

    expect(same).toEqual([]);
    expect(told.filter((it) => it.reader !== "archive" && !(it.nb.endsWith(".") && it.nn.endsWith("."))).map((it) => it.deed)).toEqual([]);
  });

  test("hold no identifier, no place for one and nobody's words (INV-21, INV-24)", () => {
    const odd = /[\d{}$<>@%#]|[0-9a-f]{8}-/;

    expect(told.filter((it) => odd.test(it.nb) || odd.test(it.nn)).map((it) => it.deed)).toEqual([]);
    expect([textOfReading("nb"), textOfReading("nn")]).toEqual(["Noen har lest i saken din.", "Nokon har lese i saka di."]);
  });
});
