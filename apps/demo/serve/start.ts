/** `pnpm start`: the real service on data of its own, and the demo's page with it. */
import { resolve } from 'node:path';
import { createServer } from 'vite';
import { startDemoService } from './demo-service';
import { servedWithPlugin } from './served-with-plugin';

const root = resolve(import.meta.dirname, '..');
const { service, servedWith } = await startDemoService({
  WUYOU_DATA: resolve(root, 'data'),
  ...process.env,
});
const page = await createServer({ root, plugins: [servedWithPlugin(servedWith)] });
await page.listen();
console.log(`\n  The service is at ${service.address}, its data in ${resolve(root, 'data')}.`);
console.log(`  What would be sent by SMS, mail and webhooks is at ${service.address}/outbox.`);
console.log('  The page with everything in the browser instead: add ?backend=mock to its address.\n');
page.printUrls();

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void Promise.all([page.close(), service.stop()]).then(() => process.exit(0));
  });
