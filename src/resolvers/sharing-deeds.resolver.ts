import { Arg, Ctx, Resolver } from "type-graphql";
import { resumeSharing, shareSections, suspendSharing, withdrawSharing } from "../services/sharing.service.js";
import { stopWithholding, withholdFromParents } from "../services/withholding.service.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";
import { ResumeSharingInput, ShareSectionsInput, StopWithholdingInput, SuspendSharingInput, WithdrawSharingInput, WithholdFromParentsInput } from "./sharing.inputs.js";

const ShareSectionsPayload = payloadOf("shareSections", "consent");
const WithdrawSharingPayload = payloadOf("withdrawSharing", "consent");
const SuspendSharingPayload = payloadOf("suspendSharing", "consent");
const ResumeSharingPayload = payloadOf("resumeSharing", "consent");
const WithholdFromParentsPayload = payloadOf("withholdFromParents", "plan", "withholding");
const StopWithholdingPayload = payloadOf("stopWithholding", "plan", "withholding");

/** Who reads what of a plan, and for how long. */
@Resolver()
export class SharingDeedsResolver {
  @Do(
    () => ShareSectionsPayload,
    "consent:record",
    "Del planen: shares parts of the plan with participants for a period, by whoever may consent for the person that day (pbrl §§ 3-6, 4-1).",
  )
  shareSections(@Arg("input", () => ShareSectionsInput, { description: "The deed." }) input: ShareSectionsInput, @Ctx() { request }: GraphQLContext) {
    return shareSections(request, input);
  }

  @Do(() => WithdrawSharingPayload, "consent:record", "Slutt å dele: ends what is shared with one participant at once; it stays listed as shared until then.")
  withdrawSharing(@Arg("input", () => WithdrawSharingInput, { description: "The deed." }) input: WithdrawSharingInput, @Ctx() { request }: GraphQLContext) {
    return withdrawSharing(request, input);
  }

  @Do(() => SuspendSharingPayload, "consent:record", "Sett deling på pause: nobody but the person's side and those who coordinate gets in, and nothing else ends.")
  suspendSharing(@Arg("input", () => SuspendSharingInput, { description: "The deed." }) input: SuspendSharingInput, @Ctx() { request }: GraphQLContext) {
    return suspendSharing(request, input);
  }

  @Do(() => ResumeSharingPayload, "consent:record", "Ta opp deling: lets those in again who take part still, as far and as long as was shared with them.")
  resumeSharing(@Arg("input", () => ResumeSharingInput, { description: "The deed." }) input: ResumeSharingInput, @Ctx() { request }: GraphQLContext) {
    return resumeSharing(request, input);
  }

  @Do(
    () => WithholdFromParentsPayload,
    "plan:write",
    "Hold tilbake fra foreldre: the child from 12, or staff for strong reasons, keeps something of the plan from the parents (pbrl § 3-4).",
  )
  withholdFromParents(@Arg("input", () => WithholdFromParentsInput, { description: "The deed." }) input: WithholdFromParentsInput, @Ctx() { request }: GraphQLContext) {
    return withholdFromParents(request, input);
  }

  @Do(() => StopWithholdingPayload, "plan:write", "Slutt å holde tilbake: the parents may know of it again; what the child kept, the child alone lets go.")
  stopWithholding(@Arg("input", () => StopWithholdingInput, { description: "The deed." }) input: StopWithholdingInput, @Ctx() { request }: GraphQLContext) {
    return stopWithholding(request, input);
  }
}
