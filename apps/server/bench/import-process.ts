import { randomBytes } from 'node:crypto';
import { createReceiptCode } from '@wuyou/domain';
import { importFile } from '../src/import/import-file';
import { createLog } from '../src/log';
import { openStore } from '../src/service';
import { readSettings } from '../src/settings';
import { siteOf } from '../src/sites';

const store = await openStore(readSettings(process.env), createLog('silent'));
const megabytes = (bytes: number) => Math.round(bytes / 1e6);
const context = {
  store,
  site: await siteOf(undefined, 'example'),
  clock: Date.now,
  receiptCode: () => createReceiptCode((bytes) => Uint8Array.from(randomBytes(bytes))),
};
const [, , file = ''] = process.argv;

const base = process.memoryUsage.rss();
let peak = base;
const looking = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 20);
const begun = performance.now();
const { added } = await importFile({ file }, context);
const seconds = (performance.now() - begun) / 1000;
clearInterval(looking);
await store.close();

console.log(`${added.toLocaleString('en')} added in ${Math.round(seconds)} s, ${Math.round(added / seconds)} a second`);
console.log(`memory: ${megabytes(base)} MB with the database open, ${megabytes(peak)} MB at most: ${megabytes(peak - base)} MB for the import`);
