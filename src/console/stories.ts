/**
 * The ready-made tabs of the console: one story of the main job per tab, in the
 * order they are shown. Keep this module free of imports, so that tests can run
 * every story against the schema without a browser.
 */
export interface Story {
  /**
   * A few plain words. The tab shows them as the operation's name (GraphiQL has
   * no other tab label), so keep them short: "Who is waiting" → Who_is_waiting.
   */
  readonly title: string;
  /** One or more operations; the first one is given the title as its name. */
  readonly query: string;
  /** Variables as JSON text, comments allowed. */
  readonly variables?: string;
}

export const stories: readonly Story[] = [
  {
    title: "Municipalities",
    query: `# No login needed: the municipalities served here.
{
  municipalities {
    name
    number
  }
}
`,
  },
  {
    title: "Who am I",
    query: `# Choose a person in the bar above, then run this.
{
  me {
    name
  }
}
`,
  },
];
