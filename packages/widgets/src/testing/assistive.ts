import type { Locator } from 'vitest/browser';

/** What has the focus, inside whichever shadow trees. */
export function focused(root: DocumentOrShadowRoot = document): Element | null {
  const active = root.activeElement;
  return active?.shadowRoot ? focused(active.shadowRoot) : active;
}

/** What a screen reader adds to a control's name: the texts that `aria-describedby` names. */
export function descriptionOf(control: Locator): string {
  const element = control.element();
  const root = element.getRootNode() as ShadowRoot;
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => root.getElementById(id)?.textContent?.trim()).join(' ');
}
