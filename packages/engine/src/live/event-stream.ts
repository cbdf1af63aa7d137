/** Messages as the body of a reply, made only as fast as they are read: as a stream, or by who writes them itself. */
export class EventStream extends ReadableStream<Uint8Array> {
  readonly messages: AsyncGenerator<string, void>;
  /** To be called when the reader goes away. */
  readonly leave: () => Promise<void>;
  /** To be told what broke the messages. */
  readonly onError: (error: unknown) => void;

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
    async function leave(): Promise<void> {
      readerLeft = true;
      stop.abort();
      await messages.return();
    }
    super(
      {
        async pull(controller) {
          try {
            const { done, value } = await messages.next();
            if (readerLeft) return;
            if (done) controller.close();
            else controller.enqueue(encoded(value));
          } catch (error) {
            onError(error);
            controller.error(error);
          }
        },
        cancel: leave,
      },
      { highWaterMark: 0 },
    );
    this.messages = messages;
    this.leave = leave;
    this.onError = onError;
  }
}

const encoder = new TextEncoder();
let last = { text: '', bytes: new Uint8Array() };

/** What goes to many readers one after the other is encoded once. */
export function encoded(text: string): Uint8Array {
  if (text !== last.text) last = { text, bytes: encoder.encode(text) };
  return last.bytes;
}
