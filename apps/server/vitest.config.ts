import { nodeProject } from '@wuyou/tooling/vitest';

export default nodeProject('server', { timeout: 60_000 });
