import { nodeProject } from '@wuyou/tooling/vitest';

const project = nodeProject('demo', { include: ['src/**/*.test.ts', 'e2e/**/*.test.ts'], timeout: 60_000 });

export default { ...project, test: { ...project.test, globalSetup: 'e2e/support/serve.ts' } };
