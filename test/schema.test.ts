import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isNullableType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { getMetadataStorage } from "type-graphql";
import { schemaText } from "../src/print-schema.js";
import { createSchema } from "../src/schema.js";
import { deeds } from "../src/tenants/deeds.js";
import { permissions, permissionsOf, permissionsOfNobody } from "../src/tenants/permissions.js";
import { root, textOf } from "./support/source.js";

const schema = createSchema();
const types = Object.values(schema.getTypeMap()).filter((it) => !isIntrospectionType(it) && !isSpecifiedScalarType(it));
const outputs = types.filter((it) => isObjectType(it) || isInterfaceType(it));
const query = schema.getQueryType() as GraphQLObjectType;
const mutation = schema.getMutationType() as GraphQLObjectType;
const mutations = Object.values(mutation.getFields());

const named = (deed: string, role: string): string => `${deed.charAt(0).toUpperCase()}${deed.slice(1)}${role}`;

/** Everything a reader of the schema meets, with what it says of itself. Query and Mutation themselves speak through their fields. */
function described(): { readonly place: string; readonly description: string | null | undefined }[] {
  return types.flatMap((type) => [...(type === query || type === mutation ? [] : [{ place: type.name, description: type.description }]), ...partsOf(type)]);
}

function partsOf(type: GraphQLNamedType): { readonly place: string; readonly description: string | null | undefined }[] {
  if (isEnumType(type)) return type.getValues().map((it) => ({ place: `${type.name}.${it.name}`, description: it.description }));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((it) => ({ place: `${type.name}.${it.name}`, description: it.description }));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const ofField = (it: GraphQLField<unknown, unknown>) => [
    { place: `${type.name}.${it.name}`, description: it.description },
    ...it.args.map((arg: GraphQLArgument) => ({ place: `${type.name}.${it.name}(${arg.name})`, description: arg.description })),
  ];
  return Object.values(type.getFields()).flatMap(ofField);
}

describe("the schema", () => {
  test("is the one that is checked in", () => {
    const isTheSame = textOf("schema.graphql") === schemaText();

    expect(isTheSame ? "as checked in" : "schema.graphql is not what the code makes: run `npm run schema` and look at the difference").toBe("as checked in");
  });

  test("describes every type, field, argument, input field and enum value", () => {
    const all = described();

    expect(all.length).toBeGreaterThan(500);
    expect(all.filter((it) => (it.description ?? "").trim() === "").map((it) => it.place)).toEqual([]);
  });

  test("gives out no national identity number, no cipher and no hash (PRIV-04, INV-21)", () => {
    const secret = /nationalId|national_id|fnr|fodsels|ssn|cipher|hash/i;
    const fields = outputs.flatMap((type) => Object.keys(type.getFields()).map((it) => `${type.name}.${it}`));

    expect(fields.length).toBeGreaterThan(200);
    expect(fields.filter((it) => secret.test(it))).toEqual([]);
  });

  test("takes every id as an ID", () => {
    const given = types
      .filter(isInputObjectType)
      .flatMap((type) => Object.values(type.getFields()).map((it) => ({ place: `${type.name}.${it.name}`, type: getNamedType(it.type).name })));
    const ids = given.filter((it) => /(\.id|Ids?)$/.test(it.place) && !it.place.endsWith(".nationalId"));

    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((it) => it.type !== "ID")).toEqual([]);
  });

  test("pages every list that can grow: nodes, where the page ends, and a bounded size by default", () => {
    const connections = outputs.filter((it) => it.name.endsWith("Connection"));
    const paged = outputs.flatMap((type) => Object.values(type.getFields()).filter((it) => getNamedType(it.type).name.endsWith("Connection")));

    expect(connections.length).toBeGreaterThan(3);
    expect(
      connections.filter((it) => !isListOfThings(it.getFields()["nodes"]) || getNamedType(it.getFields()["pageInfo"]?.type)?.name !== "PageInfo").map((it) => it.name),
    ).toEqual([]);
    expect(paged.length).toBeGreaterThanOrEqual(connections.length);
    expect(paged.filter((it) => !isPaged(it)).map((it) => it.name)).toEqual([]);
  });

  test("breaks nothing that was released", () => {
    const released = "test/released-schema.graphql";
    const isReleased = existsSync(path.join(root, released));
    const versions = existsSync(path.join(root, "CHANGELOG.md")) ? [...textOf("CHANGELOG.md").matchAll(/^##\s+\[?v?(\d+\.\d+\.\d+)/gm)].map((it) => it[1]) : [];
    const withoutSchema = isReleased ? [] : versions.map((it) => `version ${it} is released: keep its schema as ${released}`);
    const broken = isReleased ? findBreakingChanges(buildSchema(textOf(released)), schema).map((it) => it.description) : [];

    expect([...withoutSchema, ...broken]).toEqual([]);
  });
});

function isListOfThings(field: GraphQLField<unknown, unknown> | undefined): boolean {
  return field !== undefined && isNonNullType(field.type) && isListType(field.type.ofType) && isNonNullType(field.type.ofType.ofType);
}

function isPaged(field: GraphQLField<unknown, unknown>): boolean {
  const first = field.args.find((it) => it.name === "first");
  const after = field.args.find((it) => it.name === "after");
  return typeof first?.defaultValue === "number" && first.defaultValue <= 100 && after !== undefined && isNullableType(after.type);
}

describe("a permission", () => {
  const storage = getMetadataStorage();
  const fields = [...storage.queries, ...storage.mutations].map((it) => ({ name: it.schemaName, demanded: (it.roles ?? []) as string[] }));

  test("guards every field of Query and Mutation: exactly one, from the closed list", () => {
    const inSchema = [...Object.keys(query.getFields()), ...Object.keys(mutation.getFields())];
    const isGuarded = ({ demanded }: { demanded: readonly string[] }): boolean => demanded.length === 1 && permissions.some((it) => it === demanded[0]);

    expect(fields.map((it) => it.name).sort()).toEqual(inSchema.sort());
    expect(fields.filter((it) => !isGuarded(it))).toEqual([]);
  });

  test("that asks for no login reads, and never changes anything", () => {
    const open = fields.filter((it) => it.demanded.some((one) => permissionsOfNobody.some((none) => none === one))).map((it) => it.name);

    expect(open.sort()).toEqual(["coordinatingUnit", "municipalities", "services"]);
  });

  test("is demanded by some field and held by somebody", () => {
    const demanded = new Set(fields.flatMap((it) => it.demanded));
    const held = new Set<string>([...permissionsOfNobody, ...Object.values(permissionsOf).flat()]);

    expect(permissions.filter((it) => !demanded.has(it) || !held.has(it))).toEqual([]);
  });
});

/** Deeds that end something, once: whoever comes second is told that it has ended, whatever they had read. */
const endsOnce = ["changeMyCard", "endParticipationEverywhere", "endHostAgreement", "endRole", "takeBackDuty", "endDelegation", "retireUnitDocument", "endUserOrganisation"];

/** Deeds that change nothing which is there already. */
const beginsAnew = [
  "startDialogue",
  "writeMessage",
  "markDialogueRead",
  "saveDialogueDraft",
  "writeNote",
  "writeAboutMe",
  "proposeAboutMe",
  "choosePicture",
  "addRoomParticipant",
  "addRoomUnit",
  "visitRoom",
  "askAboutParticipation",
  "registerHostAgreement",
  "objectToSharing",
  "appointToRole",
  "handOutDuty",
  "registerDelegation",
  "requestGuidance",
  "publishUnitDocument",
  "registerUserOrganisation",
  "recordUserOrganisationMeeting",
  "proposeImprovement",
  "registerAppeal",
  "registerCostsClaim",
  "registerSupervisionRequest",
  "recordTraining",
  "addCatalogueService",
  "requestProgress",
  "acknowledgeProcedure",
  "withholdFromParents",
  "evaluateElement",
  "recordChildView",
  "requestCoordinatorFromDepartment",
  "recordContact",
  "recordFamilyFeedback",
  "registerNotice",
  "registerMandate",
  "attachDocument",
  "recordInformationGiven",
  "registerRightsRequest",
  "registerDataBreach",
  "planStatisticsReport",
  "draftUnitReport",
  "acknowledgePolicyFinding",
  "planMeeting",
  "placeOnAgenda",
  "declareImpartiality",
  "reportGroupNeed",
  "planGroupMeeting",
  "annotate",
  "addCalendarEntry",
  "answerCalendarEntry",
  "addRoomDocument",
  "addRoomLink",
  "printPlan",
  "printConsentForm",
  "printDocument",
];

describe("a mutation", () => {
  test("deletes nothing: what has ended is put away, closed or locked, and kept (SAM-138, INV-11)", () => {
    expect(mutations.map((it) => it.name).filter((it) => /^(delete|erase|purge|destroy)/i.test(it))).toEqual([]);
  });

  test("is a deed, and every deed is a mutation", () => {
    expect(mutations.map((it) => it.name).sort()).toEqual(Object.keys(deeds).sort());
  });

  test.each(mutations.map((it) => [it.name, it] as const))("%s takes one input of its own that says what was read, and answers with a payload of its own", (name, field) => {
    const [input, ...more] = field.args;
    const inputType = getNamedType(input?.type);
    const asked = isInputObjectType(inputType) ? inputType.getFields() : {};
    const payloadType = getNamedType(field.type);
    const answered = isObjectType(payloadType) ? payloadType.getFields() : {};

    expect(more).toEqual([]);
    expect({ argument: input?.name, type: String(input?.type) }).toEqual({ argument: "input", type: `${named(name, "Input")}!` });
    expect(String(asked["idempotencyKey"]?.type)).toBe("String");
    expect(String(asked["expectedVersion"]?.type)).toBe([...beginsAnew, ...endsOnce].includes(name) ? "undefined" : "Int!");
    expect(String(field.type)).toBe(`${named(name, "Payload")}!`);
    expect({ warnings: String(answered["warnings"]?.type), errors: String(answered["errors"]?.type) }).toEqual({ warnings: "[Warning!]!", errors: "[DomainError!]!" });
    expect(
      Object.values(answered)
        .filter((it) => it.name !== "warnings" && it.name !== "errors" && isNonNullType(it.type))
        .map((it) => it.name),
    ).toEqual([]);
  });
});
