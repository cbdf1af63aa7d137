import { SOURCE_CONDITION } from '@wuyou/tooling/vitest';
import { msw } from 'msw/vite';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  resolve: { conditions: [SOURCE_CONDITION, ...defaultClientConditions] },
  plugins: [msw({ mode: 'worker-only' })],
});
