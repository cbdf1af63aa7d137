import { expect, test } from 'vitest';
import { WuyouRating } from './rating';

test('a rating renders its property', async () => {
  const rating = new WuyouRating();
  rating.setAttribute('base-url', '/service');
  document.body.append(rating);
  await rating.updateComplete;
  expect(rating.shadowRoot?.textContent).toBe('满意 /service');
  rating.remove();
});
