import type { DeskCaseView } from '@wuyou/domain';

/** Whom a case waits for. */
export type Turn =
  | { readonly kind: 'desk' | 'reporter' | 'nobody' }
  | { readonly kind: 'department'; readonly department: DeskCaseView['tasks'][number]['department'] };

/** Whose move brings the case on: an unsigned task first, then open support, then the lead's answer. */
export function turnOf({ status, tasks, extension }: DeskCaseView): Turn {
  switch (status) {
    case 'submitted':
    case 'accepted':
      return { kind: 'desk' };
    case 'assigned':
    case 'handling': {
      if (extension) return { kind: extension.stage === 'requested' ? 'desk' : 'reporter' };
      if (tasks.some(({ state }) => state === 'returned')) return { kind: 'desk' };
      const waiting =
        tasks.find(({ state }) => state === 'assigned') ??
        tasks.find(({ role, state }) => role === 'support' && state === 'signed') ??
        tasks.find(({ role }) => role === 'lead');
      return waiting ? { kind: 'department', department: waiting.department } : { kind: 'desk' };
    }
    case 'awaiting-reporter':
    case 'resolved':
    case 'following-up':
      return { kind: 'reporter' };
    case 'closed':
    case 'declined':
    case 'merged':
    case 'withdrawn':
      return { kind: 'nobody' };
  }
}
