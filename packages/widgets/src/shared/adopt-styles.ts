import type { CSSResult } from 'lit';

/** Gives an element styles that come with a part, behind those that it has. */
export function adoptStyles({ shadowRoot }: Element, styles: readonly CSSResult[]): void {
  if (!shadowRoot) return;
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, ...sheets];
}
