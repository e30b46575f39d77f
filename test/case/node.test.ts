import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GlobalKind } from "../../src/rules/global-id.rules.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { NODE } from "../support/documents.js";
import { casesOf, idsOf, localId } from "../support/holdings.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

const KINDS = `query Kinds { __type(name: "Node") { possibleTypes { name } } }`;
const EVERYTHING = `query Everything($id: ID!) { case(id: $id) { __typename id subject { __typename id } handler { __typename id serviceUnit { __typename id } }
  notices { __typename id otherServices { __typename id } } documents { __typename id } mandates { __typename id } clarifications { __typename id } services { __typename id } assessments { __typename id } recommendations { __typename id }
  decisions { __typename id } agendaItems { __typename id meeting { __typename id } } deadlines { __typename id } coordinators { __typename id } consents { __typename id }
  plan { __typename id entries { __typename id } goals { __typename id measures { __typename id } } participants { __typename id } }
  coordinatorTasks { __typename id } feedback { __typename id }
  group { __typename id members { __typename id } } } }`;
/** Who works with the matters of the municipality. */
const insiders = ["unit-leader", "own-unit-leader", "body-leader", "case-worker", "coordinator", "system-coordinator"];
const ACCESS_LOG = "query Log { myAccessLog(first: 1) { nodes { __typename id } } }";

/** Every id in an answer, with the kind it belongs to. */
function idsIn(value: unknown): [string, string][] {
  if (value === null || typeof value !== "object") return [];
  const { __typename, id } = value as Answer;
  const own: [string, string][] = typeof __typename === "string" && typeof id === "string" ? [[__typename, id]] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

describe("anything by its id", () => {
  test("is found by somebody who may see it, whatever kind it is", async () => {
    const { owners, caseIds } = await casesOf(app, "stranda");
    const ids = await Promise.all(caseIds.map((it) => idsOf(app, "stranda", localId(it))));
    const people = [...owners, ...insiders.map((it) => `stranda/${it}`)].map((it) => app.as(it));
    const kinds: string[] = (await app.as("stranda/unit-leader").ask(KINDS))["__type"].possibleTypes.map((it: Answer) => it["name"]);
    const isFound = async (kind: string): Promise<boolean> => {
      for (const { idOf } of ids) {
        const id = idOf(kind as GlobalKind);
        for (const one of people) {
          const node = (await one.raw(NODE, { id })).data?.["node"];
          if (node) return node.__typename === kind && node.id === id;
        }
      }
      return false;
    };
    const lost: string[] = [];
    for (const kind of kinds) if (!(await isFound(kind))) lost.push(kind);

    expect(kinds.length).toBeGreaterThan(40);
    expect(lost).toEqual([]);
  });

  test("is not there for somebody who may not see it, nor in another municipality (INV-09)", async () => {
    const { caseId, owner } = await app.walk("lund");
    const stranger = app.newcomer("lund");
    const professionals = new Set(["Professional", "ServiceUnit"]);
    const confidential = [...idsIn(await app.as(owner).ask(EVERYTHING, { id: caseId })), ...idsIn(await app.as(owner).ask(ACCESS_LOG))].filter(
      ([kind]) => !professionals.has(kind),
    );

    for (const [kind, id] of confidential) {
      const answers = await Promise.all([app.as(stranger.key), app.as("lund/hospital"), app.as("luster/unit-leader")].map((it) => it.raw(NODE, { id })));
      expect([kind, answers.map((it) => it.errors[0]?.extensions["code"])]).toEqual([kind, ["NOT_FOUND", "NOT_FOUND", "NOT_FOUND"]]);
    }
  });

  test.each(["", "x", "AAAA", Buffer.alloc(17).toString("base64url"), Buffer.alloc(17, 255).toString("base64url")])("is not there for the text %j", async (id) => {
    const { errors } = await app.as("lund/unit-leader").raw(NODE, { id });

    expect(errors.map((it) => it.extensions["code"])).toEqual(["NOT_FOUND"]);
  });

  test("of a citizen is not there under the kind of a professional, nor the other way round", async () => {
    const { subjectId } = await app.walk("lund", { until: "OPENED" });
    const swapped = (id: string, kind: number): string => {
      const bytes = Buffer.from(id, "base64url");
      bytes[0] = kind;
      return bytes.toString("base64url");
    };
    const [person, professional] = [subjectId, await app.professionalId("lund/coordinator")];
    const kindOf = (id: string): number => Buffer.from(id, "base64url")[0] ?? 0;

    for (const id of [swapped(person, kindOf(professional)), swapped(professional, kindOf(person))]) {
      expect((await app.as("lund/unit-leader").raw(NODE, { id })).errors[0]?.extensions["code"]).toBe("NOT_FOUND");
    }
  });
});
