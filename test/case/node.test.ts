import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";
import { NODE } from "../support/documents.js";
import { memberLeaves } from "../support/holdings.js";
import { noticePartsOf } from "../support/notices.js";
import { recommended } from "../support/stages.js";

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
    const { caseId, owner } = await app.walk("lund");
    await noticePartsOf(app, "lund", { caseId, owner });
    await memberLeaves(app, "lund", caseId);
    const before = await recommended(app);
    const seen: [string, string, string][] = [
      ...idsIn(await app.as(owner).ask(EVERYTHING, { id: caseId })).map(([kind, id]): [string, string, string] => [kind, id, owner]),
      ...idsIn(await app.as(owner).ask(ACCESS_LOG)).map(([kind, id]): [string, string, string] => [kind, id, owner]),
      ...idsIn(await app.as("stranda/body-leader").ask(EVERYTHING, { id: before.caseId })).map(([kind, id]): [string, string, string] => [kind, id, "stranda/body-leader"]),
    ];

    for (const [kind, id, key] of seen) expect((await app.as(key).raw(NODE, { id })).data?.["node"] ?? [kind, id]).toEqual({ __typename: kind, id });
    const kinds: string[] = (await app.as(owner).ask(KINDS))["__type"].possibleTypes.map((it: Answer) => it["name"]);
    expect([...new Set(seen.map(([kind]) => kind))].sort()).toEqual(kinds.sort());
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
