import { browserProject } from '@wuyou/tooling/vitest';
import { msw } from 'msw/vite';

export default browserProject('widgets', { plugins: [msw({ mode: 'worker-only' })] });
