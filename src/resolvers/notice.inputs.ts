import { MinDate } from "class-validator";
import { Field, InputType } from "type-graphql";
import { NoticeChannel, NoticeKind, NotifierCapacity } from "../entities/notice.entity.js";
import type { OtherServiceInput as OtherService, RegisterNotice } from "../services/notice.service.js";
import { DeedInput } from "./deed.input.js";
import { ListOf, Of, OptionalDay, OptionalListOf, OptionalOf, OptionalText, OptionalYesNo, SHORT_TEXT, Text, YesNo } from "./fields.js";
import { CitizenInput } from "./person.inputs.js";

@InputType("OtherServiceInput", { description: "Annen tjeneste: a service that is not the unit's." })
export class OtherServiceInput implements OtherService {
  @Text("Tjeneste: what it is called.", SHORT_TEXT)
  readonly service!: string;
  @Text("Hva som ønskes: what is wanted.")
  readonly wanted!: string;
}

@InputType("RegisterNoticeInput", { description: "What a notice of need says." })
export class RegisterNoticeInput extends DeedInput implements RegisterNotice {
  @ListOf(() => NoticeKind, "What is asked for, one thing at least.")
  readonly kinds!: NoticeKind[];
  @Of(() => NoticeChannel, "How it reached the municipality.")
  readonly channel!: NoticeChannel;
  @Text("Hva som ønskes: what is wanted.")
  readonly wanted!: string;
  @Of(() => NotifierCapacity, "In which capacity notice is given.")
  readonly notifierCapacity!: NotifierCapacity;
  @OptionalOf(() => CitizenInput, "Whom it is about. A citizen who gives notice for themselves may leave it out.")
  readonly subject?: CitizenInput | null;
  @OptionalOf(() => CitizenInput, "Who gives notice, when staff write it down for them.")
  readonly notifier?: CitizenInput | null;
  @YesNo("Whether the person knows of it.")
  readonly ownerInformed!: boolean;
  @OptionalYesNo("Whether the person agrees; leave it out when not asked yet.")
  readonly ownerAgrees?: boolean | null;
  @OptionalYesNo("Fullmakt: whether an authority is attached.")
  readonly authorityAttached?: boolean | null;
  @OptionalListOf(() => OtherServiceInput, "Andre tjenester: what the same application asks for that is not the unit's. It is kept to be sent on, and never enters the case.")
  readonly otherServices?: OtherServiceInput[] | null;
  @OptionalText("Id of the general application it came out of.", SHORT_TEXT)
  readonly externalReference?: string | null;
  @OptionalDay("Utskrivingsdag: the day the person comes home from hospital, where that is why notice is given. The coordinator gets a task of it.")
  readonly dischargeOn?: string | null;
  @MinDate(new Date("1900-01-01"))
  @Field(() => Date, { nullable: true, description: "Mottatt: when the municipality got it, for paper and talks. Now, when left out." })
  readonly receivedAt?: Date | null;
}
