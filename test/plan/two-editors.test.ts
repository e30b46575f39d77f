import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { CHANGE_GOAL, CHANGE_MEASURE, CHANGE_PLAN_ENTRY } from "../../src/demo/operations.js";
import { startApp, type TestApp } from "../support/app.js";
import type { Answer, Client } from "../support/client.js";
import { elementsOf } from "../support/plan-checks.js";
import { active } from "../support/stages.js";

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

type Thing = "goal" | "measure" | "entry";
const things: readonly Thing[] = ["goal", "measure", "entry"];
const documents: Readonly<Record<Thing, string>> = { goal: CHANGE_GOAL, measure: CHANGE_MEASURE, entry: CHANGE_PLAN_ENTRY };

/** The goal, the measure and the entry of a plan as somebody reads them. */
async function read(planId: string): Promise<Record<Thing, Answer>> {
  const { goals, entries } = await elementsOf(app, planId);
  return { goal: goals[0], measure: goals[0].measures[0], entry: entries[0] };
}

/** Somebody with the plan on their screen: they write on what they have read. */
class Editor {
  private screen: Record<Thing, Answer>;

  constructor(
    private readonly who: Client,
    first: Record<Thing, Answer>,
  ) {
    this.screen = first;
  }

  look(now: Record<Thing, Answer>): void {
    this.screen = now;
  }

  async write(thing: Thing, text: string): Promise<{ readonly readVersion: number; readonly codes: readonly string[] }> {
    const { id, version } = this.screen[thing];
    const payload = await this.who.do(documents[thing], { [`${thing}Id`]: id, expectedVersion: version, text });
    const codes = payload["errors"].map((it: Answer) => it["code"]);
    if (codes.length === 0) this.screen = { ...this.screen, [thing]: { ...this.screen[thing], version: payload[thing].version } };
    return { readVersion: version, codes };
  }
}

const step = fc.record({ editor: fc.nat(1), looks: fc.boolean(), thing: fc.constantFrom(...things) });

describe("two people in one plan", () => {
  test("never lose a word: whoever has not read the other's is told, and every word that was taken in stands in the history (FAIL-16, SAM-67)", async () => {
    const { planId } = await active(app, "luster");
    let count = 0;

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
        const first = await read(planId);
        const editors = [new Editor(app.as("luster/coordinator"), first), new Editor(app.as("luster/coordinator"), first)];
        const model = { goal: [first.goal["text"]], measure: [first.measure["text"]], entry: [first.entry["text"]] };
        const versions = { goal: first.goal["version"], measure: first.measure["version"], entry: first.entry["version"] };
        for (const { editor: index, looks, thing } of steps) {
          const editor = editors[index] as Editor;
          if (looks) editor.look(await read(planId));
          const text = `Tekst ${(count += 1)}`;
          const { readVersion, codes } = await editor.write(thing, text);
          const isFresh = readVersion === versions[thing];
          expect(codes).toEqual(isFresh ? [] : ["STALE_VERSION"]);
          if (!isFresh) continue;
          model[thing].push(text);
          versions[thing] += 1;
        }

        const last = await read(planId);
        for (const thing of things) {
          const texts = last[thing]["history"].flatMap((it: Answer) => it["fields"].filter((one: Answer) => one["field"] === "TEXT").map((one: Answer) => one["after"]));
          expect(last[thing]["text"]).toBe(model[thing].at(-1));
          expect(texts.slice(-model[thing].length)).toEqual(model[thing]);
        }
      }),
      { numRuns: 8, seed: 22 },
    );
  });

  test("at the same instant on the same goal: one is taken in, the other is told; on two things both are taken in (FAIL-16)", async () => {
    const { planId, owner } = await active(app, "luster");
    const [coordinator, person] = [app.as("luster/coordinator"), app.as(owner)];
    for (let round = 0; round < 5; round += 1) {
      const { goal, measure } = await read(planId);
      const same = await Promise.all(
        [coordinator, person].map((who, index) => who.do(CHANGE_GOAL, { goalId: goal["id"], expectedVersion: goal["version"], text: `Mål ${round} ${index}` })),
      );
      const two = await Promise.all([
        coordinator.do(CHANGE_GOAL, { goalId: goal["id"], expectedVersion: goal["version"] + 1, text: `Mål ${round}` }),
        person.do(CHANGE_MEASURE, { measureId: measure["id"], expectedVersion: measure["version"], text: `Tiltak ${round}` }),
      ]);

      expect(same.flatMap((it) => it["errors"].map((one: Answer) => one["code"]))).toEqual(["STALE_VERSION"]);
      expect(two.flatMap((it) => it["errors"])).toEqual([]);
      expect(await read(planId)).toMatchObject({ goal: { text: `Mål ${round}` }, measure: { text: `Tiltak ${round}` } });
    }
  });
});
