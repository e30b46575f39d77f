import { Arg, Args, Ctx, Field, InputType, Resolver } from "type-graphql";
import { NoticeState } from "../entities/notice.entity.js";
import { listNotices, type NoticeFilter } from "../services/notice.reader.js";
import { registerNotice } from "../services/notice.service.js";
import { Ask, Do } from "./decorators.js";
import { OptionalYesNo } from "./fields.js";
import { GraphQLContext } from "./graphql-context.js";
import { RegisterNoticeInput } from "./notice.inputs.js";
import { NoticeConnection } from "./notice.type.js";
import { PageArgs } from "./page.type.js";
import { payloadOf } from "./payloads.js";

@InputType("NoticeFilter", { description: "Which notices; what is left out does not narrow." })
class NoticeFilterInput implements NoticeFilter {
  @Field(() => [NoticeState], { nullable: true, description: "In one of these states." })
  readonly states?: NoticeState[] | null;
  @OptionalYesNo("Ubekreftet: true: told orally where needs are to be in writing, and not confirmed yet.")
  readonly unconfirmed?: boolean | null;
  @OptionalYesNo("Ikke informert: true: something the person must be told has not been recorded as told (pbrl § 3-2).")
  readonly uninformed?: boolean | null;
}

const RegisterNoticePayload = payloadOf("registerNotice", "notice");

/** Notices: how a need comes to the municipality. */
@Resolver()
export class NoticeResolver {
  @Do(
    () => RegisterNoticePayload,
    "notice:register",
    "Registrer melding: registers a notice of need from anybody, acknowledges it at once and starts the one-month clock (fvl § 11 a, hpl § 38 a). Warns of e-mail, missing authority and the like; never rejects for a defect.",
  )
  registerNotice(@Arg("input", () => RegisterNoticeInput, { description: "The deed." }) input: RegisterNoticeInput, @Ctx() { request }: GraphQLContext) {
    return registerNotice(request, input);
  }

  @Ask(() => NoticeConnection, "notice:read", "Meldinger: the notices the caller may see, the newest first: the unit's, one's own, and those about oneself.")
  notices(
    @Arg("filter", () => NoticeFilterInput, { nullable: true, description: "Which ones." }) filter: NoticeFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { request }: GraphQLContext,
  ) {
    return listNotices(request, filter ?? {}, page);
  }
}
