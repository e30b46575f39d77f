import type { Session } from "./session";

interface Props {
  readonly session: Session;
  readonly onChange: (change: Partial<Session>) => void;
}

/** Shown where there is no demonstration: the visitor pastes a real access token. */
export function TokenFields({ session, onChange }: Props) {
  return (
    <>
      <div className="field field-token">
        <label htmlFor="token">Access token</label>
        <input
          id="token"
          type="password"
          autoComplete="off"
          spellCheck={false}
          placeholder="Paste a token"
          value={session.pastedToken}
          onChange={(event) => onChange({ pastedToken: event.target.value.trim().replace(/^Bearer\s+/i, "") })}
        />
      </div>
      <div className="field field-municipality">
        <label htmlFor="municipality">Municipality number</label>
        <input
          id="municipality"
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          placeholder="0000"
          value={session.municipality}
          onChange={(event) => onChange({ municipality: event.target.value.replace(/\D/g, "") })}
        />
      </div>
    </>
  );
}
