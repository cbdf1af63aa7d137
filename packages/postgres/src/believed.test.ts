import { expect, test } from 'vitest';
import { believed } from './believed';

function world() {
  const answers = new Map([['key', 'desk']]);
  const asked: string[] = [];
  const clock = { now: 0 };
  const look = believed(
    async (key) => {
      asked.push(key);
      return answers.get(key);
    },
    () => clock.now,
  );
  return { answers, asked, clock, look };
}

test('an answer is believed for a second, by all who ask at once, too', async () => {
  const { answers, asked, clock, look } = world();
  expect(await Promise.all([look('key'), look('key')])).toEqual(['desk', 'desk']);
  answers.delete('key');
  clock.now = 999;
  expect(await look('key')).toBe('desk');
  expect(asked).toEqual(['key']);
  clock.now = 1_000;
  expect(await look('key')).toBeUndefined();
});

test('that there is none is asked each time, and so is what failed', async () => {
  const { answers, asked, look } = world();
  expect(await look('new')).toBeUndefined();
  answers.set('new', 'page');
  expect(await look('new')).toBe('page');
  expect(asked).toEqual(['new', 'new']);
  let fails = true;
  const sometimes = believed(async () => {
    if (fails) throw new Error('no database');
    return 'page';
  });
  await expect(sometimes('key')).rejects.toThrow('no database');
  fails = false;
  expect(await sometimes('key')).toBe('page');
});

test('what is to be forgotten is asked again', async () => {
  const { answers, look } = world();
  await look('key');
  answers.delete('key');
  look.forget();
  expect(await look('key')).toBeUndefined();
});
