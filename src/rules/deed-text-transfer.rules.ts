import type { DeedText } from "./deed-text.rules.js";

/** Choice: what is told of the deeds on what goes between municipalities, to staff, to the owner in plain words and to the archive. INV-24. */
export const transferDeeds = {
  askAboutParticipation: {
    staff: ["Spesialisthelsetjenesten har spurt om personen har plan.", "Spesialisthelsetenesta har spurt om personen har plan."],
    owner: ["Spesialisthelsetjenesten har spurt om du har en plan.", "Spesialisthelsetenesta har spurt om du har ein plan."],
    archive: ["Forespørsel om individuell plan besvart", "Førespurnad om individuell plan svara på"],
  },
  offerTransfer: {
    staff: ["Overføring til en annen kommune er forberedt.", "Overføring til ein annan kommune er førebudd."],
    owner: [
      "Det er forberedt at planen din kan sendes til kommunen du flytter til. Ingen der ser noe før du sier ja.",
      "Det er førebudd at planen din kan sendast til kommunen du flyttar til. Ingen der ser noko før du seier ja.",
    ],
    archive: ["Overføring av individuell plan forberedt", "Overføring av individuell plan førebudd"],
  },
  consentToTransfer: {
    staff: ["Planeieren har samtykket til overføring.", "Planeigaren har samtykt til overføring."],
    owner: ["Det er samtykket til at planen din sendes til kommunen du flytter til.", "Det er samtykt til at planen din blir send til kommunen du flyttar til."],
    archive: ["Samtykke til overføring av individuell plan gitt", "Samtykke til overføring av individuell plan gjeve"],
  },
  withdrawTransfer: {
    staff: ["Overføringen er trukket.", "Overføringa er trekt."],
    owner: ["Planen din sendes ikke til den andre kommunen likevel.", "Planen din blir ikkje send til den andre kommunen likevel."],
    archive: ["Overføring av individuell plan trukket", "Overføring av individuell plan trekt"],
  },
  acceptTransfer: {
    staff: ["En plan fra en annen kommune er mottatt.", "Ein plan frå ein annan kommune er motteken."],
    owner: ["Kommunen har tatt imot planen din fra kommunen du flyttet fra.", "Kommunen har teke imot planen din frå kommunen du flytta frå."],
    archive: ["Individuell plan mottatt fra annen kommune", "Individuell plan motteken frå annan kommune"],
  },
  declineTransfer: {
    staff: ["Det er sagt nei til en plan fra en annen kommune.", "Det er sagt nei til ein plan frå ein annan kommune."],
    owner: ["Kommunen har ikke tatt imot planen din.", "Kommunen har ikkje teke imot planen din."],
    archive: ["Overføring av individuell plan avslått", "Overføring av individuell plan avslått av mottakar"],
  },
  importTransferredPlan: {
    staff: ["Den mottatte planen er hentet inn.", "Den mottekne planen er henta inn."],
    owner: ["Det du ville ha med fra den gamle planen din, er lagt inn i den nye.", "Det du ville ha med frå den gamle planen din, er lagt inn i den nye."],
    archive: ["Mottatt individuell plan hentet inn", "Motteken individuell plan henta inn"],
  },
  registerHostAgreement: {
    staff: ["En vertskommuneavtale er registrert.", "Ein vertskommuneavtale er registrert."],
    owner: ["Kommunen har avtalt å gjøre dette arbeidet for en annen kommune.", "Kommunen har avtalt å gjere dette arbeidet for ein annan kommune."],
    archive: ["Avtale om vertskommune registrert i enheten", "Avtale om vertskommune registrert i eininga"],
  },
  endHostAgreement: {
    staff: ["En vertskommuneavtale er avsluttet.", "Ein vertskommuneavtale er avslutta."],
    owner: ["Kommunen gjør ikke lenger dette arbeidet for en annen kommune.", "Kommunen gjer ikkje lenger dette arbeidet for ein annan kommune."],
    archive: ["Avtale om vertskommune avsluttet", "Avtale om vertskommune avslutta"],
  },
} as const satisfies Record<string, DeedText>;
