import type { DeedText } from "./deed-text.rules.js";

/** Choice: what is told of the deeds on the room of a plan, to staff, to the owner in plain words and to the archive. INV-24. */
export const roomDeeds = {
  startDialogue: {
    staff: ["En samtale i planrommet har begynt.", "Ein samtale i planrommet har byrja."],
    owner: ["En samtale har begynt i planrommet ditt.", "Ein samtale har byrja i planrommet ditt."],
    archive: ["Dialog opprettet", "Dialog oppretta"],
  },
  writeMessage: {
    staff: ["En beskjed er skrevet.", "Ein beskjed er skriven."],
    owner: ["Det er skrevet en beskjed i planrommet ditt.", "Det er skrive ein beskjed i planrommet ditt."],
    archive: ["Melding i dialog skrevet", "Melding i dialog skriven"],
  },
  correctMessage: {
    staff: ["En beskjed er rettet.", "Ein beskjed er retta."],
    owner: ["En beskjed i planrommet ditt er rettet.", "Ein beskjed i planrommet ditt er retta."],
    archive: ["Melding i dialog rettet", "Melding i dialog retta"],
  },
  withdrawMessage: {
    staff: ["En beskjed er trukket.", "Ein beskjed er trekt."],
    owner: ["En beskjed i planrommet ditt er trukket.", "Ein beskjed i planrommet ditt er trekt."],
    archive: ["Melding i dialog trukket", "Melding i dialog trekt"],
  },
  markDialogueRead: {
    staff: ["En samtale er lest.", "Ein samtale er lesen."],
    owner: ["En samtale i planrommet ditt er lest.", "Ein samtale i planrommet ditt er lesen."],
    archive: ["Dialog lest", "Dialog lesen"],
  },
  addDialogueReader: {
    staff: ["En leser er lagt til i en samtale.", "Ein lesar er lagd til i ein samtale."],
    owner: ["Noen ny kan lese en samtale i planrommet ditt.", "Nokon ny kan lese ein samtale i planrommet ditt."],
    archive: ["Leser lagt til i dialog", "Lesar lagd til i dialog"],
  },
  saveDialogueDraft: {
    staff: ["Et utkast til en beskjed er lagret.", "Eit utkast til ein beskjed er lagra."],
    owner: ["Et utkast til en beskjed er lagret.", "Eit utkast til ein beskjed er lagra."],
    archive: ["Utkast til melding lagret", "Utkast til melding lagra"],
  },
  discardDialogueDraft: {
    staff: ["Et utkast til en beskjed er forkastet.", "Eit utkast til ein beskjed er forkasta."],
    owner: ["Et utkast til en beskjed er forkastet.", "Eit utkast til ein beskjed er forkasta."],
    archive: ["Utkast til melding forkastet", "Utkast til melding forkasta"],
  },
  putAwayInRoom: {
    staff: ["Noe i planrommet er lagt bort.", "Noko i planrommet er lagt bort."],
    owner: ["Noe i planrommet ditt er lagt bort.", "Noko i planrommet ditt er lagt bort."],
    archive: ["Innhold i planrom lagt bort", "Innhald i planrom lagt bort"],
  },
  takeUpInRoom: {
    staff: ["Noe i planrommet er tatt fram igjen.", "Noko i planrommet er teke fram att."],
    owner: ["Noe i planrommet ditt er tatt fram igjen.", "Noko i planrommet ditt er teke fram att."],
    archive: ["Innhold i planrom tatt fram", "Innhald i planrom teke fram"],
  },
  writeNote: {
    staff: ["Et notat er skrevet.", "Eit notat er skrive."],
    owner: ["Det er skrevet et notat i planrommet ditt.", "Det er skrive eit notat i planrommet ditt."],
    archive: ["Notat i planrom skrevet", "Notat i planrom skrive"],
  },
  changeNote: {
    staff: ["Et notat er endret.", "Eit notat er endra."],
    owner: ["Et notat i planrommet ditt er endret.", "Eit notat i planrommet ditt er endra."],
    archive: ["Notat i planrom endret", "Notat i planrom endra"],
  },
  writeAboutMe: {
    staff: ["Noe er skrevet på siden om personen.", "Noko er skrive på sida om personen."],
    owner: ["Det er skrevet noe på siden om deg.", "Det er skrive noko på sida om deg."],
    archive: ["Tekst om person skrevet", "Tekst om person skriven"],
  },
  changeAboutMe: {
    staff: ["Siden om personen er endret.", "Sida om personen er endra."],
    owner: ["Siden om deg er endret.", "Sida om deg er endra."],
    archive: ["Tekst om person endret", "Tekst om person endra"],
  },
  proposeAboutMe: {
    staff: ["Noen har foreslått en tekst om personen.", "Nokon har føreslått ein tekst om personen."],
    owner: ["Noen har foreslått en tekst på siden om deg.", "Nokon har føreslått ein tekst på sida om deg."],
    archive: ["Forslag til tekst om person gitt", "Framlegg til tekst om person gjeve"],
  },
  answerAboutMeProposal: {
    staff: ["Forslaget til tekst om personen er besvart.", "Framlegget til tekst om personen er svara på."],
    owner: ["Det er svart på forslaget til tekst om deg.", "Det er svara på framlegget til tekst om deg."],
    archive: ["Forslag til tekst om person besvart", "Framlegg til tekst om person svara på"],
  },
  choosePicture: {
    staff: ["Et bilde er valgt.", "Eit bilete er valt."],
    owner: ["Et bilde er valgt til siden om deg.", "Eit bilete er valt til sida om deg."],
    archive: ["Bilde valgt", "Bilete valt"],
  },
  removePicture: {
    staff: ["Bildet er tatt bort.", "Biletet er teke bort."],
    owner: ["Bildet på siden om deg er tatt bort.", "Biletet på sida om deg er teke bort."],
    archive: ["Bilde fjernet", "Bilete fjerna"],
  },
  addRoomParticipant: {
    staff: ["En deltaker er lagt til i planrommet.", "Ein deltakar er lagd til i planrommet."],
    owner: ["Noen ny er med i planrommet ditt.", "Nokon ny er med i planrommet ditt."],
    archive: ["Deltaker lagt til i planrom", "Deltakar lagd til i planrom"],
  },
  changeRoomParticipant: {
    staff: ["Opplysningene om en deltaker er endret.", "Opplysningane om ein deltakar er endra."],
    owner: ["Det som står om en deltaker i planrommet ditt, er endret.", "Det som står om ein deltakar i planrommet ditt, er endra."],
    archive: ["Deltaker i planrom endret", "Deltakar i planrom endra"],
  },
  addRoomUnit: {
    staff: ["En enhet er lagt til i planrommet.", "Ei eining er lagd til i planrommet."],
    owner: ["En tjeneste er med i planrommet ditt.", "Ei teneste er med i planrommet ditt."],
    archive: ["Enhet lagt til i planrom", "Eining lagd til i planrom"],
  },
  endRoomUnit: {
    staff: ["En enhet er tatt ut av planrommet.", "Ei eining er teken ut av planrommet."],
    owner: ["En tjeneste er ikke lenger med i planrommet ditt.", "Ei teneste er ikkje lenger med i planrommet ditt."],
    archive: ["Enhet tatt ut av planrom", "Eining teken ut av planrom"],
  },
  changeMyCard: {
    staff: ["En deltaker har endret kortet sitt.", "Ein deltakar har endra kortet sitt."],
    owner: ["En deltaker har endret opplysningene om seg selv.", "Ein deltakar har endra opplysningane om seg sjølv."],
    archive: ["Deltakerkort endret", "Deltakarkort endra"],
  },
  visitRoom: {
    staff: ["Planrommet er besøkt.", "Planrommet er besøkt av ein deltakar."],
    owner: ["Noen har vært innom planrommet ditt.", "Nokon har vore innom planrommet ditt."],
    archive: ["Planrom besøkt av deltaker", "Planrom besøkt av deltakar"],
  },
  addCalendarEntry: {
    staff: ["En avtale er lagt i kalenderen.", "Ein avtale er lagd i kalenderen."],
    owner: ["En ny avtale står i kalenderen din.", "Ein ny avtale står i kalenderen din."],
    archive: ["Avtale lagt i kalender", "Avtale lagd i kalender"],
  },
  changeCalendarEntry: {
    staff: ["En avtale i kalenderen er endret.", "Ein avtale i kalenderen er endra."],
    owner: ["En avtale i kalenderen din er endret.", "Ein avtale i kalenderen din er endra."],
    archive: ["Avtale i kalender endret", "Avtale i kalender endra"],
  },
  cancelCalendarEntry: {
    staff: ["En avtale i kalenderen er avlyst.", "Ein avtale i kalenderen er avlyst."],
    owner: ["En avtale i kalenderen din er avlyst.", "Ein avtale i kalenderen din er avlyst."],
    archive: ["Avtale i kalenderen avlyst for alle", "Avtale i kalenderen avlyst"],
  },
  changeCalendarDay: {
    staff: ["En dag i en gjentatt avtale er endret.", "Ein dag i ein gjenteken avtale er endra."],
    owner: ["En av dagene i en fast avtale i kalenderen din er endret.", "Ein av dagane i ein fast avtale i kalenderen din er endra."],
    archive: ["Enkeltdag i kalender endret", "Enkeltdag i kalender endra"],
  },
  answerCalendarEntry: {
    staff: ["Noen har svart på en avtale.", "Nokon har svara på ein avtale."],
    owner: ["Noen har svart på en avtale i kalenderen din.", "Nokon har svara på ein avtale i kalenderen din."],
    archive: ["Avtale i kalender besvart", "Avtale i kalender svara på"],
  },
  printPlan: {
    staff: ["Planen er skrevet ut.", "Planen er skriven ut."],
    owner: ["Planen din er skrevet ut på papir.", "Planen din er skriven ut på papir."],
    archive: ["Individuell plan skrevet ut", "Individuell plan skriven ut"],
  },
  printConsentForm: {
    staff: ["Samtykkeskjemaet er skrevet ut.", "Samtykkeskjemaet er skrive ut."],
    owner: ["Skjemaet for samtykke er skrevet ut.", "Skjemaet for samtykke er skrive ut."],
    archive: ["Samtykkeskjema skrevet ut", "Samtykkeskjema skrive ut"],
  },
  addRoomDocument: {
    staff: ["Et dokument er lagt i planrommet.", "Eit dokument er lagt i planrommet."],
    owner: ["Et nytt dokument ligger i planrommet ditt.", "Eit nytt dokument ligg i planrommet ditt."],
    archive: ["Dokument lagt i planrom i saken", "Dokument lagt i planrom i saka"],
  },
  changeRoomDocument: {
    staff: ["Opplysningene om et dokument er endret.", "Opplysningane om eit dokument er endra."],
    owner: ["Det som står om et dokument i planrommet ditt, er endret.", "Det som står om eit dokument i planrommet ditt, er endra."],
    archive: ["Dokument i planrom endret", "Dokument i planrom endra"],
  },
  replaceRoomDocument: {
    staff: ["Et dokument er byttet ut med en ny utgave.", "Eit dokument er bytt ut med ei ny utgåve."],
    owner: ["Et dokument i planrommet ditt er kommet i ny utgave.", "Eit dokument i planrommet ditt er kome i ny utgåve."],
    archive: ["Dokument i planrom erstattet", "Dokument i planrom erstatta"],
  },
  setRoomDocumentActive: {
    staff: ["Det er bestemt om et dokument er i bruk.", "Det er bestemt om eit dokument er i bruk."],
    owner: ["Det er bestemt om et dokument i planrommet ditt er i bruk.", "Det er bestemt om eit dokument i planrommet ditt er i bruk."],
    archive: ["Bruk av dokument i planrom endret", "Bruk av dokument i planrom endra"],
  },
  printDocument: {
    staff: ["Et dokument er skrevet ut.", "Eit dokument er skrive ut."],
    owner: ["Et dokument i planrommet ditt er skrevet ut.", "Eit dokument i planrommet ditt er skrive ut."],
    archive: ["Dokument skrevet ut", "Dokument skrive ut"],
  },
  registerSignedConsent: {
    staff: ["Et underskrevet samtykke er registrert.", "Eit underskrive samtykke er registrert."],
    owner: ["Det er registrert at samtykket ditt er skrevet under.", "Det er registrert at samtykket ditt er skrive under."],
    archive: ["Underskrevet samtykke registrert", "Underskrive samtykke registrert"],
  },
  addRoomLink: {
    staff: ["En lenke er lagt i planrommet.", "Ei lenkje er lagd i planrommet."],
    owner: ["En ny lenke ligger i planrommet ditt.", "Ei ny lenkje ligg i planrommet ditt."],
    archive: ["Lenke lagt i planrom", "Lenkje lagd i planrom"],
  },
  changeRoomLink: {
    staff: ["En lenke i planrommet er endret.", "Ei lenkje i planrommet er endra."],
    owner: ["En lenke i planrommet ditt er endret.", "Ei lenkje i planrommet ditt er endra."],
    archive: ["Lenke i planrom endret", "Lenkje i planrom endra"],
  },
} as const satisfies Record<string, DeedText>;
