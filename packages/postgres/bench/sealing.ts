/** What sealing and hashing cost a report beside writing it down as JSON: `pnpm --filter @wuyou/postgres bench`. */
import { chineseCalendar, fold, parse, report, reportInput } from '@wuyou/domain';
import { SITE } from '../src/testing/lived-in';
import { SECRETS } from '../src/testing/secrets';
import { Vault } from '../src/vault/vault';
import { NOTHING, sealedLog } from '../src/write-log';

const TIMES = 400;
const input = parse(reportInput, {
  category: '示例',
  title: '新厂房联合验收受阻',
  details: '规划核实意见一直没有出。'.repeat(20),
  reporter: { kind: 'citizen', contact: { name: '示例联系人', mobile: '13800000000' } },
});
const vault = new Vault({ secrets: SECRETS });
const events = report(
  input,
  { id: 'case-1', code: '7K3M9Q2C4D5EXW89' },
  {
    at: '2026-09-07T09:12:00+08:00',
    by: { role: 'reporter' },
    via: 'portal',
    commandId: 'bench',
    tenant: SITE,
    calendar: chineseCalendar,
  },
);
const change = { kind: 'case', id: 'case-1', expectedVersion: 0, events, state: fold(events) } as const;

/** Of the processor, which does not count who else is at work. */
function microseconds(work: () => unknown): number {
  for (let i = 0; i < TIMES / 4; i += 1) work();
  const begun = process.cpuUsage();
  for (let i = 0; i < TIMES; i += 1) work();
  const { user, system } = process.cpuUsage(begun);
  return Math.round((user + system) / TIMES);
}

const plain = microseconds(() => JSON.stringify(events[0]) + JSON.stringify(change.state));
const sealed = microseconds(() => {
  const { key } = vault.newKey(SITE.id, 'case', 'case-1');
  vault.mobileIndex(SITE.id, '13800000000');
  return sealedLog(SITE.id, change, NOTHING, { vault, keys: new Map([['case-1', key]]) });
});
console.log(`A report as JSON: ${plain} µs. Parted, sealed, chained and indexed: ${sealed} µs.`);
