import { nodeProject } from '@wuyou/tooling/vitest';

/** Apart from the other tests: it needs the built embed file, and browsers that not every machine has. */
export default nodeProject('browsers', { include: ['*.test.ts'], timeout: 120_000 });
