import { nodeProject } from '@wuyou/tooling/vitest';

/**
 * The tests that mutants are run against: examples, without the thousands of random walks and the other calendars, which
 * would take seconds a mutant. So the score is what the examples catch by themselves.
 */
const project = nodeProject('domain', {
  include: ['src/**/!(model|random-logs|calendar-walk|holidays).test.ts'],
});

/** Thousands of short runs: a worker is kept for all of them. */
export default { ...project, test: { ...project.test, isolate: false } };
