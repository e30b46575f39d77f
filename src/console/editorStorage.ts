import type { StoryTab } from "./storyTabs";

/** GraphiQL keeps everything below this prefix; the drawer layout too. */
const PREFIX = "graphiql:";
const TABS_KEY = `${PREFIX}tabState`;
const EDITOR_KEYS = [TABS_KEY, `${PREFIX}query`, `${PREFIX}variables`];

let frozen = false;

function ownKeys(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
}

/** localStorage as GraphiQL sees it: writes can be stopped while tabs are being reset. */
export const editorStorage = {
  getItem: (key: string): string | null => localStorage.getItem(key),
  setItem: (key: string, value: string): void => {
    if (!frozen) localStorage.setItem(key, value);
  },
  removeItem: (key: string): void => localStorage.removeItem(key),
  clear: (): void => ownKeys().forEach((key) => localStorage.removeItem(key)),
  get length(): number {
    return ownKeys().length;
  },
};

/**
 * Throws the visitor's tabs away and starts again with the stories. GraphiQL
 * saves with a delay, so its late writes must not bring the old tabs back.
 */
export function resetTabs(): void {
  frozen = true;
  EDITOR_KEYS.forEach((key) => localStorage.removeItem(key));
  location.reload();
}

interface StoredTabs {
  readonly activeTabIndex?: number;
  readonly tabs?: readonly { readonly query?: string | null; readonly variables?: string | null }[];
}

/**
 * The content of the tab that will be active at start. GraphiQL restores the
 * tabs, but fills the variables pane from elsewhere and would show the first
 * story without its variables; saying it outright keeps tab and panes in step.
 */
export function initialEditors(defaults: readonly StoryTab[]): { initialQuery: string; initialVariables: string } {
  const tab = storedActiveTab() ?? defaults[0];
  return { initialQuery: tab?.query ?? "", initialVariables: tab?.variables ?? "" };
}

function storedActiveTab(): { query?: string | null; variables?: string | null } | undefined {
  try {
    const state = JSON.parse(localStorage.getItem(TABS_KEY) ?? "{}") as StoredTabs;
    return state.tabs?.[state.activeTabIndex ?? 0];
  } catch {
    return undefined;
  }
}
