import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { type EventStream, encoded } from '@wuyou/engine';

/**
 * Writes a live feed to its reader, each message as it comes. Many readers of one message share its bytes: none has a
 * stream of its own between, and it ends with its connection, so that nothing is framed for each of them.
 */
export async function writeFeed(
  { status, headers }: Response,
  { messages, leave, onError }: EventStream,
  outgoing: ServerResponse,
): Promise<void> {
  const left = () => void leave().catch(onError);
  // Its reader may have gone while the feed was looked up.
  if (outgoing.destroyed) return left();
  outgoing.once('close', left);
  outgoing.removeHeader('Transfer-Encoding');
  outgoing.writeHead(status, [...headers, ['Connection', 'close']].flat());
  try {
    for await (const message of messages) if (!outgoing.write(encoded(message))) await drained(outgoing);
    outgoing.end();
  } catch (error) {
    onError(error);
    outgoing.destroy();
  }
}

async function drained(outgoing: ServerResponse): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  await Promise.race([once(outgoing, 'drain', { signal }), once(outgoing, 'close', { signal })]);
  over.abort();
}
