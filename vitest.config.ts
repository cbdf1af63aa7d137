import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      'packages/*/vitest.config.ts',
      'packages/*/vitest.pages.config.ts',
      'packages/widgets/kill/vitest.config.ts',
      'apps/*/vitest.config.ts',
      'docs/vitest.config.ts',
    ],
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/vitest.json' }]],
  },
});
