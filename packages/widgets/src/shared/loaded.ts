import { DomainError } from '@wuyou/domain/values';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface LoadedOptions<Args extends readonly unknown[], T> {
  /** What decides what is loaded: when one of them changes, it is loaded anew. */
  readonly args: () => Args;
  /** @returns `undefined` where there is nothing to load */
  readonly load: (args: Args, signal: AbortSignal) => Promise<T> | undefined;
  readonly onError?: (error: unknown) => void;
}

/**
 * Something loaded for an element. While it is loaded anew the last value stays. What failed for want of network is tried
 * again once that is back.
 */
export class Loaded<const Args extends readonly unknown[], T> implements ReactiveController {
  value: T | undefined;
  /** Why the last try failed; absent while another is on its way. */
  error: unknown;

  private args: Args | undefined;
  private running: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & Pick<Element, 'isConnected'>,
    private readonly options: LoadedOptions<Args, T>,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    // Removed before it was ever drawn: nothing would end what begins now.
    if (!this.host.isConnected) return;
    const args = this.options.args();
    if (this.args && args.every((arg, i) => arg === this.args?.[i])) return;
    this.args = args;
    void this.run();
  }

  hostConnected(): void {
    addEventListener('online', this.again);
    this.host.requestUpdate();
  }

  /** What comes later is dropped; an element put back into a page looks again. */
  hostDisconnected(): void {
    removeEventListener('online', this.again);
    this.running?.abort();
    this.args = undefined;
  }

  /** Once more with the same arguments. Never rejects: see `error`. */
  async run(): Promise<void> {
    const args = this.args ?? this.options.args();
    this.running?.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    this.error = undefined;
    try {
      const value = await this.options.load(args, signal);
      if (!signal.aborted) this.value = value;
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
      this.options.onError?.(error);
    }
    this.host.requestUpdate();
  }

  private readonly again = (): void => {
    if (DomainError.is(this.error) && this.error.retryable) void this.run();
  };
}
