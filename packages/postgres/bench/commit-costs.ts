import { chineseCalendar } from '@wuyou/domain';
import type { Commit } from '@wuyou/engine';
import type { Kysely } from 'kysely';
import { write } from '../src/commit';
import { countCase } from '../src/figures/count-case';
import type { PostgresStore } from '../src/postgres-store';
import type { Database } from '../src/schema';
import { tenantTransactions } from '../src/tenant';
import { engineOn, MONDAY, send } from '../src/testing/engine-on';
import { SECRETS } from '../src/testing/secrets';
import { Vault } from '../src/vault/vault';

const CASES = 60;

/** Reports, acceptances and withdrawals through an engine, each second case without counters, in milliseconds. */
export async function commitCosts(db: Kysely<Database>, store: PostgresStore) {
  const inTenant = tenantTransactions(db);
  const vault = new Vault({ secrets: SECRETS });
  const [counting, plain]: [number[], number[]] = [[], []];
  let counted = false;
  let tenant = '';
  const commit = async (made: Commit) => {
    tenant = made.tenant;
    const begun = performance.now();
    await inTenant(tenant, (transaction) =>
      write(transaction, tenant, [made], {
        vault,
        count: async (_, change, inserts) => {
          if (counted) await countCase(transaction, { tenant, calendar: chineseCalendar }, change, inserts);
        },
      }),
    );
    (counted ? counting : plain).push(performance.now() - begun);
  };
  const engine = engineOn({ ...store, commit }, () => MONDAY);
  await store.foldFigures('430211');
  for (let i = 0; i < CASES; i += 1) {
    counted = i % 2 === 0;
    const body = { category: '示例', title: `示例诉求第 ${i} 件`, reporter: { kind: 'anonymous' } };
    const { code } = (await (await send(engine, 'page', '/v1/cases', { body })).json()) as { code: string };
    const listed = await send(engine, 'desk', `/v1/desk/cases?q=${code}`);
    const { items } = (await listed.json()) as { items: { id: string }[] };
    await send(engine, 'desk', `/v1/desk/cases/${items[0]?.id}/commands`, { body: { type: 'accept' } });
    await send(engine, 'page', `/v1/cases/${code}/withdraw`, { body: {} });
  }
  const begun = performance.now();
  await store.foldFigures(tenant);
  return { counting, plain, folding: (performance.now() - begun) / counting.length };
}
