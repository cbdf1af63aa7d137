import { SOURCE_CONDITION } from '@wuyou/tooling/vitest';
import { msw } from 'msw/vite';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  // The end-to-end tests may run beside `pnpm start`.
  cacheDir: process.env.VITEST ? 'node_modules/.vite-e2e' : 'node_modules/.vite',
  resolve: { conditions: [SOURCE_CONDITION, ...defaultClientConditions] },
  plugins: [msw({ mode: 'worker-only' })],
});
