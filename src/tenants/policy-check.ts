import { plainToInstance } from "class-transformer";
import { validateSync, type ValidationError } from "class-validator";
import { DecisionPath } from "../entities/case.entity.js";
import { choicesOf } from "./choice.js";
import { checkExpression } from "./indicator-expression.js";
import type { IndicatorPolicy } from "./indicator-policy.js";
import { type ContactPolicy, MunicipalityPolicy, type UnitPolicy } from "./municipality-policy.js";
import { type ContactChannel, IndicatorKind, type WrittenForm } from "./policy-enums.js";

/** What is wrong with a choice: where it stands, and which check it fails. */
export interface PolicyFault {
  readonly path: readonly string[];
  readonly rule: string;
}

export class PolicyInvalid extends Error {
  constructor(readonly faults: readonly PolicyFault[]) {
    super(`policy invalid: ${faults.map((it) => `${it.path.join(".")} (${it.rule})`).join(", ")}`);
  }
}

/** Reads a policy from a file, an input or the database: unsaid choices become null, unknown and wrong ones are refused. */
export function readPolicy(plain: unknown): MunicipalityPolicy {
  if (plain === null || typeof plain !== "object" || Array.isArray(plain)) throw new PolicyInvalid([{ path: [], rule: "isObject" }]);
  const policy = withNulls(plainToInstance(MunicipalityPolicy, structuredClone(plain))) as MunicipalityPolicy;
  const faults = [...faultsIn(policy), ...contradictionsIn(policy)];
  if (faults.length > 0) throw new PolicyInvalid(faults);
  return policy;
}

function withNulls(value: object): object {
  for (const field of choicesOf(value.constructor as new () => object)) {
    const record = value as Record<string, unknown>;
    record[field.name] ??= field.list ? [] : null;
    for (const part of [record[field.name]].flat()) if (part !== null && typeof part === "object") withNulls(part);
  }
  return value;
}

/** The faults of single values, by the checks that stand on the class. */
export function faultsIn(policy: object): PolicyFault[] {
  const errors = validateSync(policy, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  return errors.flatMap((error) => faultsOf(error, []));
}

function faultsOf(error: ValidationError, above: readonly string[]): PolicyFault[] {
  const path = [...above, error.property];
  const own = Object.keys(error.constraints ?? {}).map((rule) => ({ path, rule }));
  return [...own, ...(error.children ?? []).flatMap((it) => faultsOf(it, path))];
}

/** Choices that cannot both stand. */
function contradictionsIn(policy: MunicipalityPolicy): PolicyFault[] {
  const faults: PolicyFault[] = [];
  const { decision, eligibility, notice, unit } = policy;
  const fault = (rule: string, ...path: string[]): number => faults.push({ path, rule });
  if (!decision || !eligibility || !unit) return faults;
  if (decision.paths?.length === 0) fault("arrayNotEmpty", "decision", "paths");
  if (decision.paths?.includes(DecisionPath.UNIT_THEN_ALLOCATION_BODY) && decision.allocationBodyName === null) fault("requiredByPath", "decision", "allocationBodyName");
  if (eligibility.minimum !== null && eligibility.countUnit === null) fault("requiredByMinimum", "eligibility", "countUnit");
  if ((unit.expectedMeetingsPerYear ?? Infinity) < (unit.minMeetingsPerYear ?? 0)) fault("belowMinimum", "unit", "expectedMeetingsPerYear");
  return [
    ...faults,
    ...faultsInPlanParts(policy.plan),
    ...(faultsIn(unit).length === 0 ? [...faultsInContact(unit.contact, notice?.channels ?? []), ...faultsInDepartments(unit)] : []),
    ...(faultsIn(eligibility).length === 0 ? faultsInIndicators(policy) : []),
  ];
}

const channelOf = { POSTAL: "PAPER", VISITING: "IN_PERSON", PHONE: "PHONE", EMAIL: "EMAIL", FORM: "GENERAL_APPLICATION" } as const satisfies Record<ContactChannel, string>;

/** Two sections or templates are not called the same, and a template names sections there are. */
function faultsInPlanParts(plan: MunicipalityPolicy["plan"] | undefined): PolicyFault[] {
  const { sections, templates } = { sections: plan?.sections ?? [], templates: plan?.templates ?? [] };
  const twice = (name: string, all: readonly { readonly key: string }[]): PolicyFault[] =>
    new Set(all.map((it) => it.key)).size === all.length ? [] : [{ path: ["plan", name], rule: "keyTwice" }];
  const unknown = templates.flatMap((it) => it.sections).some((key) => !sections.some((it) => it.key === key));
  return [...twice("sections", sections), ...twice("templates", templates), ...(unknown ? [{ path: ["plan", "templates"], rule: "unknownSection" }] : [])];
}

/** Who has the main responsibility, or a part in children's plans, is one of the departments that take part. */
function faultsInDepartments({ departments, mainDepartment, childPlanDepartments }: UnitPolicy): PolicyFault[] {
  const named = [["mainDepartment", mainDepartment], ...childPlanDepartments.map((it) => ["childPlanDepartments", it])] as const;
  return named.flatMap(([field, it]) => (it === null || it === undefined || departments.includes(it) ? [] : [{ path: ["unit", field ?? ""], rule: "unknownDepartment" }]));
}

/** What the municipality says it does not have can neither be given nor be offered for notices. */
function faultsInContact(contact: ContactPolicy, channels: readonly string[]): PolicyFault[] {
  const path = ["unit", "contact", "notOffered"];
  const given = contact.notOffered.filter((it) => contact[contactFields[it]] !== null).map(() => ({ path, rule: "contradictsValue" }));
  return [...given, ...contact.notOffered.filter((it) => channels.includes(channelOf[it])).map(() => ({ path, rule: "contradictsChannel" }))];
}

/** Where in the contact each way of reaching the unit stands. */
const contactFields = { POSTAL: "postal", VISITING: "visiting", PHONE: "phone", EMAIL: "email", FORM: "formName" } as const satisfies Record<ContactChannel, keyof ContactPolicy>;

function faultsInIndicators({ eligibility, writtenForm }: MunicipalityPolicy): PolicyFault[] {
  return eligibility.indicators.flatMap((it, index, all) =>
    faultsInIndicator(it, all, writtenForm).map(([name, rule]) => ({ path: ["eligibility", "indicators", String(index), name], rule })),
  );
}

type IndicatorFault = [name: string, rule: string];

/** An indicator has what its kind takes and nothing else, a name, and a code of its own. */
function faultsInIndicator(it: IndicatorPolicy, all: readonly IndicatorPolicy[], writtenForm: WrittenForm): IndicatorFault[] {
  const faults = it.kind === IndicatorKind.COUNT_AT_LEAST ? faultsInCount(it) : faultsInExpression(it);
  if (all.filter((other) => other.code === it.code).length > 1) faults.push(["code", "codeTaken"]);
  if (!it.names.some((name) => name.writtenForm === writtenForm)) faults.push(["names", "requiredInWrittenForm"]);
  return faults;
}

function faultsInCount(it: IndicatorPolicy): IndicatorFault[] {
  const missing = (["minimum", "countUnit"] as const).filter((name) => it[name] === null);
  const faults = missing.map((name): IndicatorFault => [name, "requiredByKind"]);
  return it.expression === null ? faults : [...faults, ["expression", "notOfKind"]];
}

function faultsInExpression(it: IndicatorPolicy): IndicatorFault[] {
  if (it.expression === null) return [["expression", "requiredByKind"]];
  const ofCounts = (["countUnit", "differentProviders", "excluded", "sources"] as const).filter((name) => it[name] !== null && [it[name]].flat().length > 0);
  const faults = ofCounts.map((name): IndicatorFault => [name, "notOfKind"]);
  const checked = checkExpression(it.expression);
  if ("fault" in checked) return [...faults, ["expression", checked.fault]];
  if (checked.type === "int" && it.minimum === null) faults.push(["minimum", "requiredByNumber"]);
  if (checked.type === "bool" && it.minimum !== null) faults.push(["minimum", "notOfYesOrNo"]);
  return faults;
}
