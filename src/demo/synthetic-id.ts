import { randomInt } from "node:crypto";
import { fnr } from "@navikt/fnrvalidator";

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

const given = new Set<string>();

/** A national identity number that no person can have: the month is 80 too high, as in the register's own test people. Never the same twice. */
export function syntheticNationalId(birthDate: string): string {
  const [year = "", month = "", day = ""] = birthDate.split("-");
  const date = `${day}${String(Number(month) + 80)}${year.slice(2)}`;
  const first = Number(year) >= 2000 ? 500 : 0;
  for (;;) {
    const nine = date + String(first + randomInt(0, 500)).padStart(3, "0");
    const ten = nine + control(nine, FIRST_WEIGHTS);
    const number = ten + control(ten, SECOND_WEIGHTS);
    if (number.length !== 11 || given.has(number) || fnr(number).status !== "valid") continue;
    given.add(number);
    return number;
  }
}

function control(digits: string, weights: readonly number[]): string {
  const rest = weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
  return String(rest === 0 ? 0 : 11 - rest);
}
