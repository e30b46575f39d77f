import type { DeedText } from "./deed-text.rules.js";

/** Choice: what is told of the deeds on notices and what is asked about a person, to staff, to the owner in plain words and to the archive. INV-24. */
export const noticeDeeds = {
  registerNotice: {
    staff: ["Meldingen er registrert.", "Meldinga er registrert."],
    owner: ["Kommunen har fått en melding om at du kan trenge hjelp til å samordne tjenester.", "Kommunen har fått ei melding om at du kan trenge hjelp til å samordne tenester."],
    archive: ["Melding registrert", "Melding registrert"],
  },
  acknowledgeNotice: {
    staff: ["Mottaket av meldingen er bekreftet.", "Mottaket av meldinga er stadfesta."],
    owner: ["Kommunen har bekreftet at meldingen er kommet fram.", "Kommunen har stadfesta at meldinga er komen fram."],
    archive: ["Mottak av melding bekreftet", "Mottak av melding stadfesta"],
  },
  requestNoticeCompletion: {
    staff: ["Det er bedt om det som mangler i meldingen.", "Det er bede om det som manglar i meldinga."],
    owner: ["Kommunen har bedt om opplysninger som mangler.", "Kommunen har bede om opplysningar som manglar."],
    archive: ["Mangelbrev til melding sendt", "Mangelbrev til melding sendt"],
  },
  completeNotice: {
    staff: ["Meldingen er gjort fullstendig.", "Meldinga er gjord fullstendig."],
    owner: ["Det som manglet i meldingen, er kommet.", "Det som mangla i meldinga, er kome."],
    archive: ["Melding gjort fullstendig", "Melding gjord fullstendig"],
  },
  confirmNotice: {
    staff: ["Den muntlige meldingen er bekreftet.", "Den munnlege meldinga er stadfesta."],
    owner: ["Det er bekreftet at meldingen er skrevet ned riktig.", "Det er stadfesta at meldinga er skriven ned rett."],
    archive: ["Muntlig melding bekreftet", "Munnleg melding stadfesta"],
  },
  redirectNotice: {
    staff: ["Meldingen er sendt til rett sted.", "Meldinga er send til rett stad."],
    owner: ["Meldingen gjaldt noe andre skal hjelpe deg med, og er sendt dit.", "Meldinga gjaldt noko andre skal hjelpe deg med, og er send dit."],
    archive: ["Melding videresendt", "Melding vidaresend"],
  },
  withdrawNotice: {
    staff: ["Meldingen er trukket.", "Meldinga er trekt."],
    owner: ["Meldingen er trukket tilbake.", "Meldinga er trekt tilbake."],
    archive: ["Melding trukket", "Melding trekt"],
  },
  recordOwnerDecline: {
    staff: ["Det er notert at personen ikke ønsker dette nå.", "Det er notert at personen ikkje ønskjer dette no."],
    owner: ["Det er notert at du ikke ønsker dette nå.", "Det er notert at du ikkje ønskjer dette no."],
    archive: ["Personens nei til melding registrert", "Nei til melding frå personen registrert"],
  },
  recordInformationGiven: {
    staff: ["Det er notert hva personen er informert om.", "Det er notert kva personen er informert om."],
    owner: ["Det er notert hva du har fått informasjon om.", "Det er notert kva du har fått informasjon om."],
    archive: ["Gitt informasjon registrert", "Gjeven informasjon registrert"],
  },
  sendOnRequestedService: {
    staff: ["Ønsket om en annen tjeneste er sendt videre.", "Ønsket om ei anna teneste er sendt vidare."],
    owner: ["Ønsket ditt om en annen tjeneste er sendt til dem som gir den.", "Ønsket ditt om ei anna teneste er sendt til dei som gir ho."],
    archive: ["Søknad om annen tjeneste videresendt", "Søknad om anna teneste vidaresend"],
  },
  registerMandate: {
    staff: ["En fullmakt eller et vergemandat er registrert.", "Ei fullmakt eller eit verjemandat er registrert."],
    owner: ["Det er registrert hvem som kan handle for deg.", "Det er registrert kven som kan handle for deg."],
    archive: ["Fullmakt eller vergemandat registrert", "Fullmakt eller verjemandat registrert"],
  },
  endMandate: {
    staff: ["En fullmakt eller et vergemandat er avsluttet.", "Ei fullmakt eller eit verjemandat er avslutta."],
    owner: ["Det er registrert at noen ikke lenger kan handle for deg.", "Det er registrert at nokon ikkje lenger kan handle for deg."],
    archive: ["Fullmakt eller vergemandat avsluttet", "Fullmakt eller verjemandat avslutta"],
  },
  attachDocument: {
    staff: ["Et dokument er lagt ved.", "Eit dokument er lagt ved."],
    owner: ["Et dokument er lagt i saken din.", "Eit dokument er lagt i saka di."],
    archive: ["Dokument lagt i saken", "Dokument lagt i saka"],
  },
} as const satisfies Record<string, DeedText>;
