import { oneOf, Required, text } from "./choice.js";
import { LetterBlock, TextPlacement, WrittenForm } from "./policy-enums.js";

export class LetterLocalText {
  @Required(oneOf(LetterBlock), "The national part of a letter that it stands beside.")
  readonly block!: LetterBlock;
  @Required(oneOf(TextPlacement), "Above or below that part; never in its place.")
  readonly placement!: TextPlacement;
  @Required(oneOf(WrittenForm), "The form it is written in; it stands in letters of that form alone (målform).")
  readonly writtenForm!: WrittenForm;
  @Required(text(2000), "The municipality's own words in letters.")
  readonly text!: string;
}
