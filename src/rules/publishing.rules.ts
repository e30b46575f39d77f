import { NoticeChannel } from "../entities/notice.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { ContactPolicy, LocalText, MunicipalityPolicy, PostalAddress } from "../tenants/municipality-policy.js";
import { ContactChannel, ContactState, TextTopic, WrittenForm } from "../tenants/policy-enums.js";
import { nationalText, type NationalBlock, type NationalText } from "./national-texts.rules.js";
import { publicTexts } from "./public-texts.rules.js";

/** Guideline: the unit must be easy to find; what is missing of its address. LINT-10, LOPPA-CONTACT-2, STRANDA-GAP-1, LUND-CONTACT-3, SALANGEN-CONTACT-5. */
export function missingContact(contact: ContactPolicy): string[] {
  return (["postal", "visiting", "phone", "email"] as const).filter((it) => contact[it] === null);
}

const fieldOf: Readonly<Record<ContactChannel, keyof ContactPolicy>> = { POSTAL: "postal", VISITING: "visiting", PHONE: "phone", EMAIL: "email", FORM: "formName" };

/** Choice: by which way of contact a notice of each channel arrives; the secure form and messages between systems take none. LOPPA-CONTACT-2. */
export const wayOf: Readonly<Record<NoticeChannel, ContactChannel | null>> = {
  SECURE_FORM: null,
  E_MESSAGE: null,
  PAPER: ContactChannel.POSTAL,
  PHONE: ContactChannel.PHONE,
  IN_PERSON: ContactChannel.VISITING,
  EMAIL: ContactChannel.EMAIL,
  GENERAL_APPLICATION: ContactChannel.FORM,
};

/** A way of contact, where it stands in the policy, and whether it is there. */
export interface ContactWay {
  readonly channel: ContactChannel;
  readonly field: keyof ContactPolicy;
  readonly state: ContactState;
}

/** Choice: none and not said are two things; only the second is a gap in the information. LOPPA-CONTACT-2, SALANGEN-CONTACT-5, STRANDA-GAP-1. */
export function contactWays(contact: ContactPolicy): ContactWay[] {
  const stateOf = (channel: ContactChannel): ContactState => {
    if (contact[fieldOf[channel]] !== null) return ContactState.GIVEN;
    return contact.notOffered.includes(channel) ? ContactState.NONE : ContactState.MISSING;
  };
  return Object.values(ContactChannel).map((channel) => ({ channel, field: fieldOf[channel], state: stateOf(channel) }));
}

/** A channel for notices with where it leads, and what to know before using it. */
export interface OfferedChannel {
  readonly channel: NoticeChannel;
  readonly reachedAt: string | null;
  readonly warning: string | null;
}

/** Law: GDPR art. 32, fvl § 11: the secure form stands first whatever the municipality offers, and whoever uses e-mail is warned. CON-07, LOPPA-DOC-2, LUND-CONTACT-1. */
export function offeredChannels({ notice, unit }: MunicipalityPolicy, form: WrittenForm): OfferedChannel[] {
  const channels = [NoticeChannel.SECURE_FORM, ...notice.channels.filter((it) => it !== NoticeChannel.SECURE_FORM)];
  return channels.map((channel) => ({
    channel,
    reachedAt: reachedAt(wayOf[channel], unit.contact),
    warning: channel === NoticeChannel.EMAIL ? inForm(publicTexts.SECURE_FORM, form) : null,
  }));
}

function reachedAt(way: ContactChannel | null, contact: ContactPolicy): string | null {
  const value = way === null ? null : contact[fieldOf[way]];
  if (way === ContactChannel.PHONE && contact.phone !== null) return groupedPhone(contact.phone);
  return value === null || typeof value === "string" ? value : addressLine(value as PostalAddress);
}

function addressLine({ line, postalCode, town }: PostalAddress): string {
  return `${line}, ${postalCode} ${town}`;
}

function inForm(it: NationalText, form: WrittenForm): string {
  return form === WrittenForm.NN ? it.nn : it.nb;
}

/** Choice: a phone number in groups, as it is read out: mobile phones three, two and three digits, others in pairs. LUSTER-CONTACT-3. */
export function groupedPhone(phone: string): string {
  const digits = phone.replace(/^\+47/, "");
  const groups = /^[49]/.test(digits) ? /(\d{3})(\d{2})(\d{3})/ : /(\d{2})(\d{2})(\d{2})(\d{2})/;
  return `+47 ${(groups.exec(digits) ?? ["", digits]).slice(1).join(" ")}`;
}

type Form = "nb" | "nn";

/** Law: hol § 3-3, pbrl § 3-2: what everybody is told of rights and appeal, the same in every municipality. CON-18, SALANGEN-GAP-1. */
export function publicRights(form: Form, on: LocalDate): string[] {
  return (["RIGHT_TO_PLAN", "RIGHT_TO_COORDINATOR", "RIGHT_TO_CHILD_COORDINATOR", "NO_WIDER_RIGHT", "APPEAL"] as const).map((block) => nationalText(block, on)[form]);
}

type Block = NationalBlock | keyof typeof publicTexts;

/** The sections of a page in order, each with the national texts that stand in it whatever the municipality says. */
const sections: readonly (readonly [TextTopic, readonly Block[]])[] = [
  [TextTopic.PURPOSE, ["PURPOSE"]],
  [TextTopic.TARGET_GROUP, ["TARGET_GROUP"]],
  [TextTopic.HOW_TO_GIVE_NOTICE, ["WHO_MAY_GIVE_NOTICE", "SECURE_FORM", "PROFESSIONALS_INFORM"]],
  [TextTopic.CRITERIA, ["LONG_TERM", "COORDINATED", "EACH_NEED_IS_ASSESSED"]],
  [TextTopic.INDIVIDUAL_PLAN, ["WHAT_A_PLAN_IS", "RIGHT_TO_PLAN", "NO_WIDER_RIGHT", "PARTICIPATION"]],
  [TextTopic.COORDINATOR, ["WHAT_A_COORDINATOR_DOES", "RIGHT_TO_COORDINATOR"]],
  [TextTopic.CHILD_COORDINATOR, ["RIGHT_TO_CHILD_COORDINATOR"]],
  [TextTopic.RESPONSIBILITY_GROUP, ["GROUP_IS_POSSIBLE"]],
  [TextTopic.CASE_HANDLING, ["ONE_MONTH"]],
  [TextTopic.APPEAL, ["APPEAL", "SUPERVISION"]],
  [TextTopic.LEGAL_BASIS, []],
  [TextTopic.LOGIN, ["LOGIN"]],
];

/** A text on the page: of national law, or the municipality's own in the form it is written in. */
export interface PagePart {
  readonly national: boolean;
  readonly writtenForm: WrittenForm;
  readonly text: string;
  readonly source: string | null;
}

export interface PageSection {
  readonly topic: TextTopic;
  readonly parts: readonly PagePart[];
}

/** Law: hol §§ 3-3, 7-3: the public page in one written form, the national texts first in each section. CON-19: the child coordinator stands on every page. */
export function pageSections({ texts }: MunicipalityPolicy, form: WrittenForm, on: LocalDate): PageSection[] {
  const parts = ([topic, blocks]: (typeof sections)[number]): PagePart[] => [...blocks.map((it) => nationalPart(it, form, on)), ...ownTexts(texts, topic, form).map(ownPart)];
  return sections.map((it) => ({ topic: it[0], parts: parts(it) })).filter((it) => it.parts.length > 0);
}

function nationalPart(block: Block, writtenForm: WrittenForm, on: LocalDate): PagePart {
  const it: NationalText = block in publicTexts ? publicTexts[block as keyof typeof publicTexts] : nationalText(block as NationalBlock, on);
  return { national: true, writtenForm, text: inForm(it, writtenForm), source: it.source };
}

function ownPart({ writtenForm, text }: LocalText): PagePart {
  return { national: false, writtenForm, text, source: null };
}

/** In the form asked for where the municipality has written it, else in the other. */
function ownTexts(texts: readonly LocalText[], topic: TextTopic, form: WrittenForm): readonly LocalText[] {
  const onTopic = texts.filter((it) => it.topic === topic);
  const asked = onTopic.filter((it) => it.writtenForm === form);
  return asked.length > 0 ? asked : onTopic;
}

/** Guideline: all that a unit's public page holds but the municipality itself; no person and nothing of a case. LOPPA-TASK-10, LUSTER-TASK-7, SALANGEN-KE-8, STRANDA-DUTY-1. */
export function publicPage(policy: MunicipalityPolicy, asked: WrittenForm | null, on: LocalDate) {
  const { contact, links, name, informationReviewedOn } = policy.unit;
  const shownIn = asked ?? policy.writtenForm;
  return {
    name,
    writtenForm: policy.writtenForm,
    shownIn,
    contact,
    phoneInGroups: contact.phone === null ? null : groupedPhone(contact.phone),
    contactWays: contactWays(contact),
    noticeTerms: policy.notice.terms,
    channels: policy.notice.channels,
    howToGiveNotice: offeredChannels(policy, shownIn),
    sections: pageSections(policy, shownIn, on),
    links,
    texts: policy.texts,
    rights: publicRights(shownIn === WrittenForm.NN ? "nn" : "nb", on),
    missing: missingContact(contact),
    reviewedOn: informationReviewedOn,
  };
}
