import { registerEnumType } from "type-graphql";
import { refusalCodes } from "../rules/refusal.js";
import { refusalTexts } from "./refusal-texts.js";

/** The closed list of refusals as an enum of the schema, each value described by its English text. */
export const RefusalCode = Object.fromEntries(refusalCodes.map((it) => [it, it]));

registerEnumType(RefusalCode, {
  name: "RefusalCode",
  description: "Every way in which a deed can be refused.",
  valuesConfig: Object.fromEntries(refusalCodes.map((it) => [it, { description: refusalTexts[it].en }])),
});
