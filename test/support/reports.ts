import type { TestApp } from "./app.js";
import type { Answer } from "./client.js";
import { DRAFT_UNIT_REPORT, UNIT_REPORT } from "./unit-operations.js";

/** A report at its stages, all of it by deeds. Each begins another month, so that one municipality can hold many. */

let months = 0;

/** A period of one month before the tests' clock, another each time. */
export function aPeriod(): { from: string; to: string } {
  const month = 12 * 2026 + 4 - (months += 1);
  const day = (of: number): string => `${Math.floor(of / 12)}-${String((of % 12) + 1).padStart(2, "0")}-01`;
  const last = new Date(`${day(month + 1)}T00:00:00Z`);
  last.setUTCDate(0);
  return { from: day(month), to: last.toISOString().slice(0, 10) };
}

/** A report that has been begun. */
export async function begun(app: TestApp, municipality: string) {
  const by = app.as(`${municipality}/unit-leader`);
  const { unitReport } = await by.must(DRAFT_UNIT_REPORT, aPeriod());
  return { by, report: unitReport as Answer, input: { unitReportId: unitReport.id, expectedVersion: unitReport.version } as Answer };
}

/** The report as somebody reads it. */
export async function reportAs(app: TestApp, key: string, id: string): Promise<Answer> {
  return (await app.as(key).ask(UNIT_REPORT, { id }))["unitReport"];
}
