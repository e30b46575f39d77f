import { DeliveryMethod, type LetterText, RecipientCapacity } from "../entities/letter.entity.js";
import { NoticeChannel, NotifierCapacity } from "../entities/notice.entity.js";
import { MissingPart } from "../entities/notice-completion.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import { dayInLetter } from "./letter-layout.rules.js";

type Form = "nb" | "nn";
type Parts = LetterText["parts"];

/** Who writes: the municipality and its unit. */
export interface Sender {
  readonly municipalityName: string;
  readonly unitName: string;
}

const heading = ({ municipalityName, unitName }: Sender, about: string): Parts[number] => ({
  block: "HEADING",
  national: false,
  text: `${municipalityName} kommune, ${unitName}. ${about}`,
});

const national = (block: string, text: string): Parts[number] => ({ block, national: true, text });
const own = (block: string, text: string): Parts[number] => ({ block, national: false, text });

const nextStep: Readonly<Record<Form, string>> = {
  nb: "Enheten ser på meldingen og kontakter personen den gjelder. Er saken ikke avgjort innen én måned, får den som er part i saken, et foreløpig svar som sier hvorfor og når svaret kommer (forvaltningsloven § 11 a).",
  nn: "Eininga ser på meldinga og kontaktar personen ho gjeld. Er saka ikkje avgjord innan éin månad, får den som er part i saka, eit førebels svar som seier kvifor og når svaret kjem (forvaltningslova § 11 a).",
};

/** Law: fvl § 11 a; Choice: whoever gives notice is told that it came, when, and what happens next, and nothing of the person. DL-01, FAIL-14. */
export function receiptLetter(form: Form, from: Sender, receivedOn: LocalDate): Parts {
  const received = form === "nn" ? `Vi har fått meldinga di. Ho kom fram ${dayInLetter(receivedOn)}.` : `Vi har fått meldingen din. Den kom fram ${dayInLetter(receivedOn)}.`;
  return [heading(from, form === "nn" ? "Stadfesting på melding" : "Bekreftelse på melding"), own("RECEIVED", received), national("NEXT_STEP", nextStep[form])];
}

const missingIn: Readonly<Record<Form, Readonly<Record<MissingPart, string>>>> = {
  nb: {
    AUTHORITY: "fullmakt fra personen meldingen gjelder",
    SIGNATURE: "underskrift",
    IDENTITY: "opplysninger om hvem meldingen gjelder",
    INFORMATION: "flere opplysninger",
    CONFIRMATION: "bekreftelse på at det som er skrevet ned, er riktig",
  },
  nn: {
    AUTHORITY: "fullmakt frå personen meldinga gjeld",
    SIGNATURE: "underskrift",
    IDENTITY: "opplysningar om kven meldinga gjeld",
    INFORMATION: "fleire opplysningar",
    CONFIRMATION: "stadfesting på at det som er skrive ned, er rett",
  },
};

const kept: Readonly<Record<Form, string>> = {
  nb: "Meldingen er ikke avvist. Kommunen skal veilede deg om hva som mangler, og tar vare på meldingen også om svaret kommer etter fristen (forvaltningsloven § 11).",
  nn: "Meldinga er ikkje avvist. Kommunen skal rettleie deg om kva som manglar, og tek vare på meldinga også om svaret kjem etter fristen (forvaltningslova § 11).",
};

/** Law: fvl § 11: a defect is told with a day and is never a rejection; the person's name is not needed to ask. PROC-02, LUSTER-NOTICE-3. */
export function completionLetter(form: Form, from: Sender, asked: { readonly missing: readonly MissingPart[]; readonly text: string; readonly dueOn: LocalDate }): Parts {
  const list = asked.missing.map((it) => `– ${missingIn[form][it]}`).join("\n");
  const due = form === "nn" ? `Vi ber om dette innan ${dayInLetter(asked.dueOn)}:` : `Vi ber om dette innen ${dayInLetter(asked.dueOn)}:`;
  return [
    heading(from, form === "nn" ? "Noko manglar i meldinga" : "Noe mangler i meldingen"),
    own("MISSING", `${due}\n${list}`),
    own("TEXT", asked.text.trim()),
    national("KEPT", kept[form]),
  ];
}

const redirected: Readonly<Record<Form, string>> = {
  nb: "Den som henvender seg til feil sted, skal få hjelp til å finne det rette (forvaltningsloven § 11). Du trenger ikke melde på nytt.",
  nn: "Den som vender seg til feil stad, skal få hjelp til å finne den rette (forvaltningslova § 11). Du treng ikkje melde på nytt.",
};

/** Law: fvl § 11: whoever has come to the wrong place is shown the right one. PROC-02. */
export function redirectionLetter(form: Form, from: Sender, to: string, reason: string): Parts {
  const sent = form === "nn" ? `Meldinga di er send vidare til ${to}.` : `Meldingen din er sendt videre til ${to}.`;
  return [
    heading(from, form === "nn" ? "Meldinga er send vidare" : "Meldingen er sendt videre"),
    own("SENT_TO", sent),
    own("REASON", reason.trim()),
    national("RIGHT_PLACE", redirected[form]),
  ];
}

/** Choice: electronic channels are answered the same way; e-mail is not one of them, since it is not safe. */
export function isElectronic(channel: NoticeChannel): boolean {
  return channel === NoticeChannel.SECURE_FORM || channel === NoticeChannel.E_MESSAGE;
}

/** Choice: whoever logged in to give notice is answered where they logged in; a notice that staff wrote down for somebody is answered by post. LOPPA-DOC-2. */
export function answerMethod(channel: NoticeChannel, isOwnLogin: boolean): DeliveryMethod {
  return isOwnLogin || isElectronic(channel) ? DeliveryMethod.DIGITAL : DeliveryMethod.POST;
}

const capacities: Partial<Record<NotifierCapacity, RecipientCapacity>> = {
  OWNER: RecipientCapacity.OWNER,
  PARENT: RecipientCapacity.PARENT,
  GUARDIAN: RecipientCapacity.GUARDIAN,
  PROXY: RecipientCapacity.PROXY,
};

/** Choice: whoever does not stand on the person's side is written to as notifier and nothing more. */
export function recipientCapacity(capacity: NotifierCapacity): RecipientCapacity {
  return capacities[capacity] ?? RecipientCapacity.NOTIFIER;
}
