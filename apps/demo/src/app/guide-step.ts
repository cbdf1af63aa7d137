import type { CaseView } from '@wuyou/sdk';

/** Where a press of the guide's button leads. */
export type GuideTarget = 'form' | 'desk' | 'tracker' | 'rating';

/** Where the visitor stands in the loop. */
export interface GuideStep {
  /** 0 to 3 is the step under way; 4 when all are done. */
  readonly at: number;
  readonly target: GuideTarget;
}

/** The step that the followed case is at; the first before there is one. */
export function guideStep(view: Pick<CaseView, 'status'> | undefined): GuideStep {
  if (!view) return { at: 0, target: 'form' };
  switch (view.status) {
    case 'submitted':
    case 'accepted':
      return { at: 1, target: 'desk' };
    case 'assigned':
    case 'handling':
      return { at: 2, target: 'desk' };
    case 'awaiting-reporter':
      return { at: 2, target: 'tracker' };
    case 'resolved':
    case 'following-up':
      return { at: 3, target: 'rating' };
    case 'closed':
      return { at: 4, target: 'form' };
    case 'declined':
    case 'merged':
    case 'withdrawn':
      return { at: 0, target: 'form' };
  }
}

/** Who brings the case on at the desk: `''` is the desk itself, else the lead's id. */
export function actorAt(view: CaseView | undefined): string {
  return view && (view.status === 'assigned' || view.status === 'handling') ? (view.lead?.id ?? '') : '';
}
