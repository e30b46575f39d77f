import { DecisionPath } from "../entities/case.entity.js";
import { ChangeProcedure } from "../entities/coordinator-change.entity.js";
import { NoticeChannel, NotifierCapacity } from "../entities/notice.entity.js";
import { GroupFounding } from "../entities/responsibility-group.entity.js";
import { EligibilityBasis, ServiceType } from "../entities/service-received.entity.js";
import { day, group, oneOf, Optional, pattern, Required, Several, text, wholeNumber, yesOrNo } from "./choice.js";
import { DeadlinePolicy } from "./deadline-policy.js";
import { AddedSectionPolicy, PlanTemplatePolicy } from "./plan-parts-policy.js";
import { ProgressPolicy } from "./progress-policy.js";
import { ReportPolicy } from "./report-policy.js";
import { RoomPolicy } from "./room-policy.js";
import { IndicatorPolicy } from "./indicator-policy.js";
import { LetterLocalText } from "./letter-policy.js";
import { CandidateRule, ContactChannel, ContactKind, CountUnit, TextTopic, WrittenForm } from "./policy-enums.js";

const HTTPS = /^https:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/;

export class PostalAddress {
  @Required(text(100), "Street address or post-office box (gateadresse, postboks).")
  readonly line!: string;
  @Required(pattern(/^\d{4}$/), "Postal code, four digits (postnummer).")
  readonly postalCode!: string;
  @Required(text(60), "Post town (poststed).")
  readonly town!: string;
}

export class ContactPolicy {
  @Required(oneOf(ContactKind), "Who meets the public first (førstekontakt).")
  readonly kind!: ContactKind;
  @Required(text(120), "Title or name of that seat or office; never the name of a person.")
  readonly title!: string;
  @Optional(group(() => PostalAddress), "Where letters are sent (postadresse).")
  readonly postal!: PostalAddress | null;
  @Optional(group(() => PostalAddress), "Where people come (besøksadresse).")
  readonly visiting!: PostalAddress | null;
  @Optional(pattern(/^\+47\d{8}$/), "Phone, written +47 and eight digits (telefon).")
  readonly phone!: string | null;
  @Optional(pattern(/^[^@\s]+@[^@\s]+\.[^@\s]+$/), "E-mail, never for health information (e-post).")
  readonly email!: string | null;
  @Optional(text(200), "Name of the form for giving notice (skjema).")
  readonly formName!: string | null;
  @Several(oneOf(ContactChannel), "Ways of contact the municipality says it does not have (ingen), so that none differs from not said.")
  readonly notOffered!: readonly ContactChannel[];
  @Optional(pattern(HTTPS), "A map of where the unit is, an https address (kart).")
  readonly mapUrl!: string | null;
}

export class PageLink {
  @Required(text(120), "What the link is called.")
  readonly title!: string;
  @Required(pattern(HTTPS), "Where it leads, an https address.")
  readonly url!: string;
}

export class UnitPolicy {
  @Required(text(120), "The name of the coordinating unit (koordinerende enhet), hol § 7-3.")
  readonly name!: string;
  @Required(group(() => ContactPolicy), "How to reach the unit.")
  readonly contact!: ContactPolicy;
  @Optional(yesOrNo(), "Whether every member sees the cases of the whole unit, as where cases are distributed in a meeting. Unsaid: only their own.")
  readonly membersSeeAllCases!: boolean | null;
  @Optional(wholeNumber(1, 52), "The fewest unit meetings in a year.")
  readonly minMeetingsPerYear!: number | null;
  @Optional(wholeNumber(1, 52), "The unit meetings expected in a year.")
  readonly expectedMeetingsPerYear!: number | null;
  @Several(text(120), "Departments that take part in the work (avdelingar, avdelinger).")
  readonly departments!: readonly string[];
  @Optional(text(120), "The department with the main responsibility for plans and coordinators (hovedansvar), one of those above.")
  readonly mainDepartment!: string | null;
  @Several(text(120), "Departments that share the responsibility for children's plans, of those above; one that takes no part in a child's plan is pointed out.")
  readonly childPlanDepartments!: readonly string[];
  @Several(group(() => PageLink), "Links on the public page, such as to Helsenorge or Helsedirektoratet.")
  readonly links!: readonly PageLink[];
  @Optional(day(), "The day the public information was last looked through.")
  readonly informationReviewedOn!: string | null;
  @Optional(wholeNumber(1, 60), "Months between each time the public information is looked through.")
  readonly informationReviewMonths!: number | null;
}

export class NoticePolicy {
  @Several(text(40), "What the municipality calls a notice (melding, søknad, tilmelding), the first as its main word.")
  readonly terms!: readonly string[];
  @Optional(yesOrNo(), "Whether notices must be written. An oral need is then written down by staff (guidance duty, fvl § 11).")
  readonly writtenRequired!: boolean | null;
  @Several(oneOf(NoticeChannel), "The channels the municipality offers. The secure form is always open.")
  readonly channels!: readonly NoticeChannel[];
  @Several(oneOf(NotifierCapacity), "Who must attach an authority (fullmakt). Never asked of health personnel, who have a duty to notify (hpl § 38 a).")
  readonly authorityRequiredFrom!: readonly NotifierCapacity[];
  @Optional(wholeNumber(1, 27), "How many days before the one-month limit the alarm goes. Unsaid: it goes three weeks after receipt.")
  readonly alarmLeadDays!: number | null;
  @Optional(wholeNumber(1, 14), "Days within which a notice that did not come electronically is acknowledged. Unsaid: it is acknowledged when it is registered.")
  readonly acknowledgementDays!: number | null;
  @Optional(yesOrNo(), "Whether opening a case warns when the person has not been told of plan, coordinator, child coordinator and the way to the unit (pbrl § 3-2).")
  readonly informationChecked!: boolean | null;
}

export class EligibilityPolicy {
  @Optional(wholeNumber(1, 20), "The municipality's own number. It informs and never decides (pbrl § 2-5).")
  readonly minimum!: number | null;
  @Optional(oneOf(CountUnit), "What the number counts.")
  readonly countUnit!: CountUnit | null;
  @Optional(yesOrNo(), "Whether the services must come from different providers.")
  readonly differentProviders!: boolean | null;
  @Several(oneOf(ServiceType), "Services that do not count.")
  readonly excluded!: readonly ServiceType[];
  @Several(oneOf(EligibilityBasis), "Sectors whose services count; empty means all.")
  readonly sources!: readonly EligibilityBasis[];
  @Several(group(() => IndicatorPolicy), "Further indicators of the municipality's own. They inform and never decide (pbrl § 2-5).")
  readonly indicators!: readonly IndicatorPolicy[];
}

export class DecisionPolicy {
  @Several(oneOf(DecisionPath), "The ways a case may be decided, the usual one first.")
  readonly paths!: readonly DecisionPath[];
  @Optional(text(80), "The name of the allocation body (tildelingsnemnd).")
  readonly allocationBodyName!: string | null;
  @Optional(wholeNumber(1, 30), "How many members of the body must take part. Unsaid: two.")
  readonly allocationBodyQuorum!: number | null;
  @Optional(yesOrNo(), "Whether cases are discussed in a unit meeting before they are distributed.")
  readonly unitMeetingFirst!: boolean | null;
  @Optional(yesOrNo(), "Whether the first contact starts cooperation with those concerned before the case is distributed.")
  readonly firstContactInitiates!: boolean | null;
  @Optional(yesOrNo(), "Whether the unit appoints the coordinator under delegated authority (delegert mynde).")
  readonly coordinatorByDelegation!: boolean | null;
  @Optional(wholeNumber(1, 365), "Days within which a case handled in the person's own unit is registered with the coordinating unit.")
  readonly ownUnitRegistrationDays!: number | null;
  @Optional(yesOrNo(), "Whether a grant is told together with the coordinator and a day for the start-up meeting (oppstartsmøte).")
  readonly startUpWithGrant!: boolean | null;
}

export class CoordinatorPolicy {
  @Optional(wholeNumber(1, 50), "The most plans a professional can be made to coordinate.")
  readonly maxPlans!: number | null;
  @Optional(oneOf(CandidateRule), "Where a coordinator is looked for. No formal competence is ever required.")
  readonly candidateRule!: CandidateRule | null;
  @Optional(yesOrNo(), "Whether the department appoints the coordinator at the unit's request.")
  readonly appointedByDepartment!: boolean | null;
  @Optional(wholeNumber(1, 60), "Days from appointment to first contact. Unsaid: seven.")
  readonly firstContactDays!: number | null;
  @Optional(yesOrNo(), "Whether people without a plan count towards the limit too. Unsaid: plans alone.")
  readonly capCountsCases!: boolean | null;
  @Optional(oneOf(ChangeProcedure), "By which steps the coordinator is changed. Unsaid: the short way.")
  readonly changeProcedure!: ChangeProcedure | null;
}

export class PlanPolicy {
  @Optional(yesOrNo(), "Whether minutes may take the place of a plan when the person wants it so (referatskriving).")
  readonly minutesOnlyAllowed!: boolean | null;
  @Optional(wholeNumber(1, 24), "Months between revisions where the plan says nothing else.")
  readonly revisionMonths!: number | null;
  @Optional(wholeNumber(1, 24), "Months between evaluations. Unsaid: on the day that was agreed the last time.")
  readonly evaluationMonths!: number | null;
  @Several(group(() => AddedSectionPolicy), "Sections the municipality adds to its plans beside the nine points (egne avsnitt).")
  readonly sections!: readonly AddedSectionPolicy[];
  @Several(group(() => PlanTemplatePolicy), "Ways to begin a plan (maler). None is forced, and none holds goals.")
  readonly templates!: readonly PlanTemplatePolicy[];
}

export class GroupPolicy {
  @Several(oneOf(GroupFounding), "The ways a responsibility group is founded; empty means any.")
  readonly founding!: readonly GroupFounding[];
  @Optional(wholeNumber(1, 12), "The fewest meetings in a year.")
  readonly minMeetingsPerYear!: number | null;
  @Optional(wholeNumber(1, 60), "Days from invitation to meeting.")
  readonly invitationDays!: number | null;
}

export class LocalText {
  @Required(oneOf(TextTopic), "What the text is about.")
  readonly topic!: TextTopic;
  @Required(oneOf(WrittenForm), "The form it is written in (målform).")
  readonly writtenForm!: WrittenForm;
  @Required(text(4000), "The municipality's own words. They never replace a national text.")
  readonly text!: string;
}

/** What a municipality chooses for itself inside national law: the GraphQL input, the file and the stored version are this class. */
export class MunicipalityPolicy {
  @Required(oneOf(WrittenForm), "The written form of the municipality (målform).")
  readonly writtenForm!: WrittenForm;
  @Required(group(() => UnitPolicy), "The coordinating unit (koordinerende enhet).")
  readonly unit!: UnitPolicy;
  @Required(group(() => NoticePolicy), "How notices are taken (melding, søknad).")
  readonly notice!: NoticePolicy;
  @Required(group(() => EligibilityPolicy), "The municipality's own indicator beside the legal test (kriterium).")
  readonly eligibility!: EligibilityPolicy;
  @Required(group(() => DecisionPolicy), "How cases are decided (vedtak).")
  readonly decision!: DecisionPolicy;
  @Required(group(() => CoordinatorPolicy), "How coordinators are found (koordinator).")
  readonly coordinator!: CoordinatorPolicy;
  @Required(group(() => PlanPolicy), "How plans are made (individuell plan).")
  readonly plan!: PlanPolicy;
  @Required(group(() => GroupPolicy), "How responsibility groups work (ansvarsgruppe).")
  readonly group!: GroupPolicy;
  @Required(group(() => ReportPolicy), "What the unit reports, and to whom.")
  readonly report!: ReportPolicy;
  @Optional(group(() => DeadlinePolicy), "Days and reminders of the municipality's own (frister).")
  readonly deadlines!: DeadlinePolicy | null;
  @Optional(group(() => ProgressPolicy), "What follows when somebody does not do their part (etterlysning av fremdrift).")
  readonly progress!: ProgressPolicy | null;
  @Optional(group(() => RoomPolicy), "Who may do what in the rooms (rettigheter i rommet).")
  readonly room!: RoomPolicy | null;
  @Several(group(() => LocalText), "Texts of the municipality's own.")
  readonly texts!: readonly LocalText[];
  @Several(group(() => LetterLocalText), "The municipality's own words in letters, above or below a national part.")
  readonly letterTexts!: readonly LetterLocalText[];
}
