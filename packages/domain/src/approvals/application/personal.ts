import type { Rating } from '../../rating';
import { allDates, dates, ERASED, nobody, type Parted, part, type StandIns, words } from '../../stand-in';
import type { HeldApplicationCommand } from './command';
import type { ApplicationEvent, ApplicationEventData } from './event';
import type { HandedMaterial } from './state';

const materials = (given: readonly HandedMaterial[]): readonly HandedMaterial[] =>
  given.map((material) => ({
    ...material,
    ...(material.name !== undefined && { name: ERASED }),
    ...(material.number !== undefined && { number: ERASED }),
  }));
const rating = (given: Rating): Rating => ({
  ...given,
  ...(given.comment !== undefined && { comment: ERASED }),
});

const heldWords = (held: HeldApplicationCommand): HeldApplicationCommand =>
  held.type === 'refuse'
    ? { ...held, reason: ERASED }
    : { ...held, ...(held.number !== undefined && { number: ERASED }) };

/** A new type of event says here what of it is a person's, or does not compile. */
const PERSONAL = {
  drafted: { applicant: nobody, materials },
  saved: { applicant: nobody, materials },
  submitted: {},
  'correction-requested': {
    gaps: (given) => given.map((gap) => ({ ...gap, ...(gap.note !== undefined && { note: ERASED }) })),
  },
  'materials-supplied': { materials },
  accepted: {},
  declined: { reason: words, referTo: words },
  withdrawn: { reason: words },
  'review-begun': { notice: words, clocks: allDates },
  'review-ended': { finding: words, clocks: allDates },
  granted: {
    result: (given) => ({ ...given, ...(given.number !== undefined && { number: ERASED }) }),
  },
  refused: { reason: words },
  prolonged: { reason: words, statutoryBy: dates },
  settled: { clocks: ({ whole, items }) => ({ whole: allDates(whole), items: allDates(items) }) },
  decided: {},
  delivered: { note: words },
  rated: { rating },
  proposed: { command: heldWords },
  'proposal-sent-back': { note: words },
  'proposal-taken-back': {},
  erased: {},
} satisfies StandIns<ApplicationEventData>;

/** Takes out of an event what is a person's. */
export function partApplicationEvent(event: ApplicationEvent): Parted<ApplicationEvent> {
  return part<ApplicationEvent>(event, PERSONAL as StandIns<ApplicationEvent>);
}
