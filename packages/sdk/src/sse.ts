import { createParser, type EventSourceMessage } from 'eventsource-parser';

type Chunk = ReadableStreamReadResult<Uint8Array>;

/** What has come so far. */
interface Heard {
  readonly byte: boolean;
  readonly message: boolean;
}

interface Reader {
  /** Waits for the next bytes, with whatever limit the caller sets. */
  readonly wait: (read: Promise<Chunk>, heard: Heard) => Promise<Chunk>;
  /** Milliseconds to wait before a new connection, as the server wishes. */
  readonly onRetry: (ms: number) => void;
}

/** The messages of one stream, each when it is complete. Ends with the stream; a message cut off in the middle is dropped. */
export async function* messagesOf(
  body: ReadableStream<Uint8Array>,
  { wait, onRetry }: Reader,
): AsyncGenerator<EventSourceMessage, void, undefined> {
  const ready: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (message) => ready.push(message), onRetry });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  const heard = { message: false, byte: false };
  try {
    for (;;) {
      const { done, value } = await wait(reader.read(), heard);
      if (done) return;
      heard.byte = true;
      parser.feed(decoder.decode(value, { stream: true }));
      for (let message = ready.shift(); message; message = ready.shift()) {
        heard.message = true;
        yield message;
      }
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
