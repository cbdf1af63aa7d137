import { nodeProject } from '@wuyou/tooling/vitest';

export default nodeProject('mocks');
