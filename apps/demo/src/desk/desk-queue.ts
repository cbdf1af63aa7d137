import { type ConnectionState, DomainError, type FollowOptions } from '@wuyou/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a changed row stays marked, in milliseconds. */
const MARKED_MS = 4000;

/** A line of a queue: a case or an application in short. */
export interface Row {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
}

/** Where the rows come from: all of them, and whatever changes. */
export interface QueueSource<R extends Row> {
  list(options: { readonly signal: AbortSignal }): AsyncIterable<R>;
  follow(options: FollowOptions): AsyncIterable<R>;
}

/** A whole queue, read once and then kept up by the live feed. Rows stay when the connection goes. */
export class DeskQueue<R extends Row> implements ReactiveController {
  state: 'loading' | 'ready' | 'failed' = 'loading';
  rows: readonly R[] = [];
  error: DomainError | undefined;
  /** How news arrives, and when the service was last heard, in milliseconds since 1970 UTC. */
  connection: { readonly state: ConnectionState; readonly at: number } | undefined;
  /** Ids of what has just changed. */
  readonly marked = new Set<string>();

  private following = new AbortController();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly source: QueueSource<R>,
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
    this.rows = [];
    this.state = 'loading';
    void this.follow(this.following.signal);
    await this.read();
  }

  /** Reads again in place: time has passed, so days left differ. */
  async read(): Promise<void> {
    const { signal } = this.following;
    try {
      const read: R[] = [];
      for await (const row of this.source.list({ signal })) read.push(row);
      if (signal.aborted) return;
      this.rows = read.map((row) => newerOf(this.find(row.id), row));
      this.state = 'ready';
      this.error = undefined;
    } catch (error) {
      if (signal.aborted || !DomainError.is(error)) return;
      this.error = error;
      if (this.state === 'loading') this.state = 'failed';
    }
    this.host.requestUpdate();
  }

  find(id: string): R | undefined {
    return this.rows.find((row) => row.id === id);
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const onConnection = (state: ConnectionState, at: number) => {
      const back = this.connection?.state === 'lost' && state !== 'lost';
      this.connection = { state, at };
      this.host.requestUpdate();
      if (back) void this.read();
    };
    try {
      for await (const row of this.source.follow({ signal, onConnection })) this.take(row);
    } catch (error) {
      if (!signal.aborted && DomainError.is(error)) this.error = error;
      this.host.requestUpdate();
    }
  }

  private take(changed: R): void {
    const known = this.find(changed.id);
    if (known && known.version > changed.version) return;
    this.rows = known ? this.rows.map((row) => (row === known ? changed : row)) : [changed, ...this.rows];
    if (this.state === 'ready' && known?.version !== changed.version) this.mark(changed.id);
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

function newerOf<R extends Row>(known: R | undefined, read: R): R {
  return known && known.version > read.version ? known : read;
}
