/** The thread of an embedded database: PostgreSQL blocks the one it runs in while it works. */
import { parentPort, workerData } from 'node:worker_threads';
import { startPostgres } from './data-folder.ts';
import { syncTree } from './durable-files.ts';
import type { EmbeddedCall, EmbeddedRows, EmbeddedWord, NumberedCall } from './embedded-calls.ts';

const { files, begun } = workerData as { readonly files: string; readonly begun: boolean };
const port = parentPort;
if (!port) throw new Error('This is the thread of an embedded database, and no program.');
const say = (word: EmbeddedWord): void => port.postMessage(word);
const NONE: EmbeddedRows = { rows: [], rowCount: 0 };

const pglite = await startPostgres(files);
// Not the folder around it: whoever closes the lock's file, however often it is open, lets go of the lock.
if (!begun) syncTree(files);

async function answer(call: EmbeddedCall): Promise<EmbeddedRows> {
  switch (call.does) {
    case 'query': {
      const { rows, affectedRows = 0 } = await pglite.query<Record<string, unknown>>(call.sql, [
        ...call.parameters,
      ]);
      return { rows, rowCount: affectedRows };
    }
    case 'listen': {
      const { channel } = call;
      await pglite.listen(channel, (payload) => say({ says: 'notice', channel, payload }));
      return NONE;
    }
    case 'close':
      await pglite.close();
      return NONE;
  }
}

port.on('message', async ({ call, ...what }: NumberedCall) => {
  try {
    say({ says: 'done', call, result: await answer(what) });
  } catch (error) {
    const { message, ...fields } = error as Error;
    say({ says: 'failed', call, message, fields: plain(fields) });
  }
  if (what.does === 'close') port.close();
});
say({ says: 'ready' });

/** What of it can be sent. */
function plain(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string'));
}
