import { pageCares } from './page-care';

/** Of the page's origin. Absent where the person chose nothing else than the page says. */
const KEY = 'wuyou-care';

/** Stands in for storage that a browser or a policy withholds; `undefined` where storage took the choice. */
let kept: 'on' | 'off' | null | undefined;

/** Whether widgets that follow the page are in care mode: what the person chose here, else what the page says. */
export function caresNow(): boolean {
  const chosen = kept === undefined ? stored() : kept;
  return chosen === 'on' || (chosen !== 'off' && pageCares(document));
}

/** The person's own choice, remembered for all pages of the origin. */
export function chooseCare(care: boolean): void {
  kept = care === pageCares(document) ? null : care ? 'on' : 'off';
  try {
    if (kept) localStorage.setItem(KEY, kept);
    else localStorage.removeItem(KEY);
    kept = undefined;
  } catch {
    // For this page it holds all the same.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
