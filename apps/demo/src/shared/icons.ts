import { svg, type TemplateResult } from 'lit';

const icon = (path: TemplateResult) =>
  svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false" fill="none"
    stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${path}</svg>`;

export const ICONS = {
  check: icon(svg`<path d="m4.5 10.5 3.5 3.5 7.5-8" />`),
  clock: icon(svg`<circle cx="10" cy="10" r="7" /><path d="M10 6v4l2.5 2" />`),
  next: icon(svg`<path d="M5 5l5 5-5 5M11 5l5 5-5 5" />`),
  back: icon(svg`<path d="M12 5l-5 5 5 5" />`),
  search: icon(svg`<circle cx="9" cy="9" r="5" /><path d="m13 13 4 4" />`),
  keyboard: icon(
    svg`<rect x="2.5" y="5" width="15" height="10" rx="2" /><path d="M6 8.5h.01M10 8.5h.01M14 8.5h.01M7 12h6" />`,
  ),
  inbox: icon(svg`<path d="M3 11l2.5-6h9L17 11v4.5H3zM3 11h4l1 2h4l1-2h4" />`),
  alert: icon(svg`<circle cx="10" cy="10" r="7" /><path d="M10 6.5v4M10 13.2v.1" />`),
  plus: icon(svg`<path d="M10 4.5v11M4.5 10h11" />`),
  remove: icon(svg`<path d="M5 5l10 10M15 5 5 15" />`),
  reset: icon(svg`<path d="M4.5 8.5A6 6 0 1 1 4 11M4 4.5v4h4" />`),
  settings: icon(
    svg`<path d="M3 6h8M15 6h2M3 14h2M9 14h8" /><circle cx="13" cy="6" r="2" /><circle cx="7" cy="14" r="2" />`,
  ),
  bolt: icon(svg`<path d="M11 2.5 4.5 11H9l-.5 6.5L15.5 9H11z" />`),
  eye: icon(
    svg`<path d="M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5z" /><circle cx="10" cy="10" r="2.2" />`,
  ),
};

/** The invented county's mark: two hills over water. */
export const countyMark = svg`<svg class="county-mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
  <circle cx="20" cy="20" r="20" fill="currentColor" />
  <path d="m9 25 7-10 5 6 3-3.5L31 25z" fill="var(--on-accent)" />
</svg>`;
