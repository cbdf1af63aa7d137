import type { Client, Tracked } from '@wuyou/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The case or application the visitor is on, live, for the guide. */
export class Followed implements ReactiveController {
  view: Tracked | undefined;
  private code = '';
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

  /** Follows this one from now on; `''` none. */
  follow(code: string): void {
    if (code === this.code) return;
    this.code = code;
    this.view = undefined;
    this.following.abort();
    this.following = new AbortController();
    if (code) void this.run(code, this.following.signal);
  }

  private async run(code: string, signal: AbortSignal): Promise<void> {
    try {
      for await (const view of this.client().track(code, { signal })) {
        this.view = view;
        this.host.requestUpdate();
      }
    } catch {
      // The tracker beside it says what is wrong; the guide goes without.
    }
  }
}
