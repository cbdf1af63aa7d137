import { nodeProject } from '@wuyou/tooling/vitest';

export default nodeProject('kill', { include: ['**/*.test.ts'], timeout: 900_000 });
