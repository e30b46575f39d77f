import type { DeedText } from "./deed-text.rules.js";

/** Choice: what is told of the deeds on the unit and the municipality, to staff, to the owner in plain words and to the archive. INV-24. */
export const unitDeeds = {
  registerRightsRequest: {
    staff: ["Et krav om innsyn, retting eller annet er registrert.", "Eit krav om innsyn, retting eller anna er registrert."],
    owner: ["Kravet ditt om innsyn eller retting er registrert.", "Kravet ditt om innsyn eller retting er registrert no."],
    archive: ["Krav etter personvernreglene registrert", "Krav etter personvernreglane registrert"],
  },
  registerDataBreach: {
    staff: ["Et brudd på personopplysningssikkerheten er registrert.", "Eit brot på personopplysningstryggleiken er registrert."],
    owner: ["Kommunen har registrert at opplysninger kan ha kommet på avveie.", "Kommunen har registrert at opplysningar kan ha kome på avvegar."],
    archive: ["Personvernbrudd registrert", "Personvernbrot registrert"],
  },
  planStatisticsReport: {
    staff: ["En statistikkrapport er planlagt.", "Ein statistikkrapport er planlagd."],
    owner: ["Kommunen skal rapportere tall som ikke kan knyttes til deg.", "Kommunen skal rapportere tal som ikkje kan knytast til deg."],
    archive: ["Statistikkrapport planlagt", "Statistikkrapport planlagd"],
  },
  changePolicy: {
    staff: ["Kommunens valg er endret.", "Vala til kommunen er endra."],
    owner: ["Kommunen har endret måten den arbeider på.", "Kommunen har endra måten han arbeider på."],
    archive: ["Kommunens valg endret", "Vala til kommunen endra"],
  },
  acknowledgePolicyFinding: {
    staff: ["Et funn i kommunens valg er kvittert ut.", "Eit funn i vala til kommunen er kvittert ut."],
    owner: ["Kommunen har sett på noe i måten den arbeider på.", "Kommunen har sett på noko i måten han arbeider på."],
    archive: ["Funn i kommunens valg kvittert ut", "Funn i vala til kommunen kvittert ut"],
  },
  appointToRole: {
    staff: ["En rolle er gitt.", "Ei rolle er gjeven."],
    owner: ["Noen har fått en rolle i koordinerende enhet.", "Nokon har fått ei rolle i koordinerande eining."],
    archive: ["Rolle tildelt i enheten", "Rolle tildelt i eininga"],
  },
  endRole: {
    staff: ["En rolle er avsluttet.", "Ei rolle er avslutta."],
    owner: ["Noen har ikke lenger en rolle i koordinerende enhet.", "Nokon har ikkje lenger ei rolle i koordinerande eining."],
    archive: ["Rolle avsluttet", "Rolle avslutta"],
  },
  handOutDuty: {
    staff: ["En oppgave er gitt til et medlem av enheten.", "Ei oppgåve er gjeven til ein medlem av eininga."],
    owner: ["Noen i koordinerende enhet har fått en oppgave.", "Nokon i koordinerande eining har fått ei oppgåve."],
    archive: ["Oppgave i enheten tildelt", "Oppgåve i eininga tildelt"],
  },
  takeBackDuty: {
    staff: ["En oppgave er tatt tilbake.", "Ei oppgåve er teken tilbake."],
    owner: ["En oppgave i koordinerende enhet er gitt tilbake til lederen.", "Ei oppgåve i koordinerande eining er gjeven tilbake til leiaren."],
    archive: ["Oppgave i enheten tatt tilbake", "Oppgåve i eininga teken tilbake"],
  },
  registerDelegation: {
    staff: ["En delegering er registrert.", "Ei delegering er registrert."],
    owner: ["Det er registrert hvem som kan gjøre vedtak.", "Det er registrert kven som kan gjere vedtak."],
    archive: ["Delegering registrert i enheten", "Delegering registrert i eininga"],
  },
  endDelegation: {
    staff: ["En delegering er avsluttet.", "Ei delegering er avslutta."],
    owner: ["Det er registrert at noen ikke lenger kan gjøre vedtak.", "Det er registrert at nokon ikkje lenger kan gjere vedtak."],
    archive: ["Delegering avsluttet", "Delegering avslutta"],
  },
  publishUnitDocument: {
    staff: ["Et dokument for enheten er publisert.", "Eit dokument for eininga er publisert."],
    owner: ["Koordinerende enhet har lagt ut et dokument.", "Koordinerande eining har lagt ut eit dokument."],
    archive: ["Enhetens dokument publisert", "Dokument for eininga publisert"],
  },
  retireUnitDocument: {
    staff: ["Et dokument for enheten er tatt ut av bruk.", "Eit dokument for eininga er teke ut av bruk."],
    owner: ["Koordinerende enhet bruker ikke lenger et dokument.", "Koordinerande eining bruker ikkje lenger eit dokument."],
    archive: ["Enhetens dokument tatt ut av bruk", "Dokument for eininga teke ut av bruk"],
  },
  registerUserOrganisation: {
    staff: ["En brukerorganisasjon er registrert.", "Ein brukarorganisasjon er registrert."],
    owner: ["Koordinerende enhet samarbeider med en brukerorganisasjon.", "Koordinerande eining samarbeider med ein brukarorganisasjon."],
    archive: ["Brukerorganisasjon registrert", "Brukarorganisasjon registrert"],
  },
  recordUserOrganisationMeeting: {
    staff: ["Et møte med en brukerorganisasjon er notert.", "Eit møte med ein brukarorganisasjon er notert."],
    owner: ["Koordinerende enhet har møtt en brukerorganisasjon.", "Koordinerande eining har møtt ein brukarorganisasjon."],
    archive: ["Møte med brukerorganisasjon registrert", "Møte med brukarorganisasjon registrert"],
  },
  endUserOrganisation: {
    staff: ["Samarbeidet med en brukerorganisasjon er avsluttet.", "Samarbeidet med ein brukarorganisasjon er avslutta."],
    owner: ["Koordinerende enhet samarbeider ikke lenger med en brukerorganisasjon.", "Koordinerande eining samarbeider ikkje lenger med ein brukarorganisasjon."],
    archive: ["Samarbeid med brukerorganisasjon avsluttet", "Samarbeid med brukarorganisasjon avslutta"],
  },
  proposeImprovement: {
    staff: ["En forbedring er foreslått.", "Ei forbetring er føreslått."],
    owner: ["Noen har foreslått hvordan kommunen kan bli bedre.", "Nokon har føreslått korleis kommunen kan bli betre."],
    archive: ["Forbedring foreslått", "Forbetring føreslått"],
  },
  closeImprovement: {
    staff: ["En forbedringsoppgave er lukket.", "Ei forbetringsoppgåve er lukka."],
    owner: ["Et arbeid for å bli bedre er ferdig.", "Eit arbeid for å bli betre er ferdig."],
    archive: ["Forbedringsoppgave lukket", "Forbetringsoppgåve lukka"],
  },
  recordTraining: {
    staff: ["Opplæring er registrert.", "Opplæringa er registrert."],
    owner: ["De som arbeider i kommunen, har fått opplæring.", "Dei som arbeider i kommunen, har fått opplæring."],
    archive: ["Opplæring registrert i enheten", "Opplæring registrert i eininga"],
  },
  addCatalogueService: {
    staff: ["Et tilbud er lagt i oversikten.", "Eit tilbod er lagt i oversikta."],
    owner: ["Kommunen har et nytt tilbud i oversikten sin over tjenester.", "Kommunen har eit nytt tilbod i oversikta si."],
    archive: ["Tilbud lagt i oversikten", "Tilbod lagt i oversikta"],
  },
  changeCatalogueService: {
    staff: ["Et tilbud i oversikten er endret.", "Eit tilbod i oversikta er endra."],
    owner: ["Et tilbud i kommunens oversikt er endret.", "Eit tilbod i oversikta til kommunen er endra."],
    archive: ["Tilbud i oversikten endret", "Tilbod i oversikta endra"],
  },
  retireCatalogueService: {
    staff: ["Et tilbud er tatt ut av oversikten.", "Eit tilbod er teke ut av oversikta."],
    owner: ["Kommunen har ikke lenger et tilbud.", "Kommunen har ikkje lenger eit tilbod."],
    archive: ["Tilbud tatt ut av oversikten", "Tilbod teke ut av oversikta"],
  },
  draftUnitReport: {
    staff: ["En rapport for enheten er begynt.", "Ein rapport for eininga er byrja på."],
    owner: ["Koordinerende enhet skriver en rapport uten navn.", "Koordinerande eining skriv ein rapport utan namn."],
    archive: ["Enhetens rapport påbegynt", "Rapport for eininga påbyrja"],
  },
  commentUnitReport: {
    staff: ["Rapporten er kommentert.", "Rapporten er kommentert no."],
    owner: ["Koordinerende enhet har kommentert rapporten sin.", "Koordinerande eining har kommentert rapporten sin."],
    archive: ["Enhetens rapport kommentert", "Rapport for eininga kommentert"],
  },
  sendUnitReport: {
    staff: ["Rapporten er sendt.", "Rapporten er send."],
    owner: ["Koordinerende enhet har sendt en rapport uten navn.", "Koordinerande eining har sendt ein rapport utan namn."],
    archive: ["Enhetens rapport sendt", "Rapport for eininga send"],
  },
  discardUnitReport: {
    staff: ["Rapporten er forkastet.", "Rapporten er forkasta."],
    owner: ["Koordinerende enhet sendte ikke rapporten likevel.", "Koordinerande eining sende ikkje rapporten likevel."],
    archive: ["Enhetens rapport forkastet", "Rapport for eininga forkasta"],
  },
} as const satisfies Record<string, DeedText>;
