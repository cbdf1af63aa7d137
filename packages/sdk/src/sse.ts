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

export interface Message {
  /** Where a new connection would go on from; `undefined` until the server says. */
  readonly id: string | undefined;
  /** Empty where a server only said where the reader stands. */
  readonly data: string;
}

/**
 * The messages of one stream of server-sent events, each when it is complete. Ends with the stream; a message cut
 * off in the middle is dropped. Written here because the parsers to be had drop the id of a message without data.
 */
export async function* messagesOf(
  body: ReadableStream<Uint8Array>,
  { wait, onRetry }: Reader,
): AsyncGenerator<Message, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const heard = { byte: false, message: false };
  let rest = '';
  let id: string | undefined;
  let data: string[] = [];
  try {
    for (;;) {
      const { done, value } = await wait(reader.read(), heard);
      if (done) return;
      heard.byte = true;
      // A \r at the very end may be the first half of \r\n.
      const lines = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line === '') {
          heard.message ||= data.length > 0;
          yield { id, data: data.join('\n') };
          data = [];
          continue;
        }
        const [, field, text = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
        if (field === 'data') data.push(text);
        if (field === 'id' && !text.includes('\0')) id = text;
        if (field === 'retry' && /^\d+$/.test(text)) onRetry(Number(text));
      }
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
