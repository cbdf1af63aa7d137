import type { expect, test } from 'vitest';

export function storeContract(tools: { test: typeof test; expect: typeof expect }): void {
  tools.test('a store exists', () => tools.expect(true).toBe(true));
}
