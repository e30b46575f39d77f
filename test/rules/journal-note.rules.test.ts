import { describe, expect, test } from "@jest/globals";
import { CoordinatorKind } from "../../src/entities/coordinator-assignment.entity.js";
import { journalNote } from "../../src/rules/journal-note.rules.js";
import { WrittenForm } from "../../src/tenants/policy-enums.js";

const on = "2026-06-15";
const kari = { kind: CoordinatorKind.COORDINATOR, name: "Kari Eksempel", title: "Ergoterapeut", workplace: "Eining for heimetenester", since: "2026-05-01" };
const ola = { kind: CoordinatorKind.CHILD_COORDINATOR, name: "Ola Eksempel", title: null, workplace: null, since: "2026-06-02" };

describe("the note for a journal (REG-04, FAIL-22)", () => {
  test.each([
    [
      WrittenForm.NB,
      "2026-05-20",
      [kari, ola],
      "Pasienten har individuell plan (i kraft fra 20.05.2026). Koordinator: Kari Eksempel, Ergoterapeut, Eining for heimetenester (fra 01.05.2026). Barnekoordinator: Ola Eksempel (fra 02.06.2026). Opplyst 15.06.2026 av Koordinerende enhet. Planens innhold føres ikke her.",
    ],
    [
      WrittenForm.NN,
      null,
      [],
      "Pasienten har ikkje individuell plan i kraft. Det er ikkje oppnemnt koordinator. Opplyst 15.06.2026 av Koordinerende enhet. Innhaldet i planen blir ikkje ført her.",
    ],
  ])("in %s, with a plan since %s", (form, planSince, coordinators, text) => {
    expect(journalNote(form, { on, unit: "Koordinerende enhet", planSince, coordinators })).toBe(text);
  });
});
