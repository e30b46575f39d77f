import type { DeedText } from "./deed-text.rules.js";

/** Choice: what is told of the deeds on consent, plan and sharing, the second part, to staff, to the owner in plain words and to the archive. INV-24. */
export const planContentDeeds = {
  setMeasureStatus: {
    staff: ["Et tiltak har fått ny status.", "Eit tiltak har fått ny status."],
    owner: ["Det er notert hvor langt et tiltak i planen din er kommet.", "Det er notert kor langt eit tiltak i planen din er kome."],
    archive: ["Status for tiltak endret", "Status for tiltak endra"],
  },
  acceptMeasure: {
    staff: ["Den ansvarlige har sagt ja til et tiltak.", "Den ansvarlege har sagt ja til eit tiltak."],
    owner: ["Den som har ansvaret for et tiltak, har sagt ja.", "Den som har ansvaret for eit tiltak, har sagt ja."],
    archive: ["Tiltak godtatt av ansvarlig", "Tiltak godteke av ansvarleg"],
  },
  declineMeasure: {
    staff: ["Den ansvarlige har sagt nei til et tiltak.", "Den ansvarlege har sagt nei til eit tiltak."],
    owner: ["Den som skulle ha ansvaret for et tiltak, har sagt nei.", "Den som skulle ha ansvaret for eit tiltak, har sagt nei."],
    archive: ["Tiltak avslått av ansvarlig", "Tiltak avslått av ansvarleg"],
  },
  acceptContribution: {
    staff: ["En bidragsyter har sagt ja.", "Ein bidragsytar har sagt ja."],
    owner: ["Den som skal bidra i planen din, har sagt ja.", "Den som skal bidra i planen din, har sagt ja til det."],
    archive: ["Bidrag godtatt av bidragsyter", "Bidrag godteke av bidragsytar"],
  },
  declineContribution: {
    staff: ["En bidragsyter har sagt nei.", "Ein bidragsytar har sagt nei."],
    owner: ["Den som skulle bidra i planen din, har sagt nei.", "Den som skulle bidra i planen din, har sagt nei til det."],
    archive: ["Bidrag avslått av bidragsyter", "Bidrag avslått av bidragsytar"],
  },
  moveMeasure: {
    staff: ["Et tiltak er flyttet.", "Eit tiltak er flytta."],
    owner: ["Et tiltak er flyttet til et annet mål.", "Eit tiltak er flytta til eit anna mål."],
    archive: ["Tiltak flyttet i individuell plan", "Tiltak flytta i individuell plan"],
  },
  moveGoal: {
    staff: ["Et mål er flyttet.", "Eit mål er flytta."],
    owner: ["Et mål er flyttet inn under et annet.", "Eit mål er flytta inn under eit anna."],
    archive: ["Mål flyttet i individuell plan", "Mål flytta i individuell plan"],
  },
  reorderPlan: {
    staff: ["Rekkefølgen i planen er endret.", "Rekkjefølgja i planen er endra."],
    owner: ["Rekkefølgen i planen din er endret.", "Rekkjefølgja i planen din er endra."],
    archive: ["Rekkefølge i individuell plan endret", "Rekkjefølgje i individuell plan endra"],
  },
  annotate: {
    staff: ["En kommentar er skrevet.", "Ein kommentar er skriven."],
    owner: ["Noen har skrevet en kommentar i planen din.", "Nokon har skrive ein kommentar i planen din."],
    archive: ["Kommentar skrevet i individuell plan", "Kommentar skriven i individuell plan"],
  },
  changeAnnotation: {
    staff: ["En kommentar er endret.", "Ein kommentar er endra."],
    owner: ["En kommentar i planen din er endret.", "Ein kommentar i planen din er endra."],
    archive: ["Kommentar endret i individuell plan", "Kommentar endra i individuell plan"],
  },
  setAside: {
    staff: ["Noe i planen er lagt bort.", "Noko i planen er lagt bort."],
    owner: ["Noe i planen din er lagt bort uten å bli slettet.", "Noko i planen din er lagt bort utan å bli sletta."],
    archive: ["Innhold lagt bort i individuell plan", "Innhald lagt bort i individuell plan"],
  },
  takeUp: {
    staff: ["Noe i planen er tatt fram igjen.", "Noko i planen er teke fram att."],
    owner: ["Noe i planen din er tatt fram igjen.", "Noko i planen din er teke fram att."],
    archive: ["Innhold tatt fram i individuell plan", "Innhald teke fram i individuell plan"],
  },
  undoLastPlanChange: {
    staff: ["Den siste endringen er angret.", "Den siste endringa er angra."],
    owner: ["Den siste endringen i planen din er angret.", "Den siste endringa i planen din er angra."],
    archive: ["Siste endring i individuell plan angret", "Siste endring i individuell plan angra"],
  },
  addPlanSection: {
    staff: ["En del er lagt til i planen.", "Ein del er lagd til i planen."],
    owner: ["Planen din har fått en ny del.", "Planen din har fått ein ny del."],
    archive: ["Del lagt til i individuell plan", "Del lagd til i individuell plan"],
  },
  addSectionText: {
    staff: ["En tekst er skrevet i en del av planen.", "Ein tekst er skriven i ein del av planen."],
    owner: ["Det er skrevet noe nytt i en del av planen din.", "Det er skrive noko nytt i ein del av planen din."],
    archive: ["Tekst lagt til i individuell plan", "Tekst lagd til i individuell plan"],
  },
  changeSectionText: {
    staff: ["En tekst i planen er endret.", "Ein tekst i planen er endra."],
    owner: ["En tekst i planen din er endret.", "Ein tekst i planen din er endra."],
    archive: ["Tekst endret i individuell plan", "Tekst endra i individuell plan"],
  },
  addRelatedPlan: {
    staff: ["En annen plan er koblet til.", "Ein annan plan er kopla til."],
    owner: ["En annen plan du har, er nevnt i planen din.", "Ein annan plan du har, er nemnd i planen din."],
    archive: ["Tilknyttet plan registrert", "Tilknytt plan registrert"],
  },
  changeRelatedPlan: {
    staff: ["Opplysningene om en annen plan er endret.", "Opplysningane om ein annan plan er endra."],
    owner: ["Det som står om en annen plan du har, er endret.", "Det som står om ein annan plan du har, er endra."],
    archive: ["Tilknyttet plan endret", "Tilknytt plan endra"],
  },
  recordMapping: {
    staff: ["En kartlegging er skrevet inn.", "Ei kartlegging er skriven inn."],
    owner: ["Det er skrevet ned hva dere fant ut om behovene dine.", "Det er skrive ned kva de fann ut om behova dine."],
    archive: ["Kartlegging registrert i saken", "Kartlegging registrert i saka"],
  },
  changeMapping: {
    staff: ["En kartlegging er endret.", "Ei kartlegging er endra."],
    owner: ["Det dere fant ut om behovene dine, er endret.", "Det de fann ut om behova dine, er endra."],
    archive: ["Kartlegging endret", "Kartlegging endra"],
  },
  describeFacilitation: {
    staff: ["Tilretteleggingen er beskrevet.", "Tilrettelegginga er skildra."],
    owner: ["Det er skrevet ned hva som må til for at du kan være med i arbeidet.", "Det er skrive ned kva som må til for at du kan vere med i arbeidet."],
    archive: ["Tilrettelegging beskrevet", "Tilrettelegging skildra"],
  },
  beginEvaluation: {
    staff: ["En evaluering har begynt.", "Ei evaluering har byrja."],
    owner: ["Dere har begynt å se på hvordan planen din virker.", "De har byrja å sjå på korleis planen din verkar."],
    archive: ["Evaluering av individuell plan begynt", "Evaluering av individuell plan byrja"],
  },
  evaluateElement: {
    staff: ["Noe i planen er evaluert.", "Noko i planen er evaluert."],
    owner: ["Det er sett på hvordan noe i planen din virker.", "Det er sett på korleis noko i planen din verkar."],
    archive: ["Del av individuell plan evaluert i saken", "Del av individuell plan evaluert i saka"],
  },
  recordChildView: {
    staff: ["Barnets syn er skrevet inn.", "Synet til barnet er skrive inn."],
    owner: ["Det du mener, er skrevet inn i evalueringen.", "Det du meiner, er skrive inn i evalueringa."],
    archive: ["Barnets syn registrert", "Synet til barnet registrert"],
  },
  giveWordOnEvaluation: {
    staff: ["Noen har sagt sitt om evalueringen.", "Nokon har sagt sitt om evalueringa."],
    owner: ["Det er sagt noe om hvordan planen din virker.", "Det er sagt noko om korleis planen din verkar."],
    archive: ["Uttalelse til evaluering registrert", "Utsegn til evaluering registrert"],
  },
  completeEvaluation: {
    staff: ["Evalueringen er ferdig.", "Evalueringa er ferdig."],
    owner: ["Evalueringen av planen din er ferdig.", "Evalueringa av planen din er ferdig."],
    archive: ["Evaluering av individuell plan avsluttet", "Evaluering av individuell plan avslutta"],
  },
  submitPlanForApproval: {
    staff: ["Planen er lagt fram for planeieren.", "Planen er lagd fram for planeigaren."],
    owner: ["Planen er lagt fram for deg, så du kan si ja eller nei.", "Planen er lagd fram for deg, så du kan seie ja eller nei."],
    archive: ["Individuell plan lagt fram til godkjenning", "Individuell plan lagd fram til godkjenning"],
  },
  returnPlan: {
    staff: ["Planen er sendt tilbake.", "Planen er send tilbake."],
    owner: ["Planen er sendt tilbake for å bli endret.", "Planen er send tilbake for å bli endra."],
    archive: ["Individuell plan sendt tilbake", "Individuell plan send tilbake"],
  },
  approvePlan: {
    staff: ["Planen er godkjent.", "Planen er godkjend."],
    owner: ["Planen din er godkjent og gjelder nå.", "Planen din er godkjend og gjeld no."],
    archive: ["Individuell plan godkjent", "Individuell plan godkjend"],
  },
  beginPlanRevision: {
    staff: ["En revisjon av planen har begynt.", "Ein revisjon av planen har byrja."],
    owner: ["Planen din er åpnet for å bli revidert.", "Planen din er opna for å bli revidert."],
    archive: ["Revisjon av individuell plan begynt", "Revisjon av individuell plan byrja"],
  },
  keepPlan: {
    staff: ["Planen beholdes.", "Planen blir halden ved lag."],
    owner: ["Du har bestemt at planen skal fortsette.", "Du har bestemt at planen skal halde fram."],
    archive: ["Individuell plan videreført", "Individuell plan vidareført"],
  },
  closePlan: {
    staff: ["Planen er avsluttet.", "Planen er avslutta."],
    owner: ["Planen din er avsluttet.", "Planen din er avslutta."],
    archive: ["Individuell plan avsluttet", "Individuell plan avslutta"],
  },
  archivePlan: {
    staff: ["Planen er arkivert.", "Planen er arkivert no."],
    owner: ["Planen din er lagt i arkivet.", "Planen din er lagd i arkivet."],
    archive: ["Individuell plan arkivert i saken", "Individuell plan arkivert i saka"],
  },
  reopenPlan: {
    staff: ["Planen er åpnet igjen.", "Planen er opna att."],
    owner: ["Planen din er åpnet igjen.", "Planen din er opna att."],
    archive: ["Individuell plan gjenåpnet", "Individuell plan opna att"],
  },
} as const satisfies Record<string, DeedText>;
