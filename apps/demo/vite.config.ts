import { SOURCE_CONDITION } from '@wuyou/tooling/vitest';
import { msw } from 'msw/vite';
import { defaultClientConditions, defineConfig } from 'vite';

/** Libraries as published, also while developing: their advice to developers is not this page's. */
const libraries = defaultClientConditions.filter((condition) => condition !== 'development|production');

export default defineConfig({
  // The end-to-end tests may run beside `pnpm start`.
  cacheDir: process.env.VITEST ? 'node_modules/.vite-e2e' : 'node_modules/.vite',
  resolve: { conditions: [SOURCE_CONDITION, ...libraries] },
  // Serves and emits the worker script of the very msw that is installed.
  plugins: [msw({ mode: 'worker-only' })],
});
