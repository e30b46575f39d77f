import { byMunicipality, type Person } from "./people";

interface Props {
  readonly people: readonly Person[];
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** A native select: known to every keyboard, screen reader and phone. */
export function PersonPicker({ people, value, onChange }: Props) {
  return (
    <div className="field field-person">
      <label htmlFor="person">Who are you</label>
      <select id="person" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">Nobody (not logged in)</option>
        {byMunicipality(people).map(({ label, people: members }) => (
          <optgroup key={label} label={label}>
            {members.map(({ key, name, title }) => (
              <option key={key} value={key}>
                {name} – {title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
