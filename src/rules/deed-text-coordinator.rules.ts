import type { DeedText } from "./deed-text.rules.js";

/** Choice: what is told of the deeds on the coordinator's work, to staff, to the owner in plain words and to the archive. INV-24. */
export const coordinatorDeeds = {
  appointCoordinator: {
    staff: ["Koordinator er oppnevnt.", "Koordinator er oppnemnd."],
    owner: ["Du har fått en koordinator.", "Du har fått ein koordinator."],
    archive: ["Koordinator oppnevnt", "Koordinator oppnemnd"],
  },
  declareVacancy: {
    staff: ["Rollen som koordinator er meldt ledig.", "Rolla som koordinator er meld ledig."],
    owner: ["Du er uten koordinator akkurat nå. Kommunen leter etter en ny.", "Du er utan koordinator akkurat no. Kommunen leitar etter ein ny."],
    archive: ["Koordinatorrolle meldt ledig", "Koordinatorrolle meld ledig"],
  },
  endCoordinator: {
    staff: ["Oppdraget til koordinatoren er avsluttet.", "Oppdraget til koordinatoren er avslutta."],
    owner: ["Koordinatoren din er ikke lenger koordinator for deg.", "Koordinatoren din er ikkje lenger koordinator for deg."],
    archive: ["Oppnevning som koordinator avsluttet", "Oppnemning som koordinator avslutta"],
  },
  registerAbsence: {
    staff: ["Koordinatorens fravær er registrert.", "Fråværet til koordinatoren er registrert."],
    owner: ["Koordinatoren din er borte en tid. Det er notert hvem du kan kontakte.", "Koordinatoren din er borte ei tid. Det er notert kven du kan kontakte."],
    archive: ["Fravær for koordinator registrert", "Fråvær for koordinator registrert"],
  },
  endAbsence: {
    staff: ["Koordinatoren er tilbake.", "Koordinatoren er tilbake att."],
    owner: ["Koordinatoren din er tilbake.", "Koordinatoren din er tilbake att."],
    archive: ["Fravær for koordinator avsluttet", "Fråvær for koordinator avslutta"],
  },
  askCoordinator: {
    staff: ["En fagperson er spurt om å være koordinator.", "Ein fagperson er spurd om å vere koordinator."],
    owner: ["Kommunen har spurt en fagperson om å være koordinatoren din.", "Kommunen har spurt ein fagperson om å vere koordinatoren din."],
    archive: ["Forespørsel om å være koordinator sendt", "Førespurnad om å vere koordinator send"],
  },
  answerCoordinatorRequest: {
    staff: ["Spørsmålet om å være koordinator er besvart.", "Spørsmålet om å vere koordinator er svara på."],
    owner: ["En fagperson har svart på om de kan være koordinatoren din.", "Ein fagperson har svara på om dei kan vere koordinatoren din."],
    archive: ["Forespørsel om å være koordinator besvart", "Førespurnad om å vere koordinator svara på"],
  },
  requestCoordinatorFromDepartment: {
    staff: ["En avdeling er bedt om å stille med koordinator.", "Ei avdeling er beden om å stille med koordinator."],
    owner: ["Kommunen har bedt en avdeling om å finne en koordinator til deg.", "Kommunen har bede ei avdeling om å finne ein koordinator til deg."],
    archive: ["Avdeling bedt om koordinator", "Avdeling beden om koordinator"],
  },
  appointByDepartment: {
    staff: ["Avdelingen har pekt ut en koordinator.", "Avdelinga har peikt ut ein koordinator."],
    owner: ["En avdeling har pekt ut en koordinator til deg.", "Ei avdeling har peikt ut ein koordinator til deg."],
    archive: ["Koordinator utpekt av avdeling", "Koordinator peikt ut av avdeling"],
  },
  raiseCoordinatorChange: {
    staff: ["Et skifte av koordinator er tatt opp.", "Eit skifte av koordinator er teke opp."],
    owner: ["Det er tatt opp at du skal få en annen koordinator.", "Det er teke opp at du skal få ein annan koordinator."],
    archive: ["Skifte av koordinator tatt opp", "Skifte av koordinator teke opp"],
  },
  clarifyChangeWithSuperior: {
    staff: ["Skiftet er avklart med overordnet.", "Skiftet er avklart med overordna."],
    owner: ["Skiftet av koordinator er avklart med lederen til koordinatoren.", "Skiftet av koordinator er avklart med leiaren til koordinatoren."],
    archive: ["Skifte av koordinator avklart med overordnet", "Skifte av koordinator avklart med overordna"],
  },
  consultOwnerOnChange: {
    staff: ["Personen er spurt om skiftet.", "Personen er spurd om skiftet."],
    owner: ["Du er spurt om hva du mener om å skifte koordinator.", "Du er spurd om kva du meiner om å skifte koordinator."],
    archive: ["Person hørt om skifte av koordinator", "Person høyrd om skifte av koordinator"],
  },
  informOwnerOfChange: {
    staff: ["Personen er informert om skiftet.", "Personen er informert om at det blir eit skifte."],
    owner: ["Du har fått vite at du skal ha en annen koordinator.", "Du har fått vite at du skal ha ein annan koordinator."],
    archive: ["Person informert om skifte av koordinator i saken", "Person informert om skifte av koordinator i saka"],
  },
  beginOverlap: {
    staff: ["Overlappingen mellom koordinatorene har begynt.", "Overlappinga mellom koordinatorane har byrja."],
    owner: ["Den gamle og den nye koordinatoren din arbeider sammen en tid.", "Den gamle og den nye koordinatoren din arbeider saman ei tid."],
    archive: ["Overlapping mellom koordinatorer begynt", "Overlapping mellom koordinatorar byrja"],
  },
  completeCoordinatorChange: {
    staff: ["Skiftet av koordinator er gjennomført.", "Skiftet av koordinator er ferdig."],
    owner: ["Du har fått en ny koordinator.", "Du har fått ein ny koordinator."],
    archive: ["Skifte av koordinator gjennomført", "Skifte av koordinator fullført"],
  },
  escalateChangeToLeaders: {
    staff: ["Skiftet er løftet til lederne.", "Skiftet er løfta til leiarane."],
    owner: ["Lederne er koblet inn for å finne en ny koordinator til deg.", "Leiarane er kopla inn for å finne ein ny koordinator til deg."],
    archive: ["Skifte av koordinator løftet til ledere", "Skifte av koordinator løfta til leiarar"],
  },
  escalateChangeToUnit: {
    staff: ["Skiftet er løftet til koordinerende enhet.", "Skiftet er løfta til koordinerande eining."],
    owner: ["Koordinerende enhet er koblet inn for å finne en ny koordinator til deg.", "Koordinerande eining er kopla inn for å finne ein ny koordinator til deg."],
    archive: ["Skifte av koordinator løftet til enheten", "Skifte av koordinator løfta til eininga"],
  },
  cancelCoordinatorChange: {
    staff: ["Skiftet av koordinator er avlyst.", "Skiftet av koordinator vart ikkje noko av."],
    owner: ["Du beholder koordinatoren du har.", "Du held fram med koordinatoren du har."],
    archive: ["Skifte av koordinator avlyst i saken", "Skifte av koordinator avlyst i saka"],
  },
  completeHandoverItem: {
    staff: ["Et punkt i overleveringen er gjort.", "Eit punkt i overleveringa er gjort."],
    owner: ["Noe av det den nye koordinatoren må vite, er overlevert.", "Noko av det den nye koordinatoren må vite, er overlevert."],
    archive: ["Punkt i overlevering utført i saken", "Punkt i overlevering utført i saka"],
  },
  recordContact: {
    staff: ["En kontakt med personen er notert.", "Ein kontakt med personen er notert."],
    owner: ["Koordinatoren har notert at dere har hatt kontakt.", "Koordinatoren har notert at de har hatt kontakt."],
    archive: ["Kontakt med person registrert av koordinator", "Kontakt med person registrert av koordinatoren"],
  },
  recordFamilyFeedback: {
    staff: ["Familiens tilbakemelding er skrevet inn.", "Tilbakemeldinga frå familien er skriven inn."],
    owner: ["Det du eller familien din mener om oppfølgingen, er skrevet inn.", "Det du eller familien din meiner om oppfølginga, er skrive inn."],
    archive: ["Familiens tilbakemelding registrert", "Tilbakemelding frå familien registrert"],
  },
  offerChildCoordinator: {
    staff: ["Familien er tilbudt barnekoordinator.", "Familien har fått tilbod om barnekoordinator."],
    owner: ["Familien er tilbudt en barnekoordinator.", "Familien har fått tilbod om ein barnekoordinator."],
    archive: ["Barnekoordinator tilbudt", "Barnekoordinator tilboden"],
  },
  answerChildCoordinatorOffer: {
    staff: ["Tilbudet om barnekoordinator er besvart.", "Tilbodet om barnekoordinator er svara på."],
    owner: ["Familien har svart på tilbudet om barnekoordinator.", "Familien har svara på tilbodet om barnekoordinator."],
    archive: ["Tilbud om barnekoordinator besvart", "Tilbod om barnekoordinator svara på"],
  },
  recordBirth: {
    staff: ["Fødselen er registrert.", "Fødselen er registrert i saka."],
    owner: ["Det er registrert at barnet er født.", "Det er registrert at barnet er fødd."],
    archive: ["Barnets fødsel registrert", "Fødselen til barnet registrert"],
  },
  completeCoordinatorTask: {
    staff: ["En oppgave for koordinatoren er gjort.", "Ei oppgåve for koordinatoren er gjord."],
    owner: ["Koordinatoren har gjort en av oppgavene sine for deg.", "Koordinatoren har gjort ei av oppgåvene sine for deg."],
    archive: ["Koordinatoroppgave utført", "Koordinatoroppgåve utført"],
  },
  recordFirstContact: {
    staff: ["Den første kontakten er notert.", "Den første kontakten er notert i saka."],
    owner: ["Koordinatoren har tatt den første kontakten med deg.", "Koordinatoren har teke den første kontakten med deg."],
    archive: ["Første kontakt med person registrert i saken", "Første kontakt med person registrert i saka"],
  },
  recordNextOfKinCheck: {
    staff: ["Det er undersøkt om barn er pårørende.", "Det er undersøkt om barn er pårørande."],
    owner: ["Koordinatoren har spurt om du har barn eller søsken som trenger noe.", "Koordinatoren har spurt om du har barn eller søsken som treng noko."],
    archive: ["Barn som pårørende kartlagt", "Barn som pårørande kartlagde"],
  },
  requestGuidance: {
    staff: ["Koordinatoren har bedt om veiledning.", "Koordinatoren har bede om rettleiing."],
    owner: ["Koordinatoren har bedt koordinerende enhet om veiledning.", "Koordinatoren har bede koordinerande eining om rettleiing."],
    archive: ["Veiledning etterspurt", "Rettleiing etterspurd"],
  },
  answerGuidance: {
    staff: ["Veiledningen er gitt.", "Rettleiinga er gjeven."],
    owner: ["Koordinerende enhet har veiledet koordinatoren din.", "Koordinerande eining har rettleidd koordinatoren din."],
    archive: ["Veiledning gitt", "Rettleiing gjeven"],
  },
} as const satisfies Record<string, DeedText>;
