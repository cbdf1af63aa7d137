import type { ConnectionState, Instant } from '@wuyou/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** `follow` of a client, for a case or for an application. */
export type Follow<View> = (
  code: string,
  options: { signal: AbortSignal; onConnection: (state: ConnectionState, at: number) => void },
) => AsyncIterable<View>;

interface FollowingOptions<View> {
  /** What to follow. A new object in an entry, or another code, begins anew. */
  readonly args: () => readonly [code: string, ...source: readonly unknown[]];
  readonly follow: Follow<View>;
  readonly onView: (view: View) => void;
  readonly onError: (error: unknown) => void;
}

/** A case or an application, live while its host is in the page. */
export class Following<View> implements ReactiveController {
  /** When the service was last heard, while it is not heard now. */
  lostSince: Instant | undefined;

  private args: readonly unknown[] | undefined;
  private stop: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Pick<Element, 'isConnected'>,
    private readonly options: FollowingOptions<View>,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    // Removed before it was ever drawn: nothing would end what begins now.
    if (!this.host.isConnected) return;
    const args = this.options.args();
    if (this.args && args.every((arg, i) => arg === this.args?.[i])) return;
    this.end();
    this.args = args;
    void this.follow(args[0]);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.end();
    this.args = undefined;
  }

  private end(): void {
    this.stop?.abort();
    this.lostSince = undefined;
  }

  private async follow(code: string): Promise<void> {
    const stop = new AbortController();
    this.stop = stop;
    const { signal } = stop;
    const onConnection = (state: ConnectionState, at: number) => {
      if (signal.aborted) return;
      this.lostSince = state === 'lost' ? new Date(at).toISOString() : undefined;
      this.host.requestUpdate();
    };
    try {
      for await (const view of this.options.follow(code, { signal, onConnection })) {
        if (signal.aborted) return;
        this.options.onView(view);
      }
    } catch (error) {
      if (!signal.aborted) this.options.onError(error);
    }
  }
}
