const WIDGETS = [
  () => import('./issue-report/issue-report'),
  () => import('./progress-tracker/progress-tracker'),
  () => import('./rating/rating'),
  () => import('./apply/apply'),
];

/** Each in a task of its own, soon: a slow phone can answer its owner in between. */
export function defineWidgets(): void {
  for (const define of WIDGETS) setTimeout(define);
}
