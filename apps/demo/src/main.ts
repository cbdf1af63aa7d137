import { createMockWorker } from '@wuyou/mocks/browser';
import '@wuyou/widgets';

await createMockWorker().start({ quiet: true });
const reply = await fetch('/health');
document.body.append(JSON.stringify(await reply.json()));
