import { UnitWork } from "../entities/unit-document.entity.js";
import type { NationalText } from "./national-texts.rules.js";

const text = (validFrom: string, source: string, nb: string, nn: string): NationalText => ({ validFrom, source, nb, nn });

/** LUND-2-LANGV-1, LUND-2-LANGV-2. */
const duration = text(
  "2012-01-01",
  "hol § 7-1, pbrl § 2-5",
  "Langvarig betyr at behovet har en viss varighet. Det er ikke krav om at det er varig eller varer et bestemt antall måneder eller år. Det tar tid å sette i gang en individuell plan; ta hensyn til det når du vurderer hvor lenge behovet vil vare.",
  "Langvarig tyder at behovet har ei viss lengd. Det er ikkje krav om at det er varig eller varer eit bestemt tal på månader eller år. Det tek tid å setje i gang ein individuell plan; ta omsyn til det når du vurderer kor lenge behovet vil vare.",
);

/** LUND-2-KOORD-1, LUND-2-KOORD-3, LUND-2-KOORD-4, LUND-2-KOORDTJ-3, LUSTER-COORD-3. */
const coordinator = text(
  "2012-01-01",
  "hol § 7-2",
  "Koordinatoren har hele tiden hovedansvaret for oppfølgingen: å samordne helse- og omsorgstjenester fra ulike instanser og sørge for framdrift, å gi god informasjon til personen og pårørende, og å hjelpe dem til å ta aktivt del i sin egen prosess. Spør hva som skal til for at personen kan være med.",
  "Koordinatoren har heile tida hovudansvaret for oppfølginga: å samordne helse- og omsorgstenester frå ulike instansar og sørgje for framdrift, å gi god informasjon til personen og pårørande, og å hjelpe dei til å ta aktivt del i sin eigen prosess. Spør kva som skal til for at personen kan vere med.",
);

/** LUND-11.4-2, LUND-2-AG-2. */
const group = text(
  "2012-01-01",
  "hol §§ 3-4, 7-2",
  "Ansvarsgruppen er en arbeidsform for planlegging, oppfølging og samordning av individuelle tiltak. Den samler personen og de som gir tjenester, på tvers av fag, og sikrer informasjonsflyt og en helhetlig forståelse av livssituasjonen. Gruppen avgjør ingen tjenester.",
  "Ansvarsgruppa er ei arbeidsform for planlegging, oppfølging og samordning av individuelle tiltak. Ho samlar personen og dei som gir tenester, på tvers av fag, og sikrar informasjonsflyt og ei heilskapleg forståing av livssituasjonen. Gruppa avgjer ingen tenester.",
);

/** LUND-2-KOORDTJ-2, LUND-2-KOORDTJ-5, LUND-3-2. */
const joining = text(
  "2022-08-01",
  "hol §§ 3-4, 7-1",
  "Alle som gir tjenester til personen, skal bidra til et helhetlig, samordnet og individuelt tilpasset tilbud på tvers av fagområder, nivåer og sektorer. Se din tjeneste i sammenheng med det samlede behovet for samordning, skriv hva du bidrar med og når, og si fra til koordinatoren når noe endrer seg.",
  "Alle som gir tenester til personen, skal medverke til eit heilskapleg, samordna og individuelt tilpassa tilbod på tvers av fagområde, nivå og sektorar. Sjå di teneste i samanheng med det samla behovet for samordning, skriv kva du medverkar med og når, og sei frå til koordinatoren når noko endrar seg.",
);

/** LUND-3-5, GUIDE-KE-2. */
const ownerFirst = text(
  "2012-01-01",
  "pbrl § 3-1, hol § 7-1",
  "Personen er den sentrale i arbeidet. Planen begynner med hva som er viktig for personen, med personens egne ord. Ta familiens situasjon med når personen ønsker det.",
  "Personen er den sentrale i arbeidet. Planen byrjar med kva som er viktig for personen, med eigne ord. Ta situasjonen til familien med når personen ønskjer det.",
);

/** LUND-11-1. */
const change = text(
  "2012-01-01",
  "hol §§ 7-2, 7-3",
  "Personen skal aldri stå uten koordinator. Gå gjennom saken med den som tar over, spør personen hva de ønsker, og gi beskjed om når skiftet skjer. Er ingen på plass, meld fra til koordinerende enhet med en gang.",
  "Personen skal aldri stå utan koordinator. Gå gjennom saka med den som tek over, spør personen kva dei ønskjer, og gi melding om når skiftet skjer. Er ingen på plass, meld frå til koordinerande eining med ein gong.",
);

/** LUND-11-1. */
const progress = text(
  "2012-01-01",
  "hol § 7-2",
  "Koordinatoren sørger for framdrift, men den som har tatt på seg et tiltak, har ansvaret for det. Spør den det gjelder først, og gå videre til lederen når svaret uteblir.",
  "Koordinatoren sørgjer for framdrift, men den som har teke på seg eit tiltak, har ansvaret for det. Spør den det gjeld først, og gå vidare til leiaren når svaret uteblir.",
);

/** LUND-2-BARN-5. */
const child = text(
  "2022-08-01",
  "hol § 7-2 a",
  "Barnekoordinatoren samordner det samlede tilbudet til barnet og familien og har oversikt over og bidrar til at kommunen oppfyller ansvaret sitt. Ordningen ligger til koordinerende enhet, som gir opplæring og veiledning. Hør barnet, og tilpass det du sier, til alder og modning.",
  "Barnekoordinatoren samordnar det samla tilbodet til barnet og familien og har oversikt over og medverkar til at kommunen oppfyller ansvaret sitt. Ordninga ligg til koordinerande eining, som gir opplæring og rettleiing. Høyr barnet, og tilpass det du seier, til alder og modning.",
);

/** Law: what whoever does the work is reminded of, the same in every municipality; the municipality's own documents stand beside it. LUND-8-6, LUND-11-1. */
export const workTexts: Readonly<Record<UnitWork, readonly NationalText[]>> = {
  START: [duration, coordinator, ownerFirst],
  CHANGE_COORDINATOR: [change, coordinator],
  PROGRESS: [progress],
  GROUP: [group],
  PLAN: [ownerFirst, joining],
  CHILD: [child],
};
