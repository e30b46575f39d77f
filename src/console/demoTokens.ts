interface DemoToken {
  readonly token: string;
  readonly expiresAt: string;
}

const MARGIN_MS = 60_000;

/**
 * Tokens for the demonstration people. They are short lived, so one that is
 * within a minute of expiry is replaced before use, not after it has failed.
 */
export class DemoTokens {
  readonly #cache = new Map<string, DemoToken>();

  async get(key: string): Promise<string> {
    const cached = this.#cache.get(key);
    if (cached !== undefined && Date.parse(cached.expiresAt) - Date.now() > MARGIN_MS) return cached.token;
    const fresh = await requestToken(key);
    this.#cache.set(key, fresh);
    return fresh.token;
  }

  /** Returns whether there was one to forget: a server that restarted no longer knows it. */
  forget(key: string): boolean {
    return this.#cache.delete(key);
  }
}

async function requestToken(key: string): Promise<DemoToken> {
  const response = await fetch("/demo/token", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify({ key }),
  });
  if (!response.ok) throw new Error(`No token for "${key}": /demo/token answered ${response.status}.`);
  return (await response.json()) as DemoToken;
}
