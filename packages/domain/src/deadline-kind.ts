/** Every step that has a clock. */
export const DEADLINE_KINDS = [
  'accept',
  'contact',
  'sign',
  'task',
  'resolve',
  'supply',
  'follow-up',
  'verify',
  'rectify',
  'correction',
  'bundle',
  'permit',
  'joint-permit',
  'item',
  'technical-review',
  'delivery',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];
