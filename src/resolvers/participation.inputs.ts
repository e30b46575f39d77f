import { InputType } from "type-graphql";
import { CareRelation, QuestionBasis } from "../entities/participation-question.entity.js";
import type { AskAboutParticipation } from "../services/participation.service.js";
import { DeedInput } from "./deed.input.js";
import { FilledText, Of, SHORT_TEXT, Text } from "./fields.js";

@InputType("AskAboutParticipationInput", { description: "Asks whether one person has a plan, and why one asks." })
export class AskAboutParticipationInput extends DeedInput implements AskAboutParticipation {
  @Text("Fødselsnummer eller D-nummer: whom it is about.", 11)
  readonly nationalId!: string;
  @FilledText("Formål: why it is needed in the treatment.", SHORT_TEXT)
  readonly purpose!: string;
  @Of(() => CareRelation, "Behandlingsrelasjon: what the asker is to the person.")
  readonly careRelation!: CareRelation;
  @Of(() => QuestionBasis, "Rettsgrunnlag: by what right.")
  readonly basis!: QuestionBasis;
}
