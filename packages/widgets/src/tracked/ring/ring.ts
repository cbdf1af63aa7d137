import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ArcState, RingState } from './ring-state';

const RADIUS = 42;
const AROUND = 2 * Math.PI * RADIUS;
const ARC = AROUND / 5;
/** Between two arcs of an open ring, the round ends included. */
const GAP = 14;

/** Five arcs that meet when the loop closes. Presentation attributes, so that no policy on styles stops them. */
export function ring({ arcs, name, step, status }: RingState): TemplateResult {
  const whole = arcs.every((arc) => arc === 'full');
  const length = whole ? ARC : ARC - GAP;
  return html`<div class="ring" role="img" aria-label=${name}>
    <svg class=${whole ? 'whole' : ''} viewBox="0 0 100 100" aria-hidden="true">
      ${arcs.map((arc, i) => arcAt(i, arc, length))}
    </svg>
    <div class="centre" aria-hidden="true">
      ${step ? html`<span class="step">${step}</span>` : nothing}
      <span class="status">${status}</span>
    </div>
  </div>`;
}

function arcAt(index: number, arc: ArcState, length: number) {
  const turn = `rotate(${index * 72 - 90 + (((ARC - length) / 2) * 360) / AROUND} 50 50)`;
  const stroke = (name: string, part: number) =>
    svg`<circle class=${name} cx="50" cy="50" r=${RADIUS} transform=${turn}
      stroke-dasharray=${`${length * part} ${AROUND}`} />`;
  if (arc !== 'current') return stroke(arc, 1);
  return svg`${stroke('current', 1)}${stroke('full', 0.4)}`;
}
