import { Arg, Args, Ctx, FieldResolver, ID, InputType, Resolver, Root } from "type-graphql";
import type { Notice } from "../entities/notice.entity.js";
import { type RequestedService, RequestedServiceState } from "../entities/requested-service.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { listRequestedServices } from "../services/requested-service.reader.js";
import { sendOnRequestedService, type SendOnRequestedService } from "../services/requested-service.service.js";
import { ChangeInput } from "./deed.input.js";
import { Ask, Do } from "./decorators.js";
import { Id, OptionalDay, SHORT_TEXT, Text } from "./fields.js";
import { GraphQLContext } from "./graphql-context.js";
import { NoticeType } from "./notice.type.js";
import { PageArgs } from "./page.type.js";
import { payloadOf } from "./payloads.js";
import { RequestedServiceConnection, RequestedServiceType } from "./requested-service.type.js";

@InputType("SendOnRequestedServiceInput", { description: "Sends on a service that is not the unit's." })
class SendOnRequestedServiceInput extends ChangeInput implements SendOnRequestedService {
  @Id("Ønsket tjeneste: which one.")
  readonly requestedServiceId!: string;
  @Text("Sendt til: which service or office it was sent to.", SHORT_TEXT)
  readonly sentTo!: string;
  @OptionalDay("Sendt: the day it was sent; today when left out.")
  readonly sentOn?: string | null;
}

const SendOnRequestedServicePayload = payloadOf("sendOnRequestedService", "notice", "requestedService");

/** What is asked for beside the unit's own work: nothing of it is dropped. */
@Resolver()
export class RequestedServiceResolver {
  @Do(
    () => SendOnRequestedServicePayload,
    "case:handle",
    "Send videre: sends a service that is not the unit's on to its right place. A notice that asked for nothing else is done with when the last one is sent (fvl § 11).",
  )
  sendOnRequestedService(@Arg("input", () => SendOnRequestedServiceInput, { description: "The deed." }) input: SendOnRequestedServiceInput, @Ctx() { request }: GraphQLContext) {
    return sendOnRequestedService(request, input);
  }

  @Ask(() => RequestedServiceConnection, "case:handle", "Andre ønskede tjenester: what notices ask for that is not the unit's, who has waited longest first.")
  requestedServices(
    @Arg("state", () => RequestedServiceState, { defaultValue: RequestedServiceState.WAITING, description: "Those that wait, or those that have been sent on." })
    state: RequestedServiceState,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { request }: GraphQLContext,
  ) {
    return listRequestedServices(request, state, page);
  }
}

@Resolver(() => RequestedServiceType)
export class RequestedServiceFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: RequestedService): string {
    return globalId("RequestedService", it.id);
  }

  @FieldResolver(() => NoticeType, { nullable: true, description: "Melding: the notice that asks for it." })
  notice(@Root() it: RequestedService, @Ctx() { loaders }: GraphQLContext): Promise<Notice | null> {
    return loaders.notice.load(it.noticeId);
  }
}
