import { Arg, Ctx, Resolver } from "type-graphql";
import { choosePicture, removePicture } from "../services/about-me-picture.service.js";
import { answerAboutMeProposal, changeAboutMe, proposeAboutMe, writeAboutMe } from "../services/about-me.service.js";
import { AnswerAboutMeProposalInput, ChangeAboutMeInput, ChoosePictureInput, ProposeAboutMeInput, RemovePictureInput, WriteAboutMeInput } from "./about-me.inputs.js";
import { Do } from "./decorators.js";
import { GraphQLContext } from "./graphql-context.js";
import { payloadOf } from "./payloads.js";

const WriteAboutMePayload = payloadOf("writeAboutMe", "case", "aboutMeSection");
const ChangeAboutMePayload = payloadOf("changeAboutMe", "case", "aboutMeSection");
const ProposeAboutMePayload = payloadOf("proposeAboutMe", "case", "aboutMeProposal");
const AnswerAboutMeProposalPayload = payloadOf("answerAboutMeProposal", "case", "aboutMeProposal", "aboutMeSection");
const ChoosePicturePayload = payloadOf("choosePicture", "case", "aboutMePicture");
const RemovePicturePayload = payloadOf("removePicture", "case");

/** What the owner says of who they are. */
@Resolver()
export class AboutMeDeedsResolver {
  @Do(() => WriteAboutMePayload, "room:write", "Skriv om meg: the owner, or whoever represents them, says something of who the owner is.")
  writeAboutMe(@Arg("input", () => WriteAboutMeInput, { description: "The deed." }) input: WriteAboutMeInput, @Ctx() { request }: GraphQLContext) {
    return writeAboutMe(request, input);
  }

  @Do(() => ChangeAboutMePayload, "room:write", "Endre om meg: says it in another way; what the owner has said themselves, the owner alone changes.")
  changeAboutMe(@Arg("input", () => ChangeAboutMeInput, { description: "The deed." }) input: ChangeAboutMeInput, @Ctx() { request }: GraphQLContext) {
    return changeAboutMe(request, input);
  }

  @Do(() => ProposeAboutMePayload, "room:write", "Foreslå til om meg: somebody else proposes what it could say; the person's side says yes or no.")
  proposeAboutMe(@Arg("input", () => ProposeAboutMeInput, { description: "The deed." }) input: ProposeAboutMeInput, @Ctx() { request }: GraphQLContext) {
    return proposeAboutMe(request, input);
  }

  @Do(() => AnswerAboutMeProposalPayload, "room:write", "Svar på forslag: the person's side takes a proposal as it is or in words of their own, or says no.")
  answerAboutMeProposal(@Arg("input", () => AnswerAboutMeProposalInput, { description: "The deed." }) input: AnswerAboutMeProposalInput, @Ctx() { request }: GraphQLContext) {
    return answerAboutMeProposal(request, input);
  }

  @Do(() => ChoosePicturePayload, "room:write", "Velg bilde: the person's side shows a picture of the owner, which is their consent to it; the one before is removed.")
  choosePicture(@Arg("input", () => ChoosePictureInput, { description: "The deed." }) input: ChoosePictureInput, @Ctx() { request }: GraphQLContext) {
    return choosePicture(request, input);
  }

  @Do(() => RemovePicturePayload, "room:write", "Fjern bilde: takes the picture away, at once and for everybody.")
  removePicture(@Arg("input", () => RemovePictureInput, { description: "The deed." }) input: RemovePictureInput, @Ctx() { request }: GraphQLContext) {
    return removePicture(request, input);
  }
}
