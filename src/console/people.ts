/** A person of the demonstration, as GET /demo/people lists them. */
export interface Person {
  readonly key: string;
  readonly municipality: string;
  readonly municipalityNumber: string;
  readonly role: string;
  readonly name: string;
  readonly title: string;
}

/** The people to choose between, or undefined where the service runs without a demonstration. */
export async function loadPeople(): Promise<readonly Person[] | undefined> {
  try {
    const response = await fetch("/demo/people", { headers: { Accept: "application/json" } });
    if (!response.ok) return undefined;
    const people: unknown = await response.json();
    return Array.isArray(people) ? (people as readonly Person[]) : undefined;
  } catch {
    // Nothing readable there is the same as nothing there: offer the text fields.
    return undefined;
  }
}

export interface MunicipalityGroup {
  readonly label: string;
  readonly people: readonly Person[];
}

/** One group per municipality, in the order the server lists them. */
export function byMunicipality(people: readonly Person[]): readonly MunicipalityGroup[] {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const label = `${person.municipality} (${person.municipalityNumber})`;
    groups.set(label, [...(groups.get(label) ?? []), person]);
  }
  return [...groups].map(([label, members]) => ({ label, people: members }));
}
