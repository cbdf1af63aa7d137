import type { Deadline } from './deadline';
import type { Reporter } from './reporter';

/** What is read in the place of people's words once they are erased. */
export const ERASED = '（已删除 · erased）';

/**
 * What is a person's of each type of event, field by field, with what is read in its place once it is erased. Text that
 * someone wrote counts: nobody can tell by machine whether a name is in it.
 */
export type StandIns<Data extends { readonly type: string }> = {
  readonly [T in Data['type']]: FieldStandIns<Extract<Data, { readonly type: T }>>;
};
type FieldStandIns<Event> = {
  readonly [K in Exclude<keyof Event, 'type'>]?: (value: NonNullable<Event[K]>) => Event[K];
};

/** An event in two: what may be read by anyone who has the store, and the fields that are a person's. */
export interface Parted<Event> {
  /** With what stands in for those fields: a whole event by itself. */
  readonly open: Event;
  /** Put over `open` it is the event as it was; absent where nothing is a person's. */
  readonly personal?: Partial<Event>;
}

/** Takes out what is a person's. */
export function part<Event extends { readonly type: string }>(
  event: Event,
  standIns: StandIns<Event>,
): Parted<Event> {
  const replaced = Object.entries(standIns[event.type as Event['type']]).flatMap(([field, standIn]) => {
    const value = event[field as keyof Event];
    if (value === undefined) return [];
    const instead: unknown = (standIn as (value: unknown) => unknown)(value);
    return JSON.stringify(instead) === JSON.stringify(value) ? [] : [{ field, value, instead }];
  });
  if (replaced.length === 0) return { open: event };
  const fields = (of: 'value' | 'instead') =>
    Object.fromEntries(replaced.map((one) => [one.field, one[of]])) as Partial<Event>;
  return { open: { ...event, ...fields('instead') }, personal: fields('value') };
}

/** In the place of text. */
export const words = (): string => ERASED;

/** Only whether it was a company, a citizen or nobody. */
export function nobody({ kind }: Reporter): Reporter {
  switch (kind) {
    case 'anonymous':
      return { kind };
    case 'citizen':
      return { kind, contact: {} };
    case 'enterprise':
      return { kind, name: ERASED, contact: {} };
  }
}

/** Every date and day stays, but not why. */
export function dates(deadline: Deadline): Deadline {
  const { pauses, extension } = deadline;
  return {
    ...deadline,
    pauses: pauses.map((pause) => (pause.basis === 'force-majeure' ? { ...pause, reason: ERASED } : pause)),
    ...(extension && { extension: { ...extension, reason: ERASED } }),
  };
}

/** The dates of several, by name. */
export function allDates<R extends object>(deadlines: R): R {
  const entries = Object.entries(deadlines) as [string, Deadline][];
  return Object.fromEntries(entries.map(([name, deadline]) => [name, dates(deadline)])) as R;
}
