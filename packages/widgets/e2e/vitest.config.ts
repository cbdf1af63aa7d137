import { nodeProject } from '@wuyou/tooling/vitest';

const project = nodeProject('pages', { include: ['**/*.test.ts', '../build/*.test.ts'], timeout: 90_000 });

export default { ...project, test: { ...project.test, globalSetup: 'support/build-embed.ts' } };
