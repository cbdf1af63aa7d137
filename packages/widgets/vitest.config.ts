import { ownLitInTests } from '@wuyou/tooling/own-lit';
import { browserProject } from '@wuyou/tooling/vitest';
import { msw } from 'msw/vite';

export default browserProject('widgets', {
  plugins: [msw({ mode: 'worker-only' }), ownLitInTests(`${import.meta.dirname}/src/lit/lit-globals.ts`)],
  setup: ['src/testing/checked-templates.ts', 'src/testing/english.ts'],
});
