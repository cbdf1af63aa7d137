import { afterAll, afterEach } from 'vitest';

/**
 * Unexpected output fails the test that caused it. A test that expects some takes it away first:
 * `vi.spyOn(console, 'error').mockImplementation(() => {})`, undone by itself when the test ends.
 */
const unexpected: string[] = [];

// Lit says once that it runs its development build, which tests want.
const lit = globalThis as { litIssuedWarnings?: Set<string> };
lit.litIssuedWarnings ??= new Set();
lit.litIssuedWarnings.add('dev-mode');

for (const level of ['error', 'warn'] as const) {
  const original = console[level];
  console[level] = (...output: unknown[]) => {
    unexpected.push(`console.${level}: ${output.map(String).join(' ')}`);
    original(...output);
  };
}

function failOnUnexpectedOutput(): void {
  const output = unexpected.splice(0);
  if (output.length > 0) throw new Error(`Unexpected console output\n${output.join('\n')}`);
}

afterEach(failOnUnexpectedOutput);
afterAll(failOnUnexpectedOutput);
