import type { AddedSection } from "../entities/added-section.entity.js";
import type { LifeArea } from "../entities/goal.entity.js";
import type { LocalDate } from "../tenants/local-date.js";
import type { AddedSectionPolicy, PlanTemplatePolicy } from "../tenants/plan-parts-policy.js";
import type { MunicipalityPolicy } from "../tenants/municipality-policy.js";
import { WrittenForm } from "../tenants/policy-enums.js";

/** What a plan begins with: the sections it gets, and the parts of life the template suggests. */
export interface PlanBeginning {
  readonly sections: readonly AddedSectionPolicy[];
  readonly templateKey: string | null;
  readonly suggestedAreas: readonly LifeArea[] | null;
}

/** Choice: a section is in plans that begin on its first day or later; those that had begun keep what they began with. SAM-50, SAM-129. */
export function sectionsInForce(policy: MunicipalityPolicy, on: LocalDate): readonly AddedSectionPolicy[] {
  return policy.plan.sections.filter((it) => it.fromOn === null || it.fromOn <= on);
}

/**
 * Seed: no template is forced, and none writes a goal: it says which sections the plan begins with, the required ones among them in any case, and which
 * parts of life to talk of. Without one, the plan has every section of the municipality. Null for a template there is none of. LUND-9-10, SAM-127, SAM-128, SAM-129.
 */
export function beginningOf(policy: MunicipalityPolicy, templateKey: string | null, on: LocalDate): PlanBeginning | null {
  const sections = sectionsInForce(policy, on);
  if (templateKey === null) return { sections, templateKey: null, suggestedAreas: null };
  const template: PlanTemplatePolicy | undefined = policy.plan.templates.find((it) => it.key === templateKey);
  if (!template) return null;
  const chosen = sections.filter((it) => it.isRequired === true || template.sections.includes(it.key));
  return { sections: chosen, templateKey, suggestedAreas: template.goalAreas };
}

type Written = { readonly sectionId: string; readonly setAsideAt: Date | null };

/** Choice: the sections in use that the municipality requires and that hold no text yet, beside the nine points. SAM-50, SAM-68. */
export function missingSections<S extends Pick<AddedSection, "id" | "isRequired" | "setAsideAt">>(sections: readonly S[], texts: readonly Written[]): S[] {
  return sections.filter((it) => it.isRequired && it.setAsideAt === null && !texts.some((one) => one.sectionId === it.id && one.setAsideAt === null));
}

/** Choice: the title or the guiding text of a section in the form it is read in; the other where the municipality wrote only one. */
export function inForm(form: WrittenForm, nb: string | null, nn: string | null): string | null {
  return form === WrittenForm.NN ? (nn ?? nb) : (nb ?? nn);
}
