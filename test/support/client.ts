import { ClientError, GraphQLClient } from "graphql-request";

/** An answer, read by a test that knows its shape. */
export type Answer = Record<string, any>;

/** What came back, whatever it was. */
export interface Raw {
  readonly status: number;
  readonly data: Answer | null;
  readonly errors: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: Answer }[];
}

/** Somebody's way to the service. */
export class Client {
  constructor(
    private readonly address: string,
    private readonly headers: () => Promise<Record<string, string>>,
  ) {}

  /** The same person with more headers, such as Accept-Language. */
  with(more: Record<string, string>): Client {
    return new Client(this.address, async () => ({ ...(await this.headers()), ...more }));
  }

  /** Asks and expects an answer without errors. */
  async ask(document: string, variables: object = {}): Promise<Answer> {
    return (await this.client()).request<Answer>(document, variables);
  }

  /** Does a deed and gives its payload, refused or not. */
  async do(document: string, input: object): Promise<Answer> {
    const [payload] = Object.values(await this.ask(document, { input }));
    return payload as Answer;
  }

  /** Does a deed that must succeed. */
  async must(document: string, input: object): Promise<Answer> {
    const payload = await this.do(document, input);
    if (payload["errors"].length > 0) throw new Error(`refused: ${JSON.stringify(payload["errors"])}`);
    return payload;
  }

  /** Does a deed that must be refused, and gives the first error. */
  async refused(document: string, input: object): Promise<Answer> {
    const payload = await this.do(document, input);
    if (payload["errors"].length === 0) throw new Error("was not refused");
    return payload["errors"][0] as Answer;
  }

  /** Asks and gives status, data and errors. */
  async raw(document: string, variables: object = {}): Promise<Raw> {
    try {
      const { data, status } = await (await this.client()).rawRequest<Answer>(document, variables);
      return { status, data, errors: [] };
    } catch (error) {
      if (!(error instanceof ClientError)) throw error;
      const { status, data, errors } = error.response as unknown as Raw;
      return { status, data: data ?? null, errors: errors ?? [] };
    }
  }

  private async client(): Promise<GraphQLClient> {
    return new GraphQLClient(`${this.address}/graphql`, { headers: await this.headers() });
  }
}
