import { expect, test, vi } from 'vitest';
import { register } from './register';

test('the first definition wins, and later ones say so once', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const define = () => class extends HTMLElement {};
  const [first, second] = [define(), define()];
  register('wuyou-trial', first);
  register('wuyou-trial', first);
  expect(warn).not.toHaveBeenCalled();
  register('wuyou-trial', second);
  register('wuyou-trial', define());
  expect(customElements.get('wuyou-trial')).toBe(first);
  expect(warn).toHaveBeenCalledTimes(1);
});
