import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { EventStream } from '@wuyou/engine';

/**
 * Writes a live feed to its reader, each message as it comes: many readers of one message share its bytes, and none has a
 * stream of its own between.
 */
export async function writeFeed(
  { status, headers }: Response,
  feed: EventStream,
  outgoing: ServerResponse,
): Promise<void> {
  outgoing.once('close', () => void feed.leave());
  outgoing.writeHead(status, [...headers].flat());
  try {
    for (let part = await feed.next(); part; part = await feed.next())
      if (!outgoing.write(part)) await drained(outgoing);
    outgoing.end();
  } catch {
    // The engine was told. Its reader sees the connection end, and comes back.
    outgoing.destroy();
  }
}

async function drained(outgoing: ServerResponse): Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  await Promise.race([once(outgoing, 'drain', { signal }), once(outgoing, 'close', { signal })]);
  over.abort();
}
