import { html, render } from 'lit';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { overflowing, paleTexts, targetsUnder } from './measure';

/** An element with this in its shadow tree, and with an inner one likewise. */
function widget(content: unknown): HTMLElement {
  const [outer, inner] = [document.createElement('div'), document.createElement('div')];
  outer.attachShadow({ mode: 'open' }).append(inner);
  render(html`${content}`, inner.attachShadow({ mode: 'open' }));
  document.body.append(outer);
  onTestFinished(() => outer.remove());
  for (const styled of inner.shadowRoot?.querySelectorAll<HTMLElement>('[data-css]') ?? []) {
    styled.style.cssText = styled.dataset.css ?? '';
  }
  return outer;
}

test('a target that is too small is found, in whatever shadow tree', () => {
  const small = widget(
    html`<button data-css="width: 59px; height: 60px; padding: 0">a</button><button hidden>b</button>`,
  );
  expect(targetsUnder(60, small)).toHaveLength(1);
  expect(targetsUnder(44, small)).toEqual([]);
});

test('a text that is too pale on what is painted under it is found', () => {
  const pale = widget(
    html`<div data-css="background: #222; color: #eee"><p>seen</p><p data-css="background: rgba(255, 255, 255, 0.9)">not seen</p></div>`,
  );
  expect(paleTexts(pale).map((found) => found.includes('not seen'))).toEqual([true]);
});

test('what is wider than a phone is found', async () => {
  await page.viewport(320, 640);
  expect(
    overflowing(widget(html`<p data-css="width: 400px">wide</p><p data-css="width: 200px">narrow</p>`)),
  ).toHaveLength(1);
});
