import { type Deadline, reckonAgain } from '../../deadline';
import { dateOf, type LocalDate } from '../../time';
import { type ApplicationRules, clockworkOf } from './rule';
import { type Application, nodesOf } from './state';

/** Every deadline that runs: the whole's, and those of running items by their id. */
export interface ApplicationClocks {
  readonly whole: Partial<Record<'correctionBy' | 'promisedBy' | 'statutoryBy' | 'deliverBy', Deadline>>;
  readonly items: Readonly<Record<string, Deadline>>;
}

/** Dates past what the State Council has published are provisional until it has. */
export const settling: ApplicationRules<'settle'> = {
  /** By the calendar as it is now. Without a difference there is nothing to settle, and no event. */
  settle(state, _, context) {
    const clockwork = clockworkOf(context);
    const { whole, items } = clocksOf(state);
    const again = <T extends object>(clocks: T) =>
      Object.fromEntries(
        Object.entries(clocks).map(([name, deadline]) => [
          name,
          reckonAgain(deadline as Deadline, clockwork),
        ]),
      );
    const clocks: ApplicationClocks = { whole: again(whole), items: again(items) };
    const before = [...Object.values(whole), ...Object.values(items)];
    const after = [...Object.values(clocks.whole), ...Object.values(clocks.items)];
    const same = after.every(
      ({ dueAt, provisional }, i) => dueAt === before[i]?.dueAt && provisional === before[i]?.provisional,
    );
    return same ? [] : [{ type: 'settled', clocks }];
  },
};

/** The day that the calendar's data must reach before a provisional deadline can be settled. */
export function applicationAwaits(state: Application): LocalDate | undefined {
  const { whole, items } = clocksOf(state);
  const provisional = [...Object.values(whole), ...Object.values(items)].filter((one) => one.provisional);
  return provisional.map(({ dueAt }) => dateOf(dueAt)).sort()[0];
}

function clocksOf(state: Application): ApplicationClocks {
  switch (state.status) {
    case 'submitted':
      return { whole: { correctionBy: state.correctionBy }, items: {} };
    case 'accepted':
    case 'reviewing': {
      const running = Object.entries(nodesOf(state)).flatMap(([id, node]) =>
        node.status === 'running' || node.status === 'technical-review' ? [[id, node.dueBy] as const] : [],
      );
      const { promisedBy, statutoryBy } = state;
      return { whole: { promisedBy, statutoryBy }, items: Object.fromEntries(running) };
    }
    case 'decided':
      return { whole: { deliverBy: state.deliverBy }, items: {} };
    default:
      return { whole: {}, items: {} };
  }
}
