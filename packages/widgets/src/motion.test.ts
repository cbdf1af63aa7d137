import { expect, test } from 'vitest';
import { emulateMedia } from './testing/emulate-media';
import { shownIn } from './testing/measure';
import { mount } from './testing/mount';
import { STATES } from './testing/states';

/** What moves by itself or when it changes. */
function moving(element: Element): string[] {
  return [...shownIn(element)].flatMap((inner) => {
    const { animationName, transitionDuration } = getComputedStyle(inner);
    const still = animationName === 'none' && /^(0s(, )?)+$/.test(transitionDuration);
    return still ? [] : [inner.outerHTML];
  });
}

/** Its shape is drawn in place of what never comes. */
const waiting = () =>
  mount('wuyou-rating', {
    code: '7K3M9Q2C4D5EXW89',
    client: { ratings: { get: () => new Promise(() => {}) } } as never,
  });

test('what waits breathes, and a ring that fills glides', async () => {
  expect(moving(await waiting())).not.toEqual([]);
  expect(moving(await (STATES['a case being handled']?.('zh-CN') as Promise<Element>))).not.toEqual([]);
});

test.each([
  ['for someone who wants no motion', { reducedMotion: 'reduce' }, 'off'],
  ['in care mode', {}, 'on'],
] as const)('nothing moves %s', async (_, media, care) => {
  await emulateMedia(media);
  const [rating, tracker] = [await waiting(), await STATES['a case being handled']?.('zh-CN')];
  for (const element of [rating, tracker]) {
    if (!element) throw new Error('No such state');
    element.care = care;
    await element.updateComplete;
    expect(moving(element)).toEqual([]);
  }
});
