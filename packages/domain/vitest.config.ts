import { nodeProject } from '@wuyou/tooling/vitest';

export default nodeProject('domain', { include: ['{src,replay}/**/*.test.ts'] });
