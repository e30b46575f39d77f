import { resetTabs } from "./editorStorage";
import type { Person } from "./people";
import { PersonPicker } from "./PersonPicker";
import { languages, type Language, type Session } from "./session";
import { TokenFields } from "./TokenFields";

interface Props {
  readonly people: readonly Person[] | undefined;
  readonly session: Session;
  readonly onChange: (change: Partial<Session>) => void;
}

/** The strip above GraphiQL: who asks, in which municipality, in which language. */
export function Bar({ people, session, onChange }: Props) {
  const person = people?.find(({ key }) => key === session.personKey);
  return (
    <header className="bar">
      <h1>Samordna</h1>
      {people === undefined ? (
        <TokenFields session={session} onChange={onChange} />
      ) : (
        <PersonPicker people={people} value={session.personKey} onChange={(personKey) => onChange({ personKey })} />
      )}
      {person !== undefined && (
        <p className="sent-as" title="Sent with every request">
          {person.role} · {person.municipality} {person.municipalityNumber}
        </p>
      )}
      <div className="field field-language">
        <label htmlFor="language">Language</label>
        <select
          id="language"
          value={session.language}
          onChange={(event) => onChange({ language: event.target.value as Language })}
        >
          {languages.map(({ code, name }) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button type="button" className="reset" onClick={confirmReset}>
        Reset tabs
      </button>
    </header>
  );
}

function confirmReset(): void {
  if (window.confirm("Replace all tabs with the ready-made stories? Your own edits in them are lost.")) resetTabs();
}
