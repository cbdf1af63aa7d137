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
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];
