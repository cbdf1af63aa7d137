import { nodeProject } from '@wuyou/tooling/vitest';

export default nodeProject('demo', { include: ['src/**/*.test.ts', 'e2e/**/*.test.ts'], timeout: 60_000 });
