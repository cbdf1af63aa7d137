import { nodeProject } from '@wuyou/tooling/vitest';

const include = ['e2e/**/*.test.ts', 'build/**/*.test.ts'];
const project = nodeProject('pages', { include, timeout: 90_000 });

export default { ...project, test: { ...project.test, globalSetup: 'e2e/support/build-embed.ts' } };
