import type { ApplicationView, CaseView, Tracked } from '@wuyou/sdk';

/** Where a press of the guide's button leads. */
export type GuideTarget = 'form' | 'desk' | 'tracker' | 'rating';

/** Where the visitor stands in the loop. */
export interface GuideStep {
  /** 0 to 3 is the step under way; 4 when all are done. */
  readonly at: number;
  readonly target: GuideTarget;
}

/** The step that what is followed is at; the first before there is one. */
export function guideStep(view: Tracked | undefined): GuideStep {
  if (!view) return { at: 0, target: 'form' };
  return 'lanes' in view ? applicationStep(view) : caseStep(view);
}

export function caseStep({ status }: Pick<CaseView, 'status'>): GuideStep {
  switch (status) {
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

export function applicationStep({ status }: Pick<ApplicationView, 'status'>): GuideStep {
  switch (status) {
    case 'submitted':
      return { at: 1, target: 'desk' };
    case 'correction':
      return { at: 1, target: 'tracker' };
    case 'accepted':
    case 'reviewing':
    case 'decided':
      return { at: 2, target: 'desk' };
    case 'delivered':
      return { at: 3, target: 'rating' };
    case 'rated':
      return { at: 4, target: 'form' };
    case 'draft':
    case 'declined':
    case 'withdrawn':
      return { at: 0, target: 'form' };
  }
}

/** Who brings it on at the desk: `''` is the desk itself, else the lead's or the next office's id. */
export function actorAt(view: Tracked | undefined): string {
  if (!view) return '';
  if ('lanes' in view) return officeAt(view)?.id ?? '';
  return view.status === 'assigned' || view.status === 'handling' ? (view.lead?.id ?? '') : '';
}

/** The first office whose item waits for its decision, else for the end of a technical review. */
export function officeAt({
  lanes,
}: Pick<ApplicationView, 'lanes'>): ApplicationView['lanes'][number]['department'] | undefined {
  const next =
    lanes.find(({ status }) => status === 'running') ??
    lanes.find(({ status }) => status === 'technical-review');
  return next?.department;
}
