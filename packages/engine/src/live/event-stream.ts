/** Messages as the body of a reply, made only as fast as they are read: as a stream, or one by one by who writes them itself. */
export class EventStream extends ReadableStream<Uint8Array> {
  /** The next one; `undefined` at the end. @throws what broke the feed */
  readonly next: () => Promise<Uint8Array | undefined>;
  /** To be called when the reader goes away. */
  readonly leave: () => Promise<void>;

  /**
   * @param stop aborted here when the reader goes away, elsewhere to end the stream
   * @param onError told what broke the feed; the reader sees the connection end and comes back
   */
  constructor(
    messages: AsyncGenerator<string, void>,
    stop: AbortController,
    onError: (error: unknown) => void,
  ) {
    let readerLeft = false;
    async function next(): Promise<Uint8Array | undefined> {
      try {
        const { done, value } = await messages.next();
        return done || readerLeft ? undefined : encoded(value);
      } catch (error) {
        onError(error);
        throw error;
      }
    }
    async function leave(): Promise<void> {
      readerLeft = true;
      stop.abort();
      await messages.return();
    }
    super(
      {
        async pull(controller) {
          const part = await next();
          if (readerLeft) return;
          if (part) controller.enqueue(part);
          else controller.close();
        },
        cancel: leave,
      },
      { highWaterMark: 0 },
    );
    this.next = next;
    this.leave = leave;
  }
}

const encoder = new TextEncoder();
let last = { text: '', bytes: new Uint8Array() };

/** What goes to many readers one after the other is encoded once. */
function encoded(text: string): Uint8Array {
  if (text !== last.text) last = { text, bytes: encoder.encode(text) };
  return last.bytes;
}
