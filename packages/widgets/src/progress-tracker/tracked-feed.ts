import type { ConnectionState, Instant, Tracked } from '@wuyou/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TrackerService } from './tracker-service';

interface TrackedFeedOptions {
  /** What to follow; nothing while there is no code. A new object in an entry, or another code, begins anew. */
  readonly args: () => readonly [code: string, ...source: readonly unknown[]];
  readonly client: () => Pick<TrackerService, 'track'>;
  /** A view has come; `before` is absent for the first one. */
  readonly onView: (view: Tracked, before: Tracked | undefined) => void;
  readonly onError: (error: unknown) => void;
}

/** A case or an application, live while its host is in the page. */
export class TrackedFeed implements ReactiveController {
  view: Tracked | undefined;
  error: unknown;
  /** When the service was last heard, while it is not heard now. */
  lostSince: Instant | undefined;

  private following: readonly unknown[] | undefined;
  private stop: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Pick<Element, 'isConnected'>,
    private readonly options: TrackedFeedOptions,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    // Removed before it was ever drawn: nothing would end what begins now.
    if (!this.host.isConnected) return;
    const args = this.options.args();
    if (this.following && args.every((arg, i) => arg === this.following?.[i])) return;
    const same = this.following?.[0] === args[0];
    this.end();
    this.following = args;
    if (!same) this.view = undefined;
    if (args[0] !== '') void this.follow(args[0]);
  }

  hostConnected(): void {
    if (!this.stop) this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.end();
    this.following = undefined;
  }

  /** After a failure: once more from the start. */
  retry(): void {
    this.following = undefined;
    this.host.requestUpdate();
  }

  /** A command's reply is a view too, often before the feed brings it. */
  take(view: Tracked): void {
    const before = this.view;
    if (before && view.version < before.version) return;
    this.view = view;
    this.options.onView(view, before);
    this.host.requestUpdate();
  }

  private end(): void {
    this.stop?.abort();
    this.stop = undefined;
    this.error = undefined;
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
      for await (const view of this.options.client().track(code, { signal, onConnection })) {
        if (signal.aborted) return;
        this.take(view);
      }
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
      this.host.requestUpdate();
      this.options.onError(error);
    }
  }
}
