import { uuid } from '@wuyou/sdk';

/**
 * One idempotency key for one content: a retry carries the same key, so the service acts once;
 * an edited content gets a new one.
 */
export class RequestKeys {
  private last: { readonly content: string; readonly key: string } | undefined;

  /** @param content what will be sent, as JSON can say it */
  keyFor(content: unknown): string {
    const written = JSON.stringify(content);
    if (this.last?.content !== written) this.last = { content: written, key: uuid() };
    return this.last.key;
  }

  /** The request was answered: the same content again would be a new request. */
  spend(): void {
    this.last = undefined;
  }
}
