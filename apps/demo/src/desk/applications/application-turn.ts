import type { DeskApplicationView, LaneView } from '@wuyou/sdk';

/** Whether an office may not grant yet: what it works on still waits for a document. */
export function owedToOffice(
  { lanes, allowed }: Pick<DeskApplicationView, 'lanes' | 'allowed'>,
  office: string,
): boolean {
  const running = lanes.some(({ department, status }) => department.id === office && status === 'running');
  return running && !allowed.includes('grant');
}

/** Whom an application waits for: several offices at once, while they work side by side. */
export type ApplicationTurn =
  | { readonly kind: 'desk' | 'applicant' | 'nobody' }
  | { readonly kind: 'offices'; readonly offices: readonly LaneView['department'][] };

export function applicationTurn({
  status,
  lanes,
}: Pick<DeskApplicationView, 'status' | 'lanes'>): ApplicationTurn {
  switch (status) {
    case 'submitted':
    case 'decided':
      return { kind: 'desk' };
    case 'draft':
    case 'correction':
    case 'delivered':
      return { kind: 'applicant' };
    case 'accepted':
    case 'reviewing': {
      const busy = lanes.filter((lane) => lane.status === 'running' || lane.status === 'technical-review');
      const offices = new Map(busy.map(({ department }) => [department.id, department]));
      return { kind: 'offices', offices: [...offices.values()] };
    }
    case 'rated':
    case 'declined':
    case 'withdrawn':
      return { kind: 'nobody' };
  }
}
