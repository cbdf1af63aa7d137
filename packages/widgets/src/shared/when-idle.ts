/** Milliseconds. Safari does not tell when a page has nothing to do. */
const SOON = 1000;

/** Calls back once the page has nothing else to do. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work, SOON);
}
