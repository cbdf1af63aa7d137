import { PAUSE } from './pause';

/** Fetches something once, however often it is called; where that failed, once more after a while. Never throws. */
export function sparing(fetch: () => Promise<unknown>): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    fetch().catch(() => {
      setTimeout(() => {
        asked = false;
      }, PAUSE);
    });
  };
}
