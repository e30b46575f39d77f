import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type DocumentNode, getVariableValues, Kind, type OperationDefinitionNode, parse, print, validate } from "graphql";
import { type Story, stories } from "../../src/console/stories.js";
import { operationName, storyTabs } from "../../src/console/storyTabs.js";
import { createSchema } from "../../src/schema.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer } from "../support/client.js";

const schema = createSchema();
const tabs = storyTabs(stories);

/** The operations of a tab, with the fragments they share. */
function operationsOf(query: string): { operation: OperationDefinitionNode; document: DocumentNode }[] {
  const { definitions } = parse(query);
  const fragments = definitions.filter((it) => it.kind === Kind.FRAGMENT_DEFINITION);
  const operations = definitions.filter((it) => it.kind === Kind.OPERATION_DEFINITION);
  return operations.map((operation) => ({ operation, document: { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] } }));
}

/** The variables as the console sends them, with a day where the reader is asked for one. */
function variablesOf({ variables = "{}" }: Story): Answer {
  return JSON.parse(variables.replace(/^\s*\/\/.*$/gm, "").replace(/"<(?:a day|another)[^>]*>"/g, '"2026-06-01"')) as Answer;
}

describe("the tabs of the console", () => {
  test("have names of their own", () => {
    const names = stories.map((it) => operationName(it.title));

    expect(new Set(names).size).toBe(names.length);
  });

  test.each(stories.map((it, index) => [it.title, index] as const))("ask for what the schema has: %s", (_title, index) => {
    expect(validate(schema, parse(tabs[index]?.query ?? "")).map((it) => it.message)).toEqual([]);
  });

  test.each(stories.map((it) => [it.title, it] as const))("give every operation the variables it takes, and no others: %s", (_title, story) => {
    const given = variablesOf(story);
    const taken = operationsOf(story.query).flatMap(({ operation }) => operation.variableDefinitions ?? []);

    const { errors = [] } = getVariableValues(schema, taken, given);

    expect(errors.map((it) => it.message)).toEqual([]);
    expect(Object.keys(given).sort()).toEqual([...new Set(taken.map((it) => it.variable.name.value))].filter((it) => it in given).sort());
  });
});

describe("what a tab asks without an id", () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startApp()));
  afterAll(() => app.stop());

  const questions = stories.flatMap((story) =>
    operationsOf(story.query)
      .filter(({ operation }) => operation.operation === "query" && !JSON.stringify(asked(story, operation)).includes("<"))
      .map(({ operation, document }) => [story.title, operation.name?.value ?? "first", { document, variables: asked(story, operation) }] as const),
  );

  test.each(questions)("is answered to whoever it is for: %s, %s", async (title, _name, { document, variables }) => {
    const who = ["Consent", "Calendar", "Plan on one page", "Who has read"].includes(title) ? "lund/owner" : "lund/unit-leader";

    const { data, errors } = await app.as(who).raw(print(document), variables);

    expect(errors).toEqual([]);
    expect(data).not.toBeNull();
  });
});

/** The variables of one operation. */
function asked(story: Story, operation: OperationDefinitionNode): Answer {
  const given = variablesOf(story);
  return Object.fromEntries((operation.variableDefinitions ?? []).map((it) => [it.variable.name.value, given[it.variable.name.value]]));
}
