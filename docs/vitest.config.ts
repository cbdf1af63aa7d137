import { nodeProject } from '@wuyou/tooling/vitest';

export default nodeProject('docs', {
  include: ['examples/**/*.test.ts', 'scripts/**/*.test.ts', '.vitepress/*.test.ts'],
});
