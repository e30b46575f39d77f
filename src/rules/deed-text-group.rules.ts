import type { DeedText } from "./deed-text.rules.js";

/** Choice: what is told of the deeds on responsibility groups, to staff, to the owner in plain words and to the archive. INV-24. */
export const groupDeeds = {
  foundGroup: {
    staff: ["Ansvarsgruppen er opprettet.", "Ansvarsgruppa er oppretta."],
    owner: ["Du har fått en ansvarsgruppe.", "Du har fått ei ansvarsgruppe."],
    archive: ["Ansvarsgruppe opprettet", "Ansvarsgruppe oppretta"],
  },
  leaveGroup: {
    staff: ["Et medlem har gått ut av gruppen.", "Ein medlem har gått ut av gruppa."],
    owner: ["Noen er ikke lenger med i ansvarsgruppen din.", "Nokon er ikkje lenger med i ansvarsgruppa di."],
    archive: ["Medlem gått ut av ansvarsgruppe", "Medlem ute av ansvarsgruppe"],
  },
  reportGroupNeed: {
    staff: ["Det er meldt behov for ansvarsgruppe.", "Det er meldt behov for ei ansvarsgruppe."],
    owner: ["Det er meldt at du trenger en ansvarsgruppe.", "Det er meldt at du treng ei ansvarsgruppe."],
    archive: ["Behov for ansvarsgruppe meldt i saken", "Behov for ansvarsgruppe meldt i saka"],
  },
  declineGroupNeed: {
    staff: ["Det blir ikke ansvarsgruppe nå.", "Det blir ikkje ansvarsgruppe no."],
    owner: ["Det blir ikke opprettet ansvarsgruppe nå.", "Det blir ikkje oppretta ansvarsgruppe no."],
    archive: ["Behov for ansvarsgruppe ikke fulgt opp", "Behov for ansvarsgruppe ikkje følgt opp"],
  },
  addGroupMember: {
    staff: ["Et medlem er lagt til i gruppen.", "Ein medlem er lagd til i gruppa."],
    owner: ["Noen ny er med i ansvarsgruppen din.", "Nokon ny er med i ansvarsgruppa di."],
    archive: ["Medlem lagt til i ansvarsgruppe", "Medlem lagd til i ansvarsgruppe"],
  },
  changeGroupLeader: {
    staff: ["Gruppen har fått ny leder.", "Gruppa har fått ny leiar."],
    owner: ["Ansvarsgruppen din har fått ny leder.", "Ansvarsgruppa di har fått ny leiar."],
    archive: ["Leder av ansvarsgruppe skiftet", "Leiar av ansvarsgruppe skift"],
  },
  setGroupGoal: {
    staff: ["Gruppens mål er satt.", "Målet til gruppa er sett."],
    owner: ["Det er bestemt hva ansvarsgruppen din skal arbeide for.", "Det er bestemt kva ansvarsgruppa di skal arbeide for."],
    archive: ["Mål for ansvarsgruppe satt", "Mål for ansvarsgruppe sett"],
  },
  addGroupAction: {
    staff: ["En oppgave er gitt i gruppen.", "Ei oppgåve er gitt i gruppa."],
    owner: ["Noen i ansvarsgruppen din har fått en oppgave.", "Nokon i ansvarsgruppa di har fått ei oppgåve."],
    archive: ["Oppgave gitt i ansvarsgruppe", "Oppgåve gjeven i ansvarsgruppe"],
  },
  completeGroupAction: {
    staff: ["En oppgave i gruppen er gjort.", "Ei oppgåve i gruppa er gjord."],
    owner: ["En oppgave i ansvarsgruppen din er gjort.", "Ei oppgåve i ansvarsgruppa di er gjord."],
    archive: ["Oppgave i ansvarsgruppe utført", "Oppgåve i ansvarsgruppe utført"],
  },
  recordGroupConsent: {
    staff: ["Samtykket til gruppen er skrevet inn.", "Samtykket til gruppa er skrive inn."],
    owner: ["Det er notert at du har sagt ja til ansvarsgruppen.", "Det er notert at du har sagt ja til ansvarsgruppa."],
    archive: ["Samtykke til ansvarsgruppe registrert i saken", "Samtykke til ansvarsgruppe registrert i saka"],
  },
  recordGroupOffer: {
    staff: ["Et tilbud til gruppen er notert.", "Eit tilbod til gruppa er notert."],
    owner: ["Det er notert hva du er tilbudt gjennom ansvarsgruppen.", "Det er notert kva du har fått tilbod om gjennom ansvarsgruppa."],
    archive: ["Tilbud i ansvarsgruppe registrert", "Tilbod i ansvarsgruppe registrert"],
  },
  carryNeedForward: {
    staff: ["Et behov er ført videre.", "Eit behov er ført vidare."],
    owner: ["Et behov gruppen ikke kunne løse, er sendt videre.", "Eit behov gruppa ikkje kunne løyse, er sendt vidare."],
    archive: ["Behov videreført fra ansvarsgruppe", "Behov vidareført frå ansvarsgruppe"],
  },
  recordCarriedNeedAnswer: {
    staff: ["Svaret på et behov er skrevet inn.", "Svaret på eit behov er skrive inn."],
    owner: ["Det er kommet svar på et behov som ble sendt videre.", "Det er kome svar på eit behov som vart sendt vidare."],
    archive: ["Svar på videreført behov registrert", "Svar på vidareført behov registrert"],
  },
  evaluateGroup: {
    staff: ["Gruppens arbeid er evaluert.", "Arbeidet i gruppa er evaluert."],
    owner: ["Det er sett på hvordan ansvarsgruppen din virker.", "Det er sett på korleis ansvarsgruppa di verkar."],
    archive: ["Ansvarsgruppe evaluert i saken", "Ansvarsgruppe evaluert i saka"],
  },
  dissolveGroup: {
    staff: ["Gruppen er oppløst.", "Gruppa er oppløyst."],
    owner: ["Ansvarsgruppen din er oppløst.", "Ansvarsgruppa di er oppløyst."],
    archive: ["Ansvarsgruppe oppløst", "Ansvarsgruppe oppløyst"],
  },
  reopenGroup: {
    staff: ["Gruppen er tatt opp igjen.", "Gruppa er teken opp att."],
    owner: ["Ansvarsgruppen din er i arbeid igjen.", "Ansvarsgruppa di er i arbeid att."],
    archive: ["Ansvarsgruppe gjenopptatt", "Ansvarsgruppe teken opp att"],
  },
  planGroupMeeting: {
    staff: ["Et møte i gruppen er planlagt.", "Eit møte i gruppa er planlagt."],
    owner: ["Et møte i ansvarsgruppen din er planlagt.", "Eit møte i ansvarsgruppa di er planlagt."],
    archive: ["Ansvarsgruppemøte planlagt i saken", "Ansvarsgruppemøte planlagt i saka"],
  },
  inviteToGroupMeeting: {
    staff: ["Det er kalt inn til møte i gruppen.", "Det er kalla inn til møte i gruppa."],
    owner: ["Det er kalt inn til møte i ansvarsgruppen din.", "Det er kalla inn til møte i ansvarsgruppa di."],
    archive: ["Innkalling til ansvarsgruppemøte sendt", "Innkalling til ansvarsgruppemøte send"],
  },
  cancelGroupMeeting: {
    staff: ["Møtet i gruppen er avlyst.", "Møtet i gruppa er avlyst."],
    owner: ["Et møte i ansvarsgruppen din er avlyst.", "Eit møte i ansvarsgruppa di er avlyst."],
    archive: ["Ansvarsgruppemøte avlyst i saken", "Ansvarsgruppemøte avlyst i saka"],
  },
  recordGroupMeeting: {
    staff: ["Møtet i gruppen er ført inn.", "Møtet i gruppa er ført inn."],
    owner: ["Det er skrevet referat fra møtet i ansvarsgruppen din.", "Det er skrive referat frå møtet i ansvarsgruppa di."],
    archive: ["Referat fra ansvarsgruppemøte skrevet", "Referat frå ansvarsgruppemøte skrive"],
  },
  confirmGroupMinutes: {
    staff: ["Referatet er bekreftet.", "Referatet er stadfesta."],
    owner: ["Referatet fra ansvarsgruppen din er bekreftet.", "Referatet frå ansvarsgruppa di er stadfesta."],
    archive: ["Referat fra ansvarsgruppe bekreftet", "Referat frå ansvarsgruppe stadfesta"],
  },
  publishGroupMinutes: {
    staff: ["Referatet er sendt til medlemmene.", "Referatet er sendt til medlemmene i gruppa."],
    owner: ["Referatet er sendt til dem som er med i ansvarsgruppen din.", "Referatet er sendt til dei som er med i ansvarsgruppa di."],
    archive: ["Referat fra ansvarsgruppe utsendt", "Referat frå ansvarsgruppe utsendt"],
  },
  recordOwnerTalk: {
    staff: ["Samtalen med personen før møtet er notert.", "Samtalen med personen før møtet er notert no."],
    owner: ["Det er notert at noen har snakket med deg før møtet.", "Det er notert at nokon har snakka med deg før møtet."],
    archive: ["Samtale med person før møte registrert i saken", "Samtale med person før møte registrert i saka"],
  },
  answerProposal: {
    staff: ["Et forslag er besvart.", "Eit forslag er svara på."],
    owner: ["Det er svart på et forslag i ansvarsgruppen.", "Det er svara på eit forslag i ansvarsgruppa."],
    archive: ["Forslag i ansvarsgruppe besvart", "Forslag i ansvarsgruppe svara på"],
  },
  recordProposalAnswer: {
    staff: ["Et svar på et forslag er skrevet inn.", "Eit svar på eit forslag er skrive inn."],
    owner: ["Det er notert hva du svarte på et forslag.", "Det er notert kva du svara på eit forslag."],
    archive: ["Svar på forslag registrert i saken", "Svar på forslag registrert i saka"],
  },
  correctProposalAnswer: {
    staff: ["Et svar på et forslag er rettet.", "Eit svar på eit forslag er retta."],
    owner: ["Svaret på et forslag er rettet.", "Svaret på eit forslag er retta."],
    archive: ["Svar på forslag rettet", "Svar på forslag retta"],
  },
  moveToCooperationMeeting: {
    staff: ["Gruppens arbeid er flyttet til samarbeidsmøte.", "Arbeidet i gruppa er flytta til samarbeidsmøte."],
    owner: ["Arbeidet i ansvarsgruppen din fortsetter i samarbeidsmøter.", "Arbeidet i ansvarsgruppa di held fram i samarbeidsmøte."],
    archive: ["Ansvarsgruppe overført til samarbeidsmøte i saken", "Ansvarsgruppe overført til samarbeidsmøte i saka"],
  },
} as const satisfies Record<string, DeedText>;
