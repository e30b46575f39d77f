import vm from "node:vm";
import { type ASTNode, Environment } from "@marcbachmann/cel-js";
import type { IndicatorFacts } from "../entities/assessment.entity.js";

/** What an expression gives: a yes or a number; or why it cannot be computed. */
export type ExpressionResult = { readonly value: boolean | number } | { readonly fault: string };

const MOST_MILLISECONDS = 250;
const MOST_NESTED = 2;

const operators: ReadonlySet<string> = new Set(["value", "id", ".", "call", "rcall", "list", "?:", "||", "&&", "!_", "==", "!=", "<", "<=", ">", ">=", "in", "+", "-"]);
const overLists: ReadonlySet<string> = new Set(["all", "exists", "exists_one", "filter", "map"]);
const functions: ReadonlySet<string> = new Set([...overLists, "size", "distinct"]);

/** The language as a municipality may write it: the declared facts and nothing else, and texts of a bounded size. */
const language = new Environment({
  unlistedVariablesAreDyn: false,
  enableOptionalTypes: false,
  limits: { maxAstNodes: 150, maxDepth: 20, maxListElements: 30, maxMapEntries: 1, maxCallArguments: 3 },
})
  .registerType("Service", { fields: { type: "string", source: "string", provider: "string", professionalGroup: "string", seenInContext: "bool" } })
  .registerVariable("services", "list<Service>")
  .registerVariable("serviceCount", "int")
  .registerVariable("providerCount", "int")
  .registerVariable("professionalGroupCount", "int")
  .registerVariable("sourceCount", "int")
  .registerVariable("ageGroup", "string")
  .registerFunction("list<string>.distinct(): list<string>", (list: readonly string[]) => [...new Set(list)]);

/** The type of what an expression gives, or why a municipality may not have it. */
export function checkExpression(text: string): { readonly type: "bool" | "int" } | { readonly fault: string } {
  try {
    const fault = faultIn(language.parse(text).ast, 0);
    if (fault !== null) return { fault };
    const { valid, type, error } = language.check(text);
    if (!valid) return { fault: codeOf(error) };
    return type === "bool" || type === "int" ? { type } : { fault: "result_is_no_yes_and_no_number" };
  } catch (error) {
    return { fault: codeOf(error) };
  }
}

/** Only what is listed: no regular expressions, dates or bytes, and lists within lists so deep that they stay cheap. */
function faultIn(node: ASTNode, nested: number): string | null {
  if (!operators.has(node.op)) return `operator_not_allowed: ${node.op}`;
  const inside = node.op === "rcall" && overLists.has(node.args[0]) ? nested + 1 : nested;
  if ((node.op === "rcall" || node.op === "call") && !functions.has(node.args[0])) return `function_not_allowed: ${node.args[0]}`;
  if (inside > MOST_NESTED) return "lists_within_lists_too_deep";
  const [receiver, ...rest] = childrenOf(node);
  const first = receiver === undefined ? null : faultIn(receiver, node.op === "rcall" ? nested : inside);
  return first ?? rest.map((it) => faultIn(it, inside)).find((it) => it !== null) ?? null;
}

function childrenOf(node: ASTNode): ASTNode[] {
  const parts: readonly unknown[] = Array.isArray(node.args) ? node.args.flat() : [node.args];
  return parts.filter((it): it is ASTNode => typeof it === "object" && it !== null && "op" in it);
}

/** Computes a checked expression over the facts. Whatever happens in it, an assessment goes on: a fault is a result too. */
export function evaluateExpression(text: string, facts: IndicatorFacts): ExpressionResult {
  const counts = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, typeof value === "number" ? BigInt(value) : value]));
  try {
    const value: unknown = inTime(() => language.evaluate(text, counts) as unknown);
    return typeof value === "boolean" ? { value } : { value: Number(value) };
  } catch (error) {
    return { fault: codeOf(error) };
  }
}

const runner = new vm.Script("work()");

/** Does some work that waits for nothing, and breaks it off when it takes too long. */
export function inTime<T>(work: () => T): T {
  return runner.runInContext(vm.createContext({ work }), { timeout: MOST_MILLISECONDS }) as T;
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null | undefined)?.code ?? "cannot_be_computed");
}
