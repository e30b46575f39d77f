import { FindingSeverity, PolicyFindingCode } from "../../entities/policy-finding-acknowledgement.entity.js";
import { describe } from "./describe.js";

describe(FindingSeverity, "FindingSeverity", "Alvorlighetsgrad: how much a finding in the municipality's own texts and choices weighs.", {
  UNLAWFUL: "Ulovlig: the law does not allow it, and it cannot be saved.",
  SERIOUS: "Alvorlig: it may lead somebody to believe they have less of a right than they have, or puts information at risk.",
  ADVICE: "Råd: something that is missing or out of date.",
});

describe(PolicyFindingCode, "PolicyFindingCode", "Funn: what is found in a municipality's own texts and choices.", {
  APPEAL_DEADLINE_TOO_SHORT: "For kort klagefrist: a text gives less than four weeks to appeal (pbrl § 7-5).",
  INTERIM_REPLY_TOO_LATE: "For sent foreløpig svar: a text lets the interim reply wait longer than a month (fvl § 11 a).",
  ORAL_NEED_REFUSED: "Muntlig behov avvises: a text turns away needs that are told orally (fvl § 11).",
  NUMBER_DECIDES: "Lokalt tall avgjør: a text refuses those who do not reach a number (pbrl §§ 2-5, 2-5 b, 2-5 c).",
  NO_DECISION_MADE: "Ingen avgjørelse: a text says that no decision is made (pbrl § 2-7).",
  AUTHORITY_REQUIRED_FROM_HEALTH_PERSONNEL: "Fullmakt av helsepersonell: an authority is asked of those who have a duty to give notice (hpl § 38 a).",
  COORDINATOR_APPEAL_DENIED: "Klagerett på koordinator nektes: a text says that nobody can appeal in the matter of a coordinator (pbrl §§ 2-5 b, 7-2).",
  NUMBER_STATED_AS_CRITERION: "Tall som kriterium: a text states a number that is narrower than the legal test (pbrl §§ 2-5, 2-5 b, 2-5 c).",
  PASSWORD_LOGIN_TO_PLAN: "Passord til planen: a text tells of user name and password (GDPR art. 32).",
  EMAIL_AS_APPLICATION_CHANNEL: "E-post som søknadskanal: notices are asked for by e-mail (GDPR art. 32).",
  SYSTEM_SAID_TO_BE_JOURNAL: "System kalt journal: a text says that a tool for cooperation is a patient record (hpl § 39).",
  CHILD_COORDINATOR_NOT_MENTIONED: "Barnekoordinator nevnes ikke: no text tells of the child coordinator (pbrl § 2-5 c, hol § 7-2 a).",
  CHILD_COORDINATOR_TOO_NARROW: "Barnekoordinator for snevert: a text leaves out other welfare services (pbrl § 2-5 c, hol § 7-2 a).",
  APPEAL_INFORMATION_INCOMPLETE: "Ufullstendig om klage: no text tells the deadline and who decides (pbrl §§ 7-2, 7-5).",
  AUTHORITY_DEMANDED_FROM_PROFESSIONALS: "Fullmakt av fagfolk: a text asks everybody but a guardian for an authority (hpl § 38 a).",
  CONTACT_WITHOUT_ADDRESS: "Kontakt uten adresse: nobody can write to the unit (hol § 7-3).",
  CHANNEL_WITHOUT_ADDRESS: "Kanal uten adresse: a channel is offered, but not where (hol § 7-3).",
  REPEALED_EXCEPTION: "Opphevet unntak: a text refers to the temporary exception that was repealed (hol § 7-2 b, pbrl § 2-5 d).",
  OUTDATED_REGULATION_REFERENCE: "Utdatert forskriftshenvisning: a text cites the regulation as it was before 2022.",
  OUTDATED_LAW_REFERENCE: "Utdatert lovhenvisning: a text cites the law as it was before August 2022 (hol §§ 7-1 to 7-3).",
  INDICATOR_STRICTER_THAN_TEST: "Indikator strengere enn loven: the municipality's own number asks for more than the legal test (pbrl §§ 2-5, 2-5 b, 2-5 c).",
  CONTACT_NOT_SAID: "Kontakt ikke oppgitt: a way of contact is neither given nor said not to exist (hol § 7-3).",
  INFORMATION_REVIEW_OVERDUE: "Gjennomgang forfalt: the public information has not been looked through in time (hol § 3-3).",
  RIGHT_WITHHELD_UNLAWFULLY: "Rett holdt tilbake: something in the rooms is kept from the person's side, or more than printing from the coordinator (pbrl §§ 3-1, 5-1).",
});
