import type { DeedText } from "./deed-text.rules.js";

/** Choice: what is told of the deeds on the case, its meetings, decisions and appeals, the first part, to staff, to the owner in plain words and to the archive. INV-24. */
export const caseOpeningDeeds = {
  openCase: {
    staff: ["Saken er åpnet.", "Saka er opna."],
    owner: ["Kommunen har åpnet en sak for deg.", "Kommunen har opna ei sak for deg."],
    archive: ["Sak åpnet", "Sak opna"],
  },
  initiateCooperation: {
    staff: ["Den som først møtte personen, har tatt initiativ til samarbeid.", "Den som først møtte personen, har teke initiativ til samarbeid."],
    owner: ["Kommunen har tatt initiativ til at de som hjelper deg, arbeider sammen.", "Kommunen har teke initiativ til at dei som hjelper deg, arbeider saman."],
    archive: ["Samarbeid tatt initiativ til", "Initiativ til samarbeid teke"],
  },
  placeOnUnitMeeting: {
    staff: ["Saken er satt på sakslisten til møtet i enheten.", "Saka er sett på sakslista til møtet i eininga."],
    owner: ["Saken din skal tas opp i et møte i koordinerende enhet.", "Saka di skal takast opp i eit møte i koordinerande eining."],
    archive: ["Sak satt opp til møte i enheten", "Sak sett opp til møte i eininga"],
  },
  planMeeting: {
    staff: ["Et møte er planlagt.", "Eit møte er planlagt."],
    owner: ["Et møte er planlagt.", "Eit møte er planlagt."],
    archive: ["Møte planlagt i enheten", "Møte planlagt i eininga"],
  },
  cancelMeeting: {
    staff: ["Møtet er avlyst.", "Møtet er avlyst."],
    owner: ["Et møte er avlyst. Saken din tas opp en annen gang.", "Eit møte er avlyst. Saka di blir teken opp ein annan gong."],
    archive: ["Møte avlyst og saker flyttet", "Møte avlyst og saker flytte"],
  },
  placeOnAgenda: {
    staff: ["Saken er satt på sakslisten.", "Saka er sett på sakslista."],
    owner: ["Saken din står på sakslisten til et møte.", "Saka di står på sakslista til eit møte."],
    archive: ["Sak satt på saksliste", "Sak sett på saksliste"],
  },
  removeFromAgenda: {
    staff: ["Saken er tatt av sakslisten.", "Saka er teken av sakslista."],
    owner: ["Saken din er tatt av sakslisten til et møte.", "Saka di er teken av sakslista til eit møte."],
    archive: ["Sak tatt av saksliste", "Sak teken av saksliste"],
  },
  summonToMeeting: {
    staff: ["Det er kalt inn til møte om saken.", "Det er kalla inn til møte om saka."],
    owner: ["Det er kalt inn til et møte om saken din.", "Det er kalla inn til eit møte om saka di."],
    archive: ["Innkalling til møte sendt i saken", "Innkalling til møte send i saka"],
  },
  inviteAdviser: {
    staff: ["En rådgiver er invitert til møtet om saken.", "Ein rådgivar er invitert til møtet om saka."],
    owner: ["En fagperson er bedt om råd i møtet om saken din.", "Ein fagperson er beden om råd i møtet om saka di."],
    archive: ["Rådgiver invitert til møte", "Rådgivar invitert til møte"],
  },
  inviteGuest: {
    staff: ["En gjest er invitert til møtet.", "Ein gjest er invitert til møtet."],
    owner: ["Noen er invitert til et møte.", "Nokon er invitert til eit møte."],
    archive: ["Gjest invitert til møte i enheten", "Gjest invitert til møte i eininga"],
  },
  declareImpartiality: {
    staff: ["Habilitet er erklært.", "Habilitet er erklært i saka."],
    owner: ["De som behandler saken, har sagt fra om de er habile.", "Dei som behandlar saka, har sagt frå om dei er habile."],
    archive: ["Habilitetserklæring registrert i saken", "Habilitetserklæring registrert i saka"],
  },
  recordMeeting: {
    staff: ["Møtet er ført inn.", "Møtet er ført inn i saka."],
    owner: ["Det er skrevet inn at saken din ble behandlet i et møte.", "Det er skrive inn at saka di vart behandla i eit møte."],
    archive: ["Møte protokollført i saken", "Møte protokollført i saka"],
  },
  confirmMinutes: {
    staff: ["Møteboken er bekreftet.", "Møteboka er stadfesta."],
    owner: ["Referatet fra møtet er bekreftet.", "Referatet frå møtet er stadfesta."],
    archive: ["Møtebok bekreftet", "Møtebok stadfesta"],
  },
  assignCase: {
    staff: ["Saken har fått saksbehandler.", "Saka har fått saksbehandlar."],
    owner: ["Saken din har fått en saksbehandler.", "Saka di har fått ein saksbehandlar."],
    archive: ["Sak fordelt til saksbehandler", "Sak fordelt til saksbehandlar"],
  },
  recordParent: {
    staff: ["En forelder er registrert.", "Ein forelder er registrert."],
    owner: ["Det er registrert hvem som er forelder.", "Det er registrert kven som er forelder."],
    archive: ["Forelder registrert i saken", "Forelder registrert i saka"],
  },
  summonApplicant: {
    staff: ["Personen er kalt inn til samtale.", "Personen er kalla inn til samtale."],
    owner: ["Du er kalt inn til en samtale.", "Du er kalla inn til ein samtale."],
    archive: ["Innkalling til samtale sendt", "Innkalling til samtale send"],
  },
  recordClarification: {
    staff: ["Avklaringssamtalen er skrevet inn.", "Avklaringssamtalen er skriven inn."],
    owner: ["Samtalen med deg er skrevet inn.", "Samtalen med deg er skriven inn."],
    archive: ["Avklaringssamtale registrert i saken", "Avklaringssamtale registrert i saka"],
  },
  assessEligibility: {
    staff: ["Retten er vurdert.", "Retten er vurdert i saka."],
    owner: ["Kommunen har vurdert om du har rett til det du har bedt om.", "Kommunen har vurdert om du har rett til det du har bede om."],
    archive: ["Vurdering av rett registrert i saken", "Vurdering av rett registrert i saka"],
  },
  recommendDecision: {
    staff: ["Enheten har gitt sin innstilling.", "Eininga har gitt innstillinga si."],
    owner: ["Koordinerende enhet har sagt hva den mener bør vedtas.", "Koordinerande eining har sagt kva ho meiner bør vedtakast."],
    archive: ["Innstilling gitt av enheten", "Innstilling gjeven av eininga"],
  },
  decideByBody: {
    staff: ["Nemnda har gjort vedtak.", "Nemnda har gjort vedtaket."],
    owner: ["Det er gjort et vedtak i saken din.", "Det er gjort eit vedtak i saka di."],
    archive: ["Vedtak gjort i tildelingsnemnd", "Vedtak gjort i tildelingsnemnda"],
  },
  returnToUnit: {
    staff: ["Nemnda har sendt saken tilbake til enheten.", "Nemnda har sendt saka tilbake til eininga."],
    owner: ["Saken din er sendt tilbake for å bli bedre opplyst.", "Saka di er send tilbake for å bli betre opplyst."],
    archive: ["Sak sendt tilbake til enheten", "Sak send tilbake til eininga"],
  },
  decideCase: {
    staff: ["Det er gjort vedtak.", "Det er gjort vedtak i saka."],
    owner: ["Det er gjort et vedtak i saken din.", "Det er gjort eit vedtak i saka di."],
    archive: ["Vedtak gjort i saken", "Vedtak gjort i saka"],
  },
  acknowledgeWarning: {
    staff: ["Et varsel er sett og begrunnet.", "Eit varsel er sett og grunngjeve."],
    owner: ["Kommunen har sett på et varsel i saken din.", "Kommunen har sett på eit varsel i saka di."],
    archive: ["Varsel kvittert ut i saken", "Varsel kvittert ut i saka"],
  },
  issueDecisionLetter: {
    staff: ["Vedtaksbrevet er sendt.", "Vedtaksbrevet er sendt ut."],
    owner: ["Brevet med vedtaket er sendt til deg.", "Brevet med vedtaket er sendt til deg no."],
    archive: ["Vedtaksbrev utferdiget", "Vedtaksbrev skrive ut"],
  },
  recordDelivery: {
    staff: ["Det er notert at brevet er kommet fram.", "Det er notert at brevet er kome fram."],
    owner: ["Det er notert når brevet kom fram til deg.", "Det er notert når brevet kom fram til deg, slik at fristane er rette."],
    archive: ["Levering av brev registrert i saken", "Levering av brev registrert i saka"],
  },
} as const satisfies Record<string, DeedText>;
