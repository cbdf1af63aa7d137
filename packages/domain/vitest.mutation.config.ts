import { nodeProject } from '@wuyou/tooling/vitest';

/**
 * The tests that mutants are run against: all but the two of random walks, which would take seconds a mutant. So the
 * score is what the examples catch by themselves.
 */
export default nodeProject('domain', { include: ['src/**/!(model|random-logs).test.ts'] });
