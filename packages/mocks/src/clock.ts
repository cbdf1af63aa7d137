import { dateOf, type Instant, toInstant, toMs, type WorkCalendar } from '@wuyou/domain';

const DATE_LENGTH = '2026-09-07'.length;

export interface MockClock {
  now(): Instant;
  /** To any moment, past ones too. */
  moveTo(instant: Instant): void;
  /** @param ms milliseconds to go on by */
  advance(ms: number): void;
  /** To the same time of the next working day. */
  nextWorkingDay(): void;
}

export interface ClockOptions {
  readonly start: Instant;
  /** Stands still unless moved. */
  readonly frozen: boolean;
  /** Where an earlier clock had got to: its `offset`. */
  readonly offset?: number | undefined;
  readonly calendar: WorkCalendar;
  /** After each move. */
  readonly onMove: () => void;
}

interface RunningClock extends MockClock {
  /** Milliseconds since 1970 UTC. */
  ms(): number;
  /** Milliseconds it is ahead of the machine's clock; when frozen, of 1970. */
  readonly offset: number;
}

/** A clock that runs with the machine's from a moment of its own, or stands, and can be moved. */
export function createClock({ start, frozen, offset, calendar, onMove }: ClockOptions): RunningClock {
  const machine = () => (frozen ? 0 : Date.now());
  let ahead = offset ?? toMs(start) - machine();
  const ms = () => Math.trunc(machine() + ahead);
  const moveTo = (target: number) => {
    ahead = target - machine();
    onMove();
  };
  return {
    ms,
    get offset() {
      return ahead;
    },
    now: () => toInstant(ms()),
    moveTo: (instant) => moveTo(toMs(instant)),
    advance: (by) => moveTo(ms() + by),
    nextWorkingDay() {
      const now = toInstant(ms());
      moveTo(toMs(calendar.addWorkingDays(dateOf(now), 1) + now.slice(DATE_LENGTH)));
    },
  };
}
