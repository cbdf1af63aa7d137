/**
 * One idempotency key for one content: a retry carries the same key, so the service acts once;
 * an edited content gets a new one.
 */
export class RequestKeys {
  private last: { readonly content: string; readonly key: string } | undefined;

  /** @param content what will be sent, as JSON can say it */
  keyFor(content: unknown): string {
    const written = JSON.stringify(content);
    if (this.last?.content !== written) this.last = { content: written, key: randomKey() };
    return this.last.key;
  }

  /** The request was answered: the same content again would be a new request. */
  spend(): void {
    this.last = undefined;
  }
}

/** 128 random bits in hex. `crypto.randomUUID` is missing on pages served over plain http. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
