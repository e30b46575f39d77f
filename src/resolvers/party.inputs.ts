import { InputType } from "type-graphql";
import type { RecordParent } from "../services/party.service.js";
import { OnCaseInput } from "./deed.input.js";
import { Of, YesNo } from "./fields.js";
import { CitizenInput } from "./person.inputs.js";

@InputType("RecordParentInput", { description: "Keeps who is a parent of the person the case is about." })
export class RecordParentInput extends OnCaseInput implements RecordParent {
  @Of(() => CitizenInput, "Forelder: who it is.")
  readonly parent!: CitizenInput;
  @YesNo("Foreldreansvar: whether with parental responsibility. Without it the parent sees nothing of the case and is not written to.")
  readonly parentalResponsibility!: boolean;
}
