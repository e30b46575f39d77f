import { InputType } from "type-graphql";
import { AboutMeKind } from "../entities/about-me-section.entity.js";
import type { AnswerAboutMeProposal, ChangeAboutMe, ProposeAboutMe, WriteAboutMe } from "../services/about-me.service.js";
import { ChangeInput, DeedInput } from "./deed.input.js";
import { KeepFromParentsInput } from "./dialogue.inputs.js";
import { FilledText, Id, Of, OptionalOf, OptionalText, SHORT_TEXT, YesNo } from "./fields.js";

@InputType()
abstract class SaidInput extends DeedInput {
  @Id("Sak: the case whose room it is.")
  readonly caseId!: string;
  @Of(() => AboutMeKind, "What it is about.")
  readonly kind!: AboutMeKind;
  @OptionalText("Overskrift: a heading of their own, for what is OTHER; none for the rest.", SHORT_TEXT)
  readonly heading?: string | null;
  @FilledText("What it says.")
  readonly text!: string;
  @FilledText("Språk: the language it is written in, such as nb, nn, se or ar.", SHORT_TEXT)
  readonly language!: string;
}

@InputType("WriteAboutMeInput", { description: "Says something of who the owner is, in the words of the owner or of whoever represents them." })
export class WriteAboutMeInput extends SaidInput implements WriteAboutMe {
  @OptionalOf(() => KeepFromParentsInput, "Tilbakehold: keeps it from a child's parents.")
  readonly keepFromParents?: KeepFromParentsInput | null;
}

@InputType("ChangeAboutMeInput", { description: "What a part of Om meg says from now on; what is left out stays." })
export class ChangeAboutMeInput extends ChangeInput implements ChangeAboutMe {
  @Id("Om meg: the part.")
  readonly aboutMeSectionId!: string;
  @OptionalText("Overskrift: the heading, where it is their own.", SHORT_TEXT)
  readonly heading?: string | null;
  @OptionalText("What it says.")
  readonly text?: string | null;
  @OptionalText("Språk: the language it is written in.", SHORT_TEXT)
  readonly language?: string | null;
}

@InputType("ProposeAboutMeInput", { description: "Proposes what Om meg could say." })
export class ProposeAboutMeInput extends SaidInput implements ProposeAboutMe {}

@InputType("AnswerAboutMeProposalInput", { description: "Says yes or no to what somebody has proposed." })
export class AnswerAboutMeProposalInput extends ChangeInput implements AnswerAboutMeProposal {
  @Id("Forslag: the proposal.")
  readonly proposalId!: string;
  @YesNo("Svar: yes or no.")
  readonly accepted!: boolean;
  @OptionalText("Egne ord: what it shall say in its place.")
  readonly text?: string | null;
}

@InputType("ChoosePictureInput", { description: "Shows a picture of the owner in the room, which is consent to it." })
export class ChoosePictureInput extends DeedInput {
  @Id("Sak: the case whose room it is.")
  readonly caseId!: string;
  @Id("Bilde: a document of the room that is a picture.")
  readonly roomDocumentId!: string;
}

@InputType("RemovePictureInput", { description: "Takes the picture away, at once and for everybody." })
export class RemovePictureInput extends ChangeInput {
  @Id("Bilde: the picture.")
  readonly pictureId!: string;
}
