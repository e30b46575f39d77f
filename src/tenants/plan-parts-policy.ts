import { LifeArea } from "../entities/goal.entity.js";
import { day, oneOf, Optional, pattern, Required, Several, text, yesOrNo } from "./choice.js";

const KEY = /^[A-Z][A-Z0-9_]{1,39}$/;

/** A section the municipality adds to its plans beside the nine points. */
export class AddedSectionPolicy {
  @Required(pattern(KEY), "The name of the section in the municipality's choices, in capitals, such as BACKGROUND; it stays the same when the title changes.")
  readonly key!: string;
  @Required(text(120), "Its title in bokmål (overskrift).")
  readonly titleNb!: string;
  @Required(text(120), "Its title in nynorsk (overskrift).")
  readonly titleNn!: string;
  @Optional(text(1000), "What to write there, in bokmål (veiledende tekst).")
  readonly guideNb!: string | null;
  @Optional(text(1000), "What to write there, in nynorsk (rettleiande tekst).")
  readonly guideNn!: string | null;
  @Optional(yesOrNo(), "Whether a plan is laid before its owner only when something stands there. Unsaid: no.")
  readonly isRequired!: boolean | null;
  @Optional(day(), "From which day plans begin with it. Unsaid: at once.")
  readonly fromOn!: string | null;
}

/** A way to begin a plan: which sections, and which parts of life to talk of. It holds no goals: those are the person's own. */
export class PlanTemplatePolicy {
  @Required(pattern(KEY), "The name of the template in the municipality's choices, in capitals.")
  readonly key!: string;
  @Required(text(120), "Its title in bokmål.")
  readonly titleNb!: string;
  @Required(text(120), "Its title in nynorsk.")
  readonly titleNn!: string;
  @Several(pattern(KEY), "The sections the plan begins with, of those the municipality adds; the required ones come in any case.")
  readonly sections!: readonly string[];
  @Several(oneOf(LifeArea), "The parts of life that are suggested for goals.")
  readonly goalAreas!: readonly LifeArea[];
}
