import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Case } from "../entities/case.entity.js";
import type { IndividualPlan } from "../entities/individual-plan.entity.js";
import { type PlanTransfer, TransferState } from "../entities/plan-transfer.entity.js";
import type { ReceivedPlan } from "../entities/received-plan.entity.js";
import { globalId } from "../rules/global-id.rules.js";
import { standsAs } from "../rules/transfer.rules.js";
import { importTransferredPlan } from "../services/transfer-import.service.js";
import { acceptTransfer, declineTransfer } from "../services/transfer-receiving.service.js";
import { offeredTransfers } from "../services/transfer.reader.js";
import { consentToTransfer, offerTransfer, withdrawTransfer } from "../services/transfer.service.js";
import { CaseType } from "./case.type.js";
import { Ask, Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { connectionOf, PageArgs } from "./page.type.js";
import { payloadOf } from "./payloads.js";
import { IndividualPlanType } from "./plan.type.js";
import { AcceptTransferInput, ConsentToTransferInput, DeclineTransferInput, ImportTransferredPlanInput, OfferTransferInput, WithdrawTransferInput } from "./transfer.inputs.js";
import { PlanTransferType, ReceivedPlanType } from "./transfer.type.js";

const OfferTransferPayload = payloadOf("offerTransfer", "transfer");
const ConsentToTransferPayload = payloadOf("consentToTransfer", "transfer");
const WithdrawTransferPayload = payloadOf("withdrawTransfer", "transfer");
const AcceptTransferPayload = payloadOf("acceptTransfer", "notice", "transfer");
const DeclineTransferPayload = payloadOf("declineTransfer", "transfer");
const ImportTransferredPlanPayload = payloadOf("importTransferredPlan", "plan");

const PlanTransferConnection = connectionOf(() => PlanTransferType, "PlanTransferConnection", "A page of plans on their way from other municipalities.");

@Resolver()
export class TransferResolver {
  @Ask(
    () => PlanTransferConnection,
    "case:open",
    "Tilbudte overføringer: the plans that other municipalities offer to this one and that wait for an answer, the oldest first. Empty for who does not see the whole unit.",
  )
  offeredTransfers(@Args(() => PageArgs) page: PageArgs, @Ctx() { request }: GraphQLContext) {
    return offeredTransfers(request, page);
  }

  @Do(
    () => OfferTransferPayload,
    "plan:write",
    "Forbered overføring: prepares that a plan is handed to the municipality its owner moves to. Nobody there learns of it before the owner consents.",
  )
  offerTransfer(@Arg("input", () => OfferTransferInput, { description: "The deed." }) input: OfferTransferInput, @Ctx() { request }: GraphQLContext) {
    return offerTransfer(request, input);
  }

  @Do(
    () => ConsentToTransferPayload,
    "plan:approve",
    "Samtykk til overføring: the owner, or whoever lawfully decides for the owner, lets the plan or parts of it be handed over (pbrl § 4-1, hpl § 22).",
  )
  consentToTransfer(@Arg("input", () => ConsentToTransferInput, { description: "The deed." }) input: ConsentToTransferInput, @Ctx() { request }: GraphQLContext) {
    return consentToTransfer(request, input);
  }

  @Do(() => WithdrawTransferPayload, "consent:record", "Trekk overføring: takes the offer back before anybody has accepted it; what was packed is gone at once.")
  withdrawTransfer(@Arg("input", () => WithdrawTransferInput, { description: "The deed." }) input: WithdrawTransferInput, @Ctx() { request }: GraphQLContext) {
    return withdrawTransfer(request, input);
  }

  @Do(() => AcceptTransferPayload, "case:open", "Ta imot plan: the unit takes over; the person gets a notice here with its receipt and its deadlines (hol §§ 7-1, 7-3).")
  acceptTransfer(@Arg("input", () => AcceptTransferInput, { description: "The deed." }) input: AcceptTransferInput, @Ctx() { request }: GraphQLContext) {
    return acceptTransfer(request, input);
  }

  @Do(() => DeclineTransferPayload, "case:open", "Si nei til plan: the unit does not take over, and keeps nothing.")
  declineTransfer(@Arg("input", () => DeclineTransferInput, { description: "The deed." }) input: DeclineTransferInput, @Ctx() { request }: GraphQLContext) {
    return declineTransfer(request, input);
  }

  @Do(
    () => ImportTransferredPlanPayload,
    "plan:write",
    "Hent inn mottatt plan: lays what came from the other municipality into a draft made here after a consent here (hol § 7-1).",
  )
  importTransferredPlan(@Arg("input", () => ImportTransferredPlanInput, { description: "The deed." }) input: ImportTransferredPlanInput, @Ctx() { request }: GraphQLContext) {
    return importTransferredPlan(request, input);
  }
}

@Resolver(() => PlanTransferType)
export class PlanTransferFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: PlanTransfer): string {
    return globalId("PlanTransfer", it.id);
  }

  @FieldResolver(() => TransferState, { description: "Where it stands today." })
  state(@Root() it: PlanTransfer, @Ctx() { request }: GraphQLContext): TransferState {
    return standsAs(it, request.today);
  }
}

@Resolver(() => ReceivedPlanType)
export class ReceivedPlanFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: ReceivedPlan): string {
    return globalId("ReceivedPlan", it.id);
  }
}

@Resolver(() => IndividualPlanType)
export class PlanTransfersResolver {
  @FieldResolver(() => [PlanTransferType], { description: "Overføringer: how it is, or has been, handed to other municipalities, the oldest first." })
  transfers(@Root() it: IndividualPlan, @Ctx() { loaders }: GraphQLContext): Promise<PlanTransfer[]> {
    return loaders.transfersOfPlan.load(it.id);
  }
}

@Resolver(() => CaseType)
export class ReceivedPlansResolver {
  @FieldResolver(() => [ReceivedPlanType], { description: "Mottatte planer: what has come from municipalities the person lived in before." })
  receivedPlans(@Root() it: Case, @Ctx() { loaders }: GraphQLContext): Promise<ReceivedPlan[]> {
    return loaders.receivedPlansOfCase.load(it.id);
  }
}
