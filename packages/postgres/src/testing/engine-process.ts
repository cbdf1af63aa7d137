/**
 * A process with an engine of its own, to be killed:
 *
 *     node engine-process.ts <database address> report <how many>
 *     node engine-process.ts <database address> tick <present, in milliseconds>
 *
 * `report` prints each receipt code once it is acknowledged, after the number it was reported under; `tick` goes on
 * until nothing is due.
 */
import { createPostgresStore } from '../postgres-store';
import { serverDriver } from '../server-driver';
import { engineOn, MONDAY, send } from './engine-on';
import { SECRETS } from './secrets';

const [url = '', work, amount] = process.argv.slice(2);
const store = await createPostgresStore(serverDriver({ url, connections: 4 }), { secrets: SECRETS });

if (work === 'report') {
  const engine = engineOn(store, () => MONDAY);
  const report = async (number: number): Promise<void> => {
    const body = { category: '示例', title: `示例诉求第 ${number} 件`, reporter: { kind: 'anonymous' } };
    const reply = await send(engine, 'page', '/v1/cases', { body, key: `report-${number}` });
    const { code } = (await reply.json()) as { code: string };
    if (reply.status !== 201) throw new Error(`${number}: ${reply.status} ${code}`);
    console.log(`${number} ${code}`);
  };
  for (let first = 0; first < Number(amount); first += 4)
    await Promise.all([0, 1, 2, 3].map((at) => report(first + at)));
} else {
  const engine = engineOn(store, () => Number(amount));
  while ((await engine.tick()) > 0);
}
await store.close();
