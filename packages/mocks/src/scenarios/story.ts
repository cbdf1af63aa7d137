import type { CaseCommandInput, Instant, ReportInput } from '@wuyou/domain';

/** A moment so many working days before the scenario's present. */
export type Day = (workingDaysAgo: number, time: string) => Instant;

/** Who does a step: the reporter, the desk, a supervisor, or a department by its id. */
export type Teller = 'reporter' | 'desk' | 'supervisor' | { readonly department: string };

export interface Step {
  readonly at: Instant;
  readonly by: Teller;
  /** What they do; where it names another story's case, made with that one's receipt code. */
  readonly command: CaseCommandInput | ((codeOf: (title: string) => string) => CaseCommandInput);
}

/** How a case came and went so far. It is told to the engine, so no story can be an impossible one. */
export interface Story {
  readonly at: Instant;
  /** Who filed it: the reporter on the page, or the desk on their behalf. */
  readonly by: 'reporter' | 'desk';
  readonly report: ReportInput;
  readonly steps: readonly Step[];
}

export const step = (at: Instant, by: Teller, command: Step['command']): Step => ({ at, by, command });

export const department = (id: string): Teller => ({ department: id });

export function company(
  name: string,
  contact: string,
  mobile: string,
  uscc?: string,
): ReportInput['reporter'] {
  return { kind: 'enterprise', name, ...(uscc && { uscc }), contact: { name: contact, mobile } };
}
