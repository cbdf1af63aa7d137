import { type CaseCommandType, type DeskCaseView, isBad, type RatingLevel } from '@wuyou/domain';
import type { Locale } from '@wuyou/domain/values';
import type { PromiseView } from '@wuyou/sdk';
import { wordsIn } from '../words';
import { formatInstant } from '../words/dates';
import type { Draft } from './form-fields';

interface EffectContext {
  readonly view: DeskCaseView;
  /** What has been filled in so far: some commands do different things by it. */
  readonly draft: Draft;
  /** What the site promises at this moment. */
  readonly promise: PromiseView | undefined;
  readonly locale: Locale;
}

/** What a command will do to the clock, in words, before it is given. */
export function clockEffect(
  command: CaseCommandType,
  { view, draft, promise, locale }: EffectContext,
): string {
  const words = wordsIn(locale).effects;
  const unchanged = view.deadline
    ? words.unchanged(formatInstant(view.deadline.dueAt, 'moment', locale))
    : words.none;
  switch (command) {
    case 'accept':
      return promise ? words.accept(promise.resolveBy.limit.days) : words.choose;
    case 'decline':
      return words.decline;
    case 'assign':
    case 'sign':
    case 'finish-task':
      return unchanged;
    case 'progress':
      return draft.contacted === true && view.contactedAt === undefined ? words.contacted : unchanged;
    case 'request-info':
      return words.pause;
    case 'supply-info':
      return view.status === 'awaiting-reporter' ? words.resume : unchanged;
    case 'resolve':
      return words.resolve;
    case 'follow-up':
      return followUp(draft.outcome, view, words);
    case 'rate': {
      const level = (draft.rating as Draft | undefined)?.level;
      if (!level) return words.choose;
      return isBad(level as RatingLevel) ? words.rateBad(view.round + 1) : words.rateGood;
    }
    case 'close':
      return words.close;
    case 'reopen':
      return words.unsolved(view.round + 1);
    case 'withdraw':
      return words.withdraw;
    case 'urge':
      return words.urge;
  }
}

function followUp(
  outcome: Draft[string] | undefined,
  { round }: DeskCaseView,
  words: ReturnType<typeof wordsIn>['effects'],
): string {
  if (!outcome) return words.choose;
  if (outcome === 'unsolved') return words.unsolved(round + 1);
  return outcome === 'unreached' ? words.unreached : words.solved;
}
