import { expect } from 'vitest';

/** What is there under a selector, in whichever shadow tree of the widget, once it is. */
export async function shown(element: Element, selector: string): Promise<HTMLElement> {
  await expect.poll(() => within(element, selector), { timeout: 10_000 }).toBeTruthy();
  return within(element, selector) as HTMLElement;
}

function within(element: Element, selector: string): Element | undefined {
  const { shadowRoot } = element;
  const own = shadowRoot?.querySelector(selector);
  if (own) return own;
  const hosts = [...(shadowRoot?.querySelectorAll('*') ?? [])].filter((host) => host.shadowRoot);
  return hosts.map((host) => within(host, selector)).find((found) => found !== undefined);
}

export async function press(element: Element, selector: string): Promise<void> {
  (await shown(element, selector)).click();
}

export async function type(element: Element, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, text] of Object.entries(texts)) {
    const field = (await shown(element, `#${id}`)) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}
