import { randomBytes } from 'node:crypto';
import { createReceiptCode } from '@wuyou/domain';
import type { IntakeStore } from '@wuyou/engine';
import { importFile } from '../src/import/import-file';
import { createLog } from '../src/log';
import { openStore } from '../src/service';
import { readSettings } from '../src/settings';
import { siteOf } from '../src/sites';

const [, , file = '', into] = process.argv;
const nowhere: IntakeStore = { cases: { find: async () => undefined }, commit: async () => {} };
const database =
  into === 'database' ? await openStore(readSettings(process.env), createLog('silent')) : undefined;
const context = {
  store: database ?? nowhere,
  site: await siteOf(undefined, 'example'),
  clock: Date.now,
  receiptCode: () => createReceiptCode((bytes) => Uint8Array.from(randomBytes(bytes))),
};

const base = process.memoryUsage.rss();
let peak = base;
const looking = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 20);
const begun = performance.now();
const { added } = await importFile({ file }, context);
const seconds = (performance.now() - begun) / 1000;
clearInterval(looking);
await database?.close();

const megabytes = (bytes: number) => Math.round(bytes / 1e6);
const speed = Math.round(added / seconds).toLocaleString('en');
console.log(`${added.toLocaleString('en')} added in ${Math.round(seconds)} s, ${speed} a second`);
console.log(
  `${megabytes(base)} MB before, ${megabytes(peak)} MB at most: ${megabytes(peak - base)} MB for the import`,
);
