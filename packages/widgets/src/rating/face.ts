import type { RatingLevel } from '@wuyou/domain/values';
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

const FEATURES: Readonly<Record<RatingLevel, SVGTemplateResult>> = {
  'very-satisfied': svg`<path class="full" d="M9 18h14a7 7 0 0 1-14 0Z" /><path d="M11.5 11.5v1.5M20.5 11.5v1.5" />`,
  satisfied: svg`<path d="M10 19a7 7 0 0 0 12 0M11.5 11.5v1.5M20.5 11.5v1.5" />`,
  'basically-satisfied': svg`<path d="M11 20q5 2.2 10 0M11.5 12v1.5M20.5 12v1.5" />`,
  dissatisfied: svg`<path d="M10 22.5a7 7 0 0 1 12 0M11.5 12v1.5M20.5 12v1.5" />`,
  'very-dissatisfied': svg`<path d="M10 23a7 7 0 0 1 12 0M9.5 11l4 2.2M22.5 11l-4 2.2" />`,
};

/** A drawn face beside each level. The word says it, so the face is not read aloud. */
export function face(level: RatingLevel): TemplateResult {
  return html`<svg class="face" viewBox="0 0 32 32" aria-hidden="true">
    <circle cx="16" cy="16" r="14" />
    ${FEATURES[level]}
  </svg>`;
}
