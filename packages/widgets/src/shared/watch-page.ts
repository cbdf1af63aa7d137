const watchers = new Set<() => void>();
let observer: MutationObserver | undefined;
let sources: readonly (readonly [EventTarget, string])[] = [];

/**
 * Whatever may change how widgets look: attributes of `<html>`, `<body>` and the widgets themselves, a choice in another
 * tab, style sheets that come late, the system's colours, a network that is back. One observer for all widgets of a page.
 * @returns ends it; nothing is left in the page once none is watching
 */
export function watchPage(element: Element, onChange: () => void): () => void {
  watchers.add(onChange);
  if (!observer) start();
  observer?.observe(element, { attributes: true, attributeFilter: ['class', 'style'] });
  return () => {
    watchers.delete(onChange);
    if (watchers.size === 0) stop();
  };
}

/** Tells every widget at once. */
export function pageChanged(): void {
  for (const watcher of watchers) watcher();
}

function start(): void {
  observer = new MutationObserver(pageChanged);
  for (const root of [document.documentElement, document.body]) observer.observe(root, { attributes: true });
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  sources = [
    [window, 'storage'],
    [window, 'load'],
    [window, 'online'],
    [scheme, 'change'],
  ];
  for (const [target, type] of sources) target.addEventListener(type, pageChanged);
}

function stop(): void {
  observer?.disconnect();
  observer = undefined;
  for (const [target, type] of sources) target.removeEventListener(type, pageChanged);
}
