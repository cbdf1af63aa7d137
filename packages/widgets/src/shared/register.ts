/** Set by the build of the embed file alone. */
declare const ONE_BY_ONE: true | undefined;

/**
 * Defines an element unless the page has one of that name, from another copy or version of this script:
 * the first wins, the second says so once.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  // Each in a task of its own, soon: a slow phone can answer its owner in between.
  if (typeof ONE_BY_ONE !== 'undefined') setTimeout(() => define(tag, element));
  else define(tag, element);
}

function define(tag: string, element: CustomElementConstructor): void {
  const defined = customElements.get(tag);
  if (!defined) customElements.define(tag, element);
  else if (defined !== element) warnOnce(tag);
}

let warned = false;

function warnOnce(tag: string): void {
  if (warned) return;
  warned = true;
  console.warn(
    `<${tag}> is defined already; this copy of Wuyou's widgets stands back. Load one version only.`,
  );
}
