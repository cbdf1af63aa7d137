import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { focused } from './testing/assistive';
import { emulateMedia } from './testing/emulate-media';
import { paleTexts, shownIn } from './testing/measure';
import { STATES } from './testing/states';

const edgeOf = (element: Element) => {
  const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element);
  return borderTopStyle !== 'none' && borderTopWidth !== '0px' && borderTopColor !== 'rgba(0, 0, 0, 0)';
};

test.each(Object.entries(STATES))(
  '%s, in forced colours: every text is read, every control has an edge',
  async (_, open) => {
    await emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    const element = await open('zh-CN');
    expect(paleTexts(element)).toEqual([]);
    const boxed = [...shownIn(element)].filter((inner) =>
      inner.matches(
        'button:not(.quiet, .bundles button), .input, .chip, .row, .panel, .file > span, .tag, .call',
      ),
    );
    expect(boxed.filter((inner) => !edgeOf(inner)).map(({ outerHTML }) => outerHTML)).toEqual([]);
  },
);

test('the focus is seen in forced colours', async () => {
  await emulateMedia({ forcedColors: 'active' });
  await STATES['a rating being given']?.('zh-CN');
  for (let i = 0; i < 4; i += 1) {
    await userEvent.tab();
    const reached = focused();
    const ringed = reached?.matches('.pick > input') ? reached.nextElementSibling : reached;
    const { outlineStyle, outlineWidth } = getComputedStyle(ringed as Element);
    expect(outlineStyle, ringed?.outerHTML).toBe('solid');
    expect(Number.parseFloat(outlineWidth)).toBeGreaterThanOrEqual(3);
  }
});
