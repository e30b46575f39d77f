import { Arg, Ctx, Resolver } from "type-graphql";
import { recordParent } from "../services/party.service.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { RecordParentInput } from "./party.inputs.js";
import { payloadOf } from "./payloads.js";

const RecordParentPayload = payloadOf("recordParent", "case");

/** Those on the person's side whom the opening of the case did not bring along. */
@Resolver()
export class PartyDeedsResolver {
  @Do(
    () => RecordParentPayload,
    "case:handle",
    "Registrer forelder: keeps who is a parent of the person, and whether with parental responsibility, which opens the case to them until the child is 16 and has them written to (pbrl §§ 2-5 c, 4-4, fvl § 27).",
  )
  recordParent(@Arg("input", () => RecordParentInput, { description: "The deed." }) input: RecordParentInput, @Ctx() { request }: GraphQLContext) {
    return recordParent(request, input);
  }
}
