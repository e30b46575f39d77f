import { GraphQLLocalDate } from "graphql-scalars";
import { Field, InputType, Int } from "type-graphql";
import { DeadlineKind, ExtensionReason } from "../entities/deadline.entity.js";
import { InterimReason } from "../entities/interim-reply.entity.js";
import { DeliveryMethod } from "../entities/letter.entity.js";
import type { DeadlineFilter } from "../services/deadline.reader.js";
import { ChangeInput, DeedInput, OnCaseInput } from "./deed.input.js";
import { Day, Id, Of, OptionalDay, OptionalId, OptionalListOf, OptionalOf, OptionalYesNo, SHORT_TEXT, Text } from "./fields.js";

@InputType({ description: "Utvalg av frister: which open deadlines." })
export class DeadlineFilterInput implements DeadlineFilter {
  @OptionalDay("Only those due on this day or before, in place of withinDays.")
  readonly dueBy?: string | null;
  @OptionalYesNo("Only those that the municipality owes and has not met; withinDays does not bound them.")
  readonly overdueOnly?: boolean | null;
  @OptionalYesNo("Only those whose reminder is due, and what is overdue; withinDays does not bound them.")
  readonly alarmed?: boolean | null;
  @OptionalListOf(() => DeadlineKind, "Only of these kinds.")
  readonly kinds?: DeadlineKind[] | null;
  @OptionalYesNo("Only in cases that the caller has a relation of their own to.")
  readonly mine?: boolean | null;
  @OptionalId("Saksbehandler: only in cases that this professional handles.")
  readonly handlerId?: string | null;
}

@InputType({ description: "Sends an interim reply." })
export class SendInterimReplyInput extends ChangeInput {
  @Id("Sak eller melding: the case, or the notice where no case has been opened.")
  readonly matterId!: string;
  @Of(() => InterimReason, "Grunn: why it takes time.")
  readonly reason!: InterimReason;
  @Text("Forklaring: the reason in words, as the letter tells it.")
  readonly explanation!: string;
  @Day("Ventet avgjørelse: the day a decision is expected, after today. It becomes a deadline of its own.")
  readonly expectedDecisionOn!: string;
  @OptionalOf(() => DeliveryMethod, "Forsendelse: how the letters are sent; digitally unless another way is said.")
  readonly method?: DeliveryMethod | null;
}

@InputType({ description: "Records the coordinator's first contact." })
export class RecordFirstContactInput extends OnCaseInput {
  @Day("The day of the first contact, from the appointment until today.")
  readonly contactedOn!: string;
}

@InputType({ description: "Explains a breach." })
export class ExplainBreachInput extends ChangeInput {
  @Id("Frist: the deadline.")
  readonly deadlineId!: string;
  @Text("Why it was breached. Names nobody.")
  readonly reason!: string;
}

@InputType({ description: "Ticks off a deadline." })
export class SettleDeadlineInput extends ChangeInput {
  @Id("Frist: the deadline.")
  readonly deadlineId!: string;
}

@InputType({ description: "Extends the answer to a rights request." })
export class ExtendDeadlineInput extends ChangeInput {
  @Id("Frist: the deadline.")
  readonly deadlineId!: string;
  @Of(() => ExtensionReason, "Grunn: why two months more are needed.")
  readonly reason!: ExtensionReason;
}

const REFERENCE = "Arkivreferanse: the number of the matter in the archive, such as 2026/1234-5. Digits alone, never a name.";

@InputType({ description: "Registers a rights request." })
export class RegisterRightsRequestInput extends DeedInput {
  @Text(REFERENCE, SHORT_TEXT)
  readonly reference!: string;
  @Day("The day it was received.")
  readonly receivedOn!: string;
}

@InputType({ description: "Registers a breach of personal data security." })
export class RegisterDataBreachInput extends DeedInput {
  @Text(REFERENCE, SHORT_TEXT)
  readonly reference!: string;
  @Of(() => Date, "When the municipality knew of it.")
  readonly awareAt!: Date;
}

@InputType({ description: "Plans the report of a year's figures." })
export class PlanStatisticsReportInput extends DeedInput {
  @Text(REFERENCE, SHORT_TEXT)
  readonly reference!: string;
  @Field(() => Int, { description: "Which year the figures are of: this one or the last." })
  readonly year!: number;
}

@InputType({ description: "Tidsrom: which breaches." })
export class BreachFilterInput {
  @Field(() => GraphQLLocalDate, { description: "From this day." })
  readonly from!: string;
  @Field(() => GraphQLLocalDate, { description: "Until this day, and with it." })
  readonly to!: string;
  @OptionalListOf(() => DeadlineKind, "Only of these kinds.")
  readonly kinds?: DeadlineKind[] | null;
}
