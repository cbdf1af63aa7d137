import { uuid } from '@wuyou/sdk';
import { onTestFinished } from 'vitest';
import type { WuyouElement } from '../shared/wuyou-element';

type Widgets = {
  [Tag in keyof HTMLElementTagNameMap as HTMLElementTagNameMap[Tag] extends WuyouElement
    ? Tag
    : never]: HTMLElementTagNameMap[Tag];
};

/**
 * A widget in the page with its properties set, in Chinese if not said otherwise; gone when the test ends. It finds nothing
 * on the device that another test has kept.
 */
export async function mount<Tag extends keyof Widgets>(
  tag: Tag,
  properties: Partial<Widgets[Tag]> = {},
): Promise<Widgets[Tag]> {
  const element = Object.assign(document.createElement(tag), { locale: 'zh-CN', apiKey: uuid() }, properties);
  const main = document.createElement('main');
  main.append(element);
  document.body.append(main);
  onTestFinished(() => main.remove());
  await element.updateComplete;
  return element;
}
