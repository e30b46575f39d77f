import { InputType } from "type-graphql";
import type { RecordNextOfKinCheck } from "../services/next-of-kin.service.js";
import { OnCaseInput } from "./deed.input.js";
import { Day, OptionalText, YesNo } from "./fields.js";

@InputType("RecordNextOfKinCheckInput", { description: "A coordinator tells whether minors are next of kin, and what they need." })
export class RecordNextOfKinCheckInput extends OnCaseInput implements RecordNextOfKinCheck {
  @YesNo("Mindreårige barn: whether the person has children under 18.")
  readonly hasMinorChildren!: boolean;
  @YesNo("Mindreårige søsken: whether the person has brothers or sisters under 18.")
  readonly hasMinorSiblings!: boolean;
  @YesNo("Behov for informasjon: whether they need information.")
  readonly needsInformation!: boolean;
  @YesNo("Behov for oppfølging: whether they need to be followed up.")
  readonly needsFollowUp!: boolean;
  @OptionalText("Resultat: what was found and agreed, without names. Required where there are minors.")
  readonly result?: string | null;
  @Day("The day; from the day of the appointment until today.")
  readonly checkedOn!: string;
}
