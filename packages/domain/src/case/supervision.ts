import type { Instant } from '../time';

/** 1 at the first hour overdue, 2 and 3 as the policy's working days go by; a level 3 case is a key case. */
export type SupervisionLevel = 1 | 2 | 3;

/** A numbered pursuit of a late or important case (挂号督办), until it is lifted (销号). */
export interface Supervision {
  /** As `formatSupervisionNumber` writes it. */
  readonly number: string;
  readonly level: SupervisionLevel;
  readonly since: Instant;
  /** When it rises, if the case is then still late; absent at the last level and where a supervisor began it. */
  readonly risesAt?: Instant;
  readonly liftedAt?: Instant;
}

/** Listed as important: by a supervisor, or by rising to level 3 (重点问题). */
export interface KeyCase {
  readonly since: Instant;
  readonly reason?: string;
}

/** A named team that takes a key case apart (专班). */
export interface TaskForce {
  readonly since: Instant;
  /** Who leads it, as an office: `副区长`. */
  readonly lead: string;
  readonly departments: readonly string[];
  readonly problems: readonly SubProblem[];
}

export interface SubProblem {
  /** `p1`, `p2`, … within the case. */
  readonly id: string;
  readonly title: string;
  readonly department: string;
  readonly solvedAt?: Instant;
}

/** `督〔2026〕0012`: gapless in a tenant and year. */
export function formatSupervisionNumber(year: number, sequence: number): string {
  return `督〔${year}〕${String(sequence).padStart(4, '0')}`;
}

/** The supervision that is running; the last one not lifted. */
export function runningSupervision(supervisions: readonly Supervision[]): Supervision | undefined {
  const last = supervisions[supervisions.length - 1];
  return last?.liftedAt === undefined ? last : undefined;
}
