import { type CaseSummary, type Client, type ConnectionState, DomainError } from '@wuyou/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a changed row stays marked, in milliseconds. */
const MARKED_MS = 4000;

/** The whole queue, read once and then kept up by the live feed. Rows stay when the connection goes. */
export class CaseQueue implements ReactiveController {
  state: 'loading' | 'ready' | 'failed' = 'loading';
  cases: readonly CaseSummary[] = [];
  error: DomainError | undefined;
  /** How news arrives, and when the service was last heard, in milliseconds since 1970 UTC. */
  connection: { readonly state: ConnectionState; readonly at: number } | undefined;
  /** Ids of what has just changed. */
  readonly marked = new Set<string>();

  private following = new AbortController();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly client: () => Client,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.following.abort();
  }

  /** Reads everything anew and follows from there: at the start, and whenever someone else looks at it. */
  async restart(): Promise<void> {
    this.following.abort();
    this.following = new AbortController();
    this.cases = [];
    this.state = 'loading';
    void this.follow(this.following.signal);
    await this.read();
  }

  /** Reads again in place: time has passed, so days left differ. */
  async read(): Promise<void> {
    const { signal } = this.following;
    try {
      const read: CaseSummary[] = [];
      for await (const summary of this.client().desk.cases.list({ limit: 100 }, { signal }))
        read.push(summary);
      if (signal.aborted) return;
      this.cases = read.map((summary) => newerOf(this.find(summary.id), summary));
      this.state = 'ready';
      this.error = undefined;
    } catch (error) {
      if (signal.aborted || !DomainError.is(error)) return;
      this.error = error;
      if (this.state === 'loading') this.state = 'failed';
    }
    this.host.requestUpdate();
  }

  find(id: string): CaseSummary | undefined {
    return this.cases.find((summary) => summary.id === id);
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const onConnection = (state: ConnectionState, at: number) => {
      const back = this.connection?.state === 'lost' && state !== 'lost';
      this.connection = { state, at };
      this.host.requestUpdate();
      if (back) void this.read();
    };
    try {
      for await (const summary of this.client().desk.follow({ signal, onConnection })) this.take(summary);
    } catch (error) {
      if (!signal.aborted && DomainError.is(error)) this.error = error;
      this.host.requestUpdate();
    }
  }

  private take(summary: CaseSummary): void {
    const known = this.find(summary.id);
    if (known && known.version > summary.version) return;
    this.cases = known ? this.cases.map((row) => (row === known ? summary : row)) : [summary, ...this.cases];
    if (this.state === 'ready' && known?.version !== summary.version) this.mark(summary.id);
    this.host.requestUpdate();
  }

  private mark(id: string): void {
    this.marked.add(id);
    setTimeout(() => {
      this.marked.delete(id);
      this.host.requestUpdate();
    }, MARKED_MS);
  }
}

function newerOf(known: CaseSummary | undefined, read: CaseSummary): CaseSummary {
  return known && known.version > read.version ? known : read;
}
