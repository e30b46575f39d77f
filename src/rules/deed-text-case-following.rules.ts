import type { DeedText } from "./deed-text.rules.js";

/** Choice: what is told of the deeds on the case, its meetings, decisions and appeals, the second part, to staff, to the owner in plain words and to the archive. INV-24. */
export const caseFollowingDeeds = {
  registerAppeal: {
    staff: ["Klagen er registrert.", "Klaga er registrert."],
    owner: ["Klagen din er registrert.", "Klaga di er registrert."],
    archive: ["Klage registrert i saken", "Klage registrert i saka"],
  },
  requestAppealCompletion: {
    staff: ["Det er bedt om det som mangler i klagen.", "Det er bede om det som manglar i klaga."],
    owner: ["Kommunen har bedt om det som mangler i klagen din.", "Kommunen har bede om det som manglar i klaga di."],
    archive: ["Mangelbrev til klage sendt i saken", "Mangelbrev til klage sendt i saka"],
  },
  completeAppeal: {
    staff: ["Klagen er gjort fullstendig.", "Klaga er gjord fullstendig."],
    owner: ["Det som manglet i klagen din, er kommet.", "Det som mangla i klaga di, er kome."],
    archive: ["Klage gjort fullstendig", "Klage gjord fullstendig"],
  },
  beginOwnReview: {
    staff: ["Kommunen har begynt å se på klagen på nytt.", "Kommunen har byrja å sjå på klaga på nytt."],
    owner: ["Kommunen ser på vedtaket på nytt fordi du har klaget.", "Kommunen ser på vedtaket på nytt fordi du har klaga."],
    archive: ["Underinstansens behandling av klage begynt", "Behandling av klage i underinstansen byrja"],
  },
  reviewAppeal: {
    staff: ["Kommunen har tatt stilling til klagen.", "Kommunen har teke stilling til klaga."],
    owner: ["Kommunen har sett på klagen din og bestemt hva som skjer videre.", "Kommunen har sett på klaga di og bestemt kva som skjer vidare."],
    archive: ["Klage behandlet i kommunen", "Klage behandla i kommunen"],
  },
  forwardAppeal: {
    staff: ["Klagen er sendt til statsforvalteren.", "Klaga er send til statsforvaltaren."],
    owner: ["Klagen din er sendt til statsforvalteren.", "Klaga di er send til statsforvaltaren."],
    archive: ["Klage oversendt statsforvalteren", "Klage oversend statsforvaltaren"],
  },
  recordStateAdministratorOutcome: {
    staff: ["Svaret fra statsforvalteren er ført inn.", "Svaret frå statsforvaltaren er ført inn."],
    owner: ["Statsforvalteren har svart på klagen din.", "Statsforvaltaren har svara på klaga di."],
    archive: ["Statsforvalterens avgjørelse registrert", "Avgjerda til statsforvaltaren registrert"],
  },
  withdrawAppeal: {
    staff: ["Klagen er trukket.", "Klaga er trekt."],
    owner: ["Klagen din er trukket.", "Klaga di er trekt."],
    archive: ["Klage trukket", "Klage trekt"],
  },
  registerCostsClaim: {
    staff: ["Et krav om sakskostnader er registrert.", "Eit krav om sakskostnader er registrert."],
    owner: ["Kravet ditt om å få dekket kostnader er registrert.", "Kravet ditt om å få dekt kostnader er registrert."],
    archive: ["Krav om sakskostnader registrert i saken", "Krav om sakskostnader registrert i saka"],
  },
  answerCostsClaim: {
    staff: ["Kravet om sakskostnader er besvart.", "Kravet om sakskostnader er svara på."],
    owner: ["Kommunen har svart på kravet ditt om å få dekket kostnader.", "Kommunen har svara på kravet ditt om å få dekt kostnader."],
    archive: ["Krav om sakskostnader avgjort i saken", "Krav om sakskostnader avgjort i saka"],
  },
  registerSupervisionRequest: {
    staff: ["En anmodning om tilsyn er registrert.", "Ei oppmoding om tilsyn er registrert."],
    owner: ["Anmodningen om tilsyn er registrert.", "Oppmodinga om tilsyn er registrert."],
    archive: ["Anmodning om tilsyn registrert", "Oppmoding om tilsyn registrert"],
  },
  forwardSupervisionRequest: {
    staff: ["Anmodningen om tilsyn er sendt til statsforvalteren.", "Oppmodinga om tilsyn er send til statsforvaltaren."],
    owner: ["Anmodningen om tilsyn er sendt til statsforvalteren.", "Oppmodinga om tilsyn er send til statsforvaltaren."],
    archive: ["Anmodning om tilsyn oversendt", "Oppmoding om tilsyn oversend"],
  },
  registerOwnUnitHandling: {
    staff: ["Saken er meldt inn til koordinerende enhet.", "Saka er meld inn til koordinerande eining."],
    owner: ["Enheten din har meldt saken din til koordinerende enhet.", "Eininga di har meldt saka di til koordinerande eining."],
    archive: ["Sak meldt inn til koordinerende enhet", "Sak meld inn til koordinerande eining"],
  },
  handOverCase: {
    staff: ["Saken er overlatt til koordinatoren.", "Saka er overlaten til koordinatoren."],
    owner: ["Koordinatoren din har tatt over arbeidet.", "Koordinatoren din har teke over arbeidet."],
    archive: ["Sak overført til koordinator", "Sak overført til koordinatoren"],
  },
  withdrawCase: {
    staff: ["Saken er trukket.", "Saka er trekt."],
    owner: ["Saken din er trukket.", "Saka di er trekt."],
    archive: ["Sak trukket og avsluttet", "Sak trekt og avslutta"],
  },
  closeCase: {
    staff: ["Saken er avsluttet.", "Saka er avslutta."],
    owner: ["Saken din er avsluttet.", "Saka di er avslutta."],
    archive: ["Sak avsluttet", "Sak avslutta"],
  },
  requestAdvice: {
    staff: ["Det er bedt om råd i saken.", "Det er bede om råd i saka."],
    owner: ["Kommunen har bedt en fagperson om råd i saken din.", "Kommunen har bede ein fagperson om råd i saka di."],
    archive: ["Faglig råd innhentet", "Fagleg råd bede om"],
  },
  answerAdvice: {
    staff: ["Rådet er gitt.", "Rådet er gjeve."],
    owner: ["En fagperson har gitt råd i saken din.", "Ein fagperson har gitt råd i saka di."],
    archive: ["Faglig råd gitt", "Fagleg råd gjeve"],
  },
  requestInformation: {
    staff: ["Det er bedt om opplysninger.", "Det er bede om opplysningar."],
    owner: ["Kommunen har bedt andre om opplysninger som trengs i saken din.", "Kommunen har bede andre om opplysningar som trengst i saka di."],
    archive: ["Opplysninger etterspurt i saken", "Opplysningar etterspurde i saka"],
  },
  recordInformationReceived: {
    staff: ["Opplysningene er mottatt.", "Opplysningane er mottekne."],
    owner: ["Opplysningene kommunen ba om, er kommet.", "Opplysningane kommunen bad om, er komne."],
    archive: ["Opplysninger mottatt i saken", "Opplysningar mottekne i saka"],
  },
  sendInterimReply: {
    staff: ["Et foreløpig svar er sendt.", "Eit førebels svar er sendt."],
    owner: ["Du har fått beskjed om når du kan vente svar.", "Du har fått beskjed om når du kan vente svar frå kommunen."],
    archive: ["Foreløpig svar sendt", "Førebels svar sendt"],
  },
  explainBreach: {
    staff: ["Et brudd på en frist er forklart.", "Eit brot på ein frist er forklart."],
    owner: ["Kommunen har forklart hvorfor en frist ikke ble holdt.", "Kommunen har forklart kvifor ein frist ikkje vart halden."],
    archive: ["Fristbrudd forklart i saken", "Fristbrot forklart i saka"],
  },
  settleDeadline: {
    staff: ["En frist er gjort opp.", "Ein frist er gjord opp."],
    owner: ["Noe som hadde en frist, er gjort.", "Noko som hadde ein frist, er gjort."],
    archive: ["Frist gjort opp", "Frist gjord opp"],
  },
  extendDeadline: {
    staff: ["En frist er forlenget.", "Ein frist er forlengd."],
    owner: ["En frist i saken din er forlenget.", "Ein frist i saka di er forlengd."],
    archive: ["Frist forlenget", "Frist forlengd"],
  },
  acknowledgeFeedback: {
    staff: ["Enheten har kvittert for en tilbakemelding.", "Eininga har kvittert for ei tilbakemelding."],
    owner: ["Koordinerende enhet har sett en beskjed om saken din.", "Koordinerande eining har sett ein beskjed om saka di."],
    archive: ["Tilbakemelding til enheten kvittert ut", "Tilbakemelding til eininga kvittert ut"],
  },
} as const satisfies Record<string, DeedText>;
