/**
 * Messages as the body of a reply, made only as fast as they are read.
 * @param stop aborted here when the reader goes away, elsewhere to end the stream
 * @param onError told what broke the feed; the reader sees the connection end and comes back
 */
export function eventStream(
  messages: AsyncGenerator<string, void>,
  stop: AbortController,
  onError: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  let readerLeft = false;
  return new ReadableStream<Uint8Array>(
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
      async cancel() {
        readerLeft = true;
        stop.abort();
        await messages.return();
      },
    },
    { highWaterMark: 0 },
  );
}

const encoder = new TextEncoder();
let last = { text: '', bytes: new Uint8Array() };

/** What goes to many readers one after the other is encoded once. */
function encoded(text: string): Uint8Array {
  if (text !== last.text) last = { text, bytes: encoder.encode(text) };
  return last.bytes;
}
