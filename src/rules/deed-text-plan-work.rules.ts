import type { DeedText } from "./deed-text.rules.js";

/** Choice: what is told of the deeds on consent, plan and sharing, the first part, to staff, to the owner in plain words and to the archive. INV-24. */
export const planWorkDeeds = {
  chooseTool: {
    staff: ["Verktøyet er valgt.", "Verktøyet er valt."],
    owner: ["Det er valgt om det skal lages en plan eller skrives referat.", "Det er valt om det skal lagast ein plan eller skrivast referat."],
    archive: ["Verktøy for samordning valgt", "Verktøy for samordning valt"],
  },
  giveConsent: {
    staff: ["Samtykket er gitt.", "Samtykket er gjeve."],
    owner: ["Det er samtykket til at det lages en plan.", "Det er samtykt til at det blir laga ein plan."],
    archive: ["Samtykke til individuell plan gitt", "Samtykke til individuell plan gjeve"],
  },
  withdrawConsent: {
    staff: ["Samtykket er trukket.", "Samtykket er trekt."],
    owner: ["Samtykket til planen er trukket. Deltakerne ser den ikke lenger.", "Samtykket til planen er trekt. Deltakarane ser han ikkje lenger."],
    archive: ["Samtykke til individuell plan trukket", "Samtykke til individuell plan trekt"],
  },
  requestConsent: {
    staff: ["Det er bedt om samtykke.", "Det er bede om samtykke."],
    owner: ["Du er bedt om samtykke til planen.", "Du er beden om samtykke til planen."],
    archive: ["Samtykke til individuell plan etterspurt i saken", "Samtykke til individuell plan etterspurt i saka"],
  },
  refuseConsent: {
    staff: ["Det er sagt nei til samtykke.", "Det er sagt nei til å samtykke."],
    owner: ["Det er sagt nei til at det lages en plan.", "Det er sagt nei til at det blir laga ein plan."],
    archive: ["Samtykke til individuell plan nektet", "Samtykke til individuell plan nekta"],
  },
  shareSections: {
    staff: ["Deler av planen er delt.", "Delar av planen er delte."],
    owner: ["Deler av planen din er delt med en deltaker.", "Delar av planen din er delte med ein deltakar."],
    archive: ["Deler av individuell plan delt", "Delar av individuell plan delte"],
  },
  withdrawSharing: {
    staff: ["Delingen er trukket.", "Delinga er trekt."],
    owner: ["En deltaker ser ikke lenger planen din.", "Ein deltakar ser ikkje lenger planen din."],
    archive: ["Deling av individuell plan trukket", "Deling av individuell plan trekt"],
  },
  suspendSharing: {
    staff: ["All deling er stanset for en tid.", "All deling er stansa for ei tid."],
    owner: ["Delingen av planen din er stanset for en tid.", "Delinga av planen din er stansa for ei tid."],
    archive: ["Deling av individuell plan stanset", "Deling av individuell plan stansa"],
  },
  resumeSharing: {
    staff: ["Delingen er tatt opp igjen.", "Delinga er teken opp att."],
    owner: ["Planen din deles igjen.", "Planen din blir delt igjen."],
    archive: ["Deling av individuell plan gjenopptatt", "Deling av individuell plan teken opp att"],
  },
  objectToSharing: {
    staff: ["Personen har reservert seg mot deling.", "Personen har reservert seg mot at noko blir delt."],
    owner: ["Det er registrert at du ikke vil at noe skal deles. Det gjelder fra nå.", "Det er registrert at du ikkje vil at noko skal delast. Det gjeld frå no."],
    archive: ["Reservasjon mot deling registrert i saken", "Reservasjon mot deling registrert i saka"],
  },
  withdrawObjection: {
    staff: ["Reservasjonen mot deling er trukket.", "Reservasjonen mot deling er trekt."],
    owner: ["Reservasjonen din mot deling er trukket.", "Reservasjonen din mot deling er trekt."],
    archive: ["Reservasjon mot deling trukket", "Reservasjon mot deling trekt"],
  },
  withholdFromParents: {
    staff: ["Noe er holdt tilbake fra foreldrene.", "Noko er halde tilbake frå foreldra."],
    owner: ["Noe i planen din vises ikke for foreldrene dine.", "Noko i planen din blir ikkje vist for foreldra dine."],
    archive: ["Innhold holdt tilbake fra foreldre", "Innhald halde tilbake frå foreldre"],
  },
  stopWithholding: {
    staff: ["Noe holdes ikke lenger tilbake.", "Noko blir ikkje lenger halde tilbake."],
    owner: ["Noe i planen din vises igjen for foreldrene dine.", "Noko i planen din blir igjen vist for foreldra dine."],
    archive: ["Tilbakeholdelse overfor foreldre opphevet", "Tilbakehald overfor foreldre oppheva"],
  },
  requestProgress: {
    staff: ["Det er spurt etter framdrift.", "Det er spurt etter framdrift i planen."],
    owner: ["Noen er spurt om hvordan det går med det de skulle gjøre.", "Nokon er spurd om korleis det går med det dei skulle gjere."],
    archive: ["Framdrift etterlyst i individuell plan", "Framdrift etterlyst i den individuelle planen"],
  },
  markProgressRequestRead: {
    staff: ["Etterlysningen er lest.", "Etterlysinga er lesen."],
    owner: ["Den som ble spurt om framdrift, har lest spørsmålet.", "Den som vart spurd om framdrift, har lese spørsmålet."],
    archive: ["Etterlysning lest", "Etterlysing lesen"],
  },
  answerProgressRequest: {
    staff: ["Etterlysningen er besvart.", "Etterlysinga er svara på."],
    owner: ["Den som ble spurt om framdrift, har svart.", "Den som vart spurd om framdrift, har svara."],
    archive: ["Etterlysning besvart", "Etterlysing svara på"],
  },
  escalateProgressRequest: {
    staff: ["Etterlysningen er løftet.", "Etterlysinga er løfta."],
    owner: ["Spørsmålet om framdrift er sendt videre til en leder.", "Spørsmålet om framdrift er sendt vidare til ein leiar."],
    archive: ["Etterlysning løftet", "Etterlysing løfta"],
  },
  resolveProgressRequest: {
    staff: ["Det som ble etterlyst, er gjort.", "Det som vart etterlyst, er gjort."],
    owner: ["Det som det ble spurt etter, er gjort.", "Det som det vart spurt etter, er gjort."],
    archive: ["Etterlysning løst", "Etterlysing løyst"],
  },
  closeProgressRequest: {
    staff: ["Etterlysningen er lukket med grunn.", "Etterlysinga er lukka med grunn."],
    owner: ["Ingen venter lenger på svar på spørsmålet om framdrift.", "Ingen ventar lenger på svar på spørsmålet om framdrift."],
    archive: ["Etterlysning lukket", "Etterlysing lukka"],
  },
  acknowledgeProcedure: {
    staff: ["En deltaker har bekreftet rutinen.", "Ein deltakar har stadfesta rutinen."],
    owner: ["En deltaker har bekreftet at de vet hva som gjelder.", "Ein deltakar har stadfesta at dei veit kva som gjeld."],
    archive: ["Rutine bekreftet av deltaker", "Rutine stadfesta av deltakar"],
  },
  offerPlan: {
    staff: ["Personen er tilbudt plan.", "Personen har fått tilbod om plan."],
    owner: ["Du er tilbudt en individuell plan.", "Du har fått tilbod om ein individuell plan."],
    archive: ["Individuell plan tilbudt", "Individuell plan tilboden"],
  },
  answerPlanOffer: {
    staff: ["Tilbudet om plan er besvart.", "Tilbodet om plan er svara på."],
    owner: ["Det er svart på tilbudet om plan.", "Det er svara på tilbodet om plan."],
    archive: ["Tilbud om individuell plan besvart", "Tilbod om individuell plan svara på"],
  },
  draftPlan: {
    staff: ["Arbeidet med planen har begynt.", "Arbeidet med planen har byrja."],
    owner: ["Arbeidet med planen din har begynt.", "Arbeidet med planen din har byrja."],
    archive: ["Individuell plan påbegynt", "Individuell plan påbyrja"],
  },
  describePlan: {
    staff: ["Planen er beskrevet.", "Planen er skildra."],
    owner: ["Det er skrevet om hva som er viktig for deg, eller når planen gjelder.", "Det er skrive om kva som er viktig for deg, eller når planen gjeld."],
    archive: ["Beskrivelse av individuell plan endret", "Omtale av individuell plan endra"],
  },
  addPlanParticipant: {
    staff: ["En deltaker er lagt til i planen.", "Ein deltakar er lagd til i planen."],
    owner: ["En ny deltaker er med i planen din.", "Ein ny deltakar er med i planen din."],
    archive: ["Deltaker lagt til i individuell plan", "Deltakar lagd til i individuell plan"],
  },
  setParticipantRights: {
    staff: ["En deltakers rettigheter er satt.", "Rettane til ein deltakar er sette."],
    owner: ["Det er bestemt hva en deltaker kan gjøre i planen din.", "Det er bestemt kva ein deltakar kan gjere i planen din."],
    archive: ["Deltakers rettigheter endret", "Rettane til deltakar endra"],
  },
  endParticipation: {
    staff: ["En deltakers medvirkning er avsluttet.", "Ein deltakar er ikkje lenger med."],
    owner: ["En deltaker er ikke lenger med i planen din.", "Ein deltakar er ikkje lenger med i planen din."],
    archive: ["Deltakelse i individuell plan avsluttet", "Deltaking i individuell plan avslutta"],
  },
  endParticipationEverywhere: {
    staff: ["En fagperson er ikke lenger deltaker noe sted.", "Ein fagperson er ikkje lenger deltakar nokon stad."],
    owner: ["En fagperson er ikke lenger med i planen din.", "Ein fagperson er ikkje lenger med i planen din."],
    archive: ["Deltakelse avsluttet i alle planer", "Deltaking avslutta i alle planar"],
  },
  addPlanEntry: {
    staff: ["Et innholdspunkt er lagt til.", "Eit innhaldspunkt er lagt til."],
    owner: ["Noe nytt om behov, ressurser eller bidrag står i planen din.", "Noko nytt om behov, ressursar eller bidrag står i planen din."],
    archive: ["Innholdspunkt lagt til i individuell plan", "Innhaldspunkt lagt til i individuell plan"],
  },
  addGoal: {
    staff: ["Et mål er lagt til.", "Eit mål er lagt til."],
    owner: ["Et nytt mål står i planen din.", "Eit nytt mål står i planen din."],
    archive: ["Mål lagt til i individuell plan", "Mål lagt til i den individuelle planen"],
  },
  addMeasure: {
    staff: ["Et tiltak er lagt til.", "Eit tiltak er lagt til."],
    owner: ["Et nytt tiltak står i planen din.", "Eit nytt tiltak står i planen din."],
    archive: ["Tiltak lagt til i individuell plan", "Tiltak lagt til i den individuelle planen"],
  },
  changeGoal: {
    staff: ["Et mål er endret.", "Eit mål er endra."],
    owner: ["Et mål i planen din er endret.", "Eit mål i planen din er endra."],
    archive: ["Mål endret i individuell plan", "Mål endra i individuell plan"],
  },
  changeMeasure: {
    staff: ["Et tiltak er endret.", "Eit tiltak er endra."],
    owner: ["Et tiltak i planen din er endret.", "Eit tiltak i planen din er endra."],
    archive: ["Tiltak endret i individuell plan", "Tiltak endra i individuell plan"],
  },
  changePlanEntry: {
    staff: ["Et innholdspunkt er endret.", "Eit innhaldspunkt er endra."],
    owner: ["Noe om behov, ressurser eller bidrag i planen din er endret.", "Noko om behov, ressursar eller bidrag i planen din er endra."],
    archive: ["Innholdspunkt endret i individuell plan", "Innhaldspunkt endra i individuell plan"],
  },
} as const satisfies Record<string, DeedText>;
