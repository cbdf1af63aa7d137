import type { SupervisionLevel } from '../case/supervision';
import type { CaseRecord } from './case-record';
import { type Part, part } from './figure';

/** Supervision count (督办数): supervisions that reached this level. One at level 3 reached 1 and 2 before. */
export function supervisionCount(records: readonly CaseRecord[], level: SupervisionLevel): Part {
  const supervisions = records.flatMap(({ id, supervisions }) =>
    supervisions.map((supervision) => ({ id, supervision })),
  );
  return part(supervisions.filter(({ supervision }) => supervision.level >= level));
}
