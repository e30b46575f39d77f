import { InformationTopic } from "../../entities/information-given.entity.js";
import { MissingPart } from "../../entities/notice-completion.entity.js";
import { NoticeChannel, NoticeConfirmation, NoticeKind, NoticeState, NotifierCapacity, RedirectTargetKind } from "../../entities/notice.entity.js";
import { RequestedServiceState } from "../../entities/requested-service.entity.js";
import { describe } from "./describe.js";

describe(NoticeState, "NoticeState", "Meldingens status: where a notice stands.", {
  RECEIVED: "Mottatt: the municipality has received the notice.",
  ACKNOWLEDGED: "Bekreftet mottatt: the one who gave notice has been told that it was received.",
  INCOMPLETE: "Mangelfull: something is missing and the municipality asks for it, while the notice is kept (fvl § 11).",
  LINKED_TO_CASE: "Knyttet til sak: the notice belongs to a case.",
  REDIRECTED: "Sendt videre: the notice has been sent on to the right place, and the notifier has been told (fvl § 11).",
  WITHDRAWN: "Trukket: the person, or whoever gave the notice, has withdrawn it.",
  OWNER_DECLINED: "Personen ønsker det ikke: the person has said no, and may be asked again later (pbrl § 4-1).",
});

describe(NoticeKind, "NoticeKind", "Hva meldingen gjelder: what a notice asks for.", {
  INDIVIDUAL_PLAN: "Individuell plan: a plan under pbrl § 2-5 and hol § 7-1.",
  COORDINATOR: "Koordinator: a coordinator under pbrl § 2-5 b and hol § 7-2.",
  CHILD_COORDINATOR: "Barnekoordinator: a child coordinator for a family under pbrl § 2-5 c and hol § 7-2 a.",
  RESPONSIBILITY_GROUP: "Ansvarsgruppe: a group of service providers who work together around the person; no act gives a right to it.",
  REHABILITATION: "Rehabilitering: rehabilitation, for which the coordinating unit answers (hol § 7-3).",
  HABILITATION: "Habilitering: habilitation, for which the coordinating unit answers (hol § 7-3).",
  INTERNAL_NEED: "Intern melding om behov: a provider in the municipality reports that a person may need a plan or a coordinator (hpl § 38 a).",
  OTHER_SERVICE: "Annen tjeneste: a service that is not the unit's, to which the notice is sent on (fvl § 11).",
});

describe(NoticeChannel, "NoticeChannel", "Meldingskanal: how a notice reached the municipality.", {
  SECURE_FORM: "Sikkert skjema: the notice came through the secure digital form, which is always open.",
  PAPER: "Papir: the notice came by post or was handed in on paper.",
  PHONE: "Telefon: the need was told by phone and written down by staff (fvl § 11).",
  IN_PERSON: "Personlig oppmøte: the need was told face to face and written down by staff (fvl § 11).",
  EMAIL: "E-post: the notice came by e-mail, which is not safe for health information (GDPR art. 32).",
  E_MESSAGE: "Elektronisk melding: the notice came as an electronic message from another service.",
  GENERAL_APPLICATION: "Generell søknad: the notice came out of the municipality's general application for services.",
});

describe(NotifierCapacity, "NotifierCapacity", "Melderens rolle: in which capacity somebody gives notice.", {
  OWNER: "Personen selv: the notice comes from the person whom it is about.",
  PARENT: "Forelder: a parent gives notice for their child.",
  GUARDIAN: "Verge: a guardian within the mandate (vergemålsloven §§ 31-33).",
  PROXY: "Fullmektig: somebody whom the person has authorised to act for them (fvl § 12).",
  NEXT_OF_KIN: "Pårørende: a relative may give notice, and gets no access to the case by doing so.",
  MUNICIPAL_STAFF: "Ansatt i kommunen: health personnel in the municipality have a duty to notify the coordinating unit (hpl § 38 a).",
  GP: "Fastlege: a general practitioner has a duty to notify the coordinating unit (hpl § 38 a).",
  SPECIALIST_SERVICE: "Spesialisthelsetjenesten: the specialist health service notifies the municipality as soon as possible (sphl § 2-5).",
  HOSPITAL_UNIT: "Helseforetakets koordinerende enhet: the hospital trust's own coordinating unit notifies the municipality (sphl §§ 2-5, 2-5 b).",
  NAV: "NAV: the work and welfare office has a duty to cooperate (NAV-loven §§ 15, 15 a).",
  SCHOOL_OR_KINDERGARTEN: "Skole eller barnehage: schools and kindergartens have a duty to cooperate (opplæringslova § 24-1, barnehageloven § 2 b).",
  CHILD_WELFARE: "Barnevernet: the child welfare service has a duty to cooperate (bvl § 15-8).",
  OTHER: "Annen: anybody else may give notice as well.",
});

describe(MissingPart, "MissingPart", "Mangel: what a notice may lack (fvl § 11).", {
  AUTHORITY: "Fullmakt: the authority from the person (fvl § 12).",
  SIGNATURE: "Underskrift: the signature.",
  IDENTITY: "Identitet: who the notice is about.",
  INFORMATION: "Opplysninger: something that must be known to go on.",
  CONFIRMATION: "Bekreftelse: that what staff wrote down is right.",
});

describe(NoticeConfirmation, "NoticeConfirmation", "Bekreftet hvordan: how a need told orally was confirmed as it was written down (fvl § 11).", {
  OWN_LOGIN: "Innlogget: the person, or whoever speaks for the person, confirmed it themselves.",
  READ_BACK_IN_PERSON: "Lest opp ved oppmøte: staff read it back face to face, and it was confirmed.",
  READ_BACK_BY_PHONE: "Lest opp på telefon: staff read it back by phone, and it was confirmed.",
});

describe(RedirectTargetKind, "RedirectTargetKind", "Rett instans: what kind of place a notice is sent on to (fvl § 11).", {
  OWN_SERVICE: "Annen enhet i kommunen: another unit of the same municipality.",
  OTHER_MUNICIPALITY: "Annen kommune: the municipality where the person lives or stays.",
  HOSPITAL_UNIT: "Helseforetakets koordinerende enhet: the hospital trust's own unit (sphl § 2-5 b).",
});

describe(RequestedServiceState, "RequestedServiceState", "Ønsket tjeneste: whether a service that is not the unit's has been sent on.", {
  WAITING: "Venter: nobody has sent it on yet.",
  SENT_ON: "Sendt videre: it has been sent to the right place (fvl § 11).",
});

describe(InformationTopic, "InformationTopic", "Informasjon: what whoever has a need must be told (pbrl § 3-2).", {
  INDIVIDUAL_PLAN: "Individuell plan: the right to a plan (pbrl § 2-5).",
  COORDINATOR: "Koordinator: the right to a coordinator, with or without a plan (pbrl § 2-5 b).",
  CHILD_COORDINATOR: "Barnekoordinator: the family's right to a child coordinator (pbrl § 2-5 c).",
  DIRECT_CONTACT: "Direkte kontakt: that the person may contact the coordinating unit directly.",
});
