import { DomainError } from '@wuyou/domain/values';
import type { ReactiveControllerHost } from 'lit';
import { WuyouErrorEvent } from '../events';
import { RequestKeys } from './request-keys';

/**
 * One thing a person may send: knows whether it is on its way and what went wrong, and keeps the
 * idempotency key for a retry.
 */
export class Submission {
  /** On its way. */
  pending = false;
  /** Why the last try failed. */
  error: DomainError | undefined;

  private readonly keys = new RequestKeys();

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {}

  /**
   * @param content what is sent; the same content again is a retry of the same request
   * @returns the reply; `undefined` if it failed, see `error`, or while another is on its way
   */
  async send<Reply>(
    content: unknown,
    call: (options: { idempotencyKey: string }) => Promise<Reply>,
  ): Promise<Reply | undefined> {
    if (this.pending) return undefined;
    this.set(true, undefined);
    try {
      const reply = await call({ idempotencyKey: this.keys.keyFor(content) });
      this.keys.spend();
      this.set(false, undefined);
      return reply;
    } catch (error) {
      if (!DomainError.is(error)) {
        this.set(false, new DomainError('internal', {}, { cause: error }));
        throw error;
      }
      this.set(false, error);
      this.host.dispatchEvent(new WuyouErrorEvent(error));
      return undefined;
    }
  }

  private set(pending: boolean, error: DomainError | undefined): void {
    this.pending = pending;
    this.error = error;
    this.host.requestUpdate();
  }
}
