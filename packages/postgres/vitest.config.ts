import { nodeProject } from '@wuyou/tooling/vitest';

export default nodeProject('postgres', { timeout: 60_000 });
