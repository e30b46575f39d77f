import type { Login } from "../tenants/issuers.js";
import type { RequestContext } from "../tenants/request-context.js";
import { type Loaders, loadersFor } from "./loaders.js";

export type Language = "nb" | "nn" | "en";

/** What is read by nobody, while the municipality is open for it. */
export type PublicWork = (request: RequestContext) => Promise<void>;

/** What an operation on the service as a whole can ask for, without a municipality chosen. */
export interface Directory {
  list(): Promise<readonly { readonly name: string; readonly number: string; readonly orgNumber: string }[]>;
  /** A request by nobody in a municipality, by number or organisation number; null when there is none. */
  publicRequest(key: string, work?: PublicWork): Promise<RequestContext | null>;
}

/** What every resolver gets. */
export class GraphQLContext {
  private made: Loaders | undefined;
  private readonly publicRequests: RequestContext[] = [];
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly login: Login | null,
    private readonly chosen: RequestContext | null,
    readonly language: Language,
    readonly requestId: string,
    private readonly directory: Directory,
  ) {}

  /** The request in the chosen municipality. The permission check has seen to it that there is one. */
  get request(): RequestContext {
    if (!this.chosen) throw new Error("no municipality chosen");
    return this.chosen;
  }

  get hasMunicipality(): boolean {
    return this.chosen !== null;
  }

  get loaders(): Loaders {
    this.made ??= loadersFor(this.request);
    return this.made;
  }

  /** After a deed nothing that was read before it may be answered. */
  forget(): void {
    this.made = undefined;
  }

  municipalities(): ReturnType<Directory["list"]> {
    return this.directory.list();
  }

  /** One after the other: a document with many of them takes no more than one connection at a time. */
  async publicRequest(key: string, work?: PublicWork): Promise<RequestContext | null> {
    const mine = this.turn.then(() => this.directory.publicRequest(key, work));
    this.turn = mine.catch(() => undefined);
    const request = await mine;
    if (request) this.publicRequests.push(request);
    return request;
  }

  /** Reads by nobody in a municipality; null when there is none. */
  async publicRead<T>(key: string, work: (request: RequestContext) => Promise<T>): Promise<T | null> {
    let found: T | null = null;
    await this.publicRequest(key, async (request) => void (found = await work(request)));
    return found;
  }

  get all(): readonly RequestContext[] {
    return this.chosen ? [this.chosen, ...this.publicRequests] : this.publicRequests;
  }
}
