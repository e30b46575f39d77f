import { DeliveryMethod, LetterKind, RecipientCapacity } from "../../entities/letter.entity.js";
import { describe } from "./describe.js";

describe(LetterKind, "LetterKind", "Brev: what a letter is for.", {
  NOTICE_RECEIPT: "Bekreftelse på melding: tells that a notice has been received, and when an answer can be expected.",
  NOTICE_COMPLETION: "Mangelbrev: asks for what a notice lacks, with a day (fvl § 11).",
  NOTICE_REDIRECTED: "Henvisning videre: tells where a notice has been sent on to (fvl § 11).",
  INTERIM_REPLY: "Foreløpig svar: tells why the matter takes time and when it is expected to be decided (fvl § 11 a).",
  APPLICANT_SUMMONS: "Innkalling til samtale: summons the person to the talk in which needs are clarified.",
  DECISION: "Vedtaksbrev: tells of a decision with its grounds and how to appeal (pbrl § 7-2).",
  CONSENT_FORM: "Samtykkeskjema: asks for consent to making a plan (pbrl § 4-1).",
  START_UP_SUMMONS: "Innkalling til oppstartsmøte: summons to the first meeting with the coordinator.",
  APPEAL_RECEIPT: "Bekreftelse på klage: tells that an appeal has been received.",
  APPEAL_COMPLETION: "Mangelbrev til klage: asks for what an appeal lacks, with a day (pbrl § 7-3, fvl § 32).",
  APPEAL_STATEMENT: "Kopi av oversendelse: the party's copy of what the municipality tells the county governor (fvl § 33).",
  APPEAL_OUTCOME: "Svar på klage: tells what came of an appeal.",
  COSTS_NOTICE: "Melding om sakskostnader: tells of the right to have costs covered when a decision is changed (fvl § 36).",
  COSTS_ANSWER: "Svar på krav om sakskostnader: tells what costs are covered, and why not more (fvl § 36).",
});

describe(DeliveryMethod, "DeliveryMethod", "Forsendelse: how a letter reaches whom it is for.", {
  DIGITAL: "Digital post: delivered in the person's secure digital mailbox.",
  POST: "Brevpost: sent on paper.",
  IN_PERSON: "Overlevert: handed over in person.",
});

describe(RecipientCapacity, "RecipientCapacity", "Mottaker: in which capacity somebody gets a letter.", {
  OWNER: "Personen selv: the person whom the case is about.",
  PARENT: "Forelder: a parent with parental responsibility (fvl § 27, pbrl § 4-4).",
  GUARDIAN: "Verge: the guardian, within the mandate (vergemålsloven § 16).",
  PROXY: "Fullmektig: whoever has the person's written authority (fvl § 12).",
  NOTIFIER: "Melder: whoever gave the notice.",
  COORDINATOR: "Koordinator: the coordinator.",
});
