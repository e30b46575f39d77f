import { GraphiQL } from "graphiql";
import { useMemo, useRef, useState } from "react";
import { Bar } from "./Bar";
import { editorStorage, initialEditors } from "./editorStorage";
import { createFetcher } from "./fetcher";
import { createIdentity } from "./identity";
import type { Person } from "./people";
import { loadSession, saveSession, type Session } from "./session";
import { stories } from "./stories";
import { storyTabs } from "./storyTabs";

const tabs = storyTabs(stories);
const editors = initialEditors(tabs);

/** A remembered person who has left the demonstration counts as nobody. */
function startSession(people: readonly Person[] | undefined): Session {
  const session = loadSession();
  const known = people === undefined || people.some(({ key }) => key === session.personKey);
  return known ? session : { ...session, personKey: "" };
}

export function App({ people }: { readonly people: readonly Person[] | undefined }) {
  const [session, setSession] = useState(() => startSession(people));
  // The fetcher must keep its identity (a new one makes GraphiQL read the schema
  // again), so it looks at the newest session through this reference.
  const latest = useRef(session);
  const fetcher = useMemo(() => createFetcher(() => latest.current, createIdentity(people)), [people]);

  function change(part: Partial<Session>): void {
    latest.current = { ...latest.current, ...part };
    setSession(latest.current);
    saveSession(latest.current);
  }

  return (
    <>
      <Bar people={people} session={session} onChange={change} />
      <main className="workbench">
        <GraphiQL
          fetcher={fetcher}
          storage={editorStorage}
          defaultTabs={tabs}
          {...editors}
          defaultEditorToolsVisibility="variables"
          shouldPersistHeaders={false}
          schemaDescription
          inputValueDeprecation
        >
          {/* The bar carries the name; the tabs can use the room. */}
          <GraphiQL.Logo>{null}</GraphiQL.Logo>
        </GraphiQL>
      </main>
    </>
  );
}
