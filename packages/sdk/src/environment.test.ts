import { expect, test, vi } from 'vitest';
import { machine } from './environment';

test('a uuid is of version 4, and made without what plain-http pages lack', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const made = Array.from({ length: 100 }, () => machine.uuid());
  for (const uuid of made) {
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
  expect(new Set(made).size).toBe(100);
});

test('a timer fires once it is due, and not when cancelled', async () => {
  const fired: string[] = [];
  const cancel = machine.after(0, () => fired.push('cancelled'));
  cancel();
  await new Promise<void>((resolve) => {
    machine.after(0, () => {
      fired.push('kept');
      resolve();
    });
  });
  expect(fired).toEqual(['kept']);
});
