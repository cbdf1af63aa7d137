import { type CaseCommandType, type DeskCaseView, isBad, type RatingLevel } from '@wuyou/domain';
import type { Locale } from '@wuyou/domain/values';
import type { PromiseView } from '@wuyou/sdk';
import { wordsIn } from '../words';
import { formatInstant } from '../words/dates';
import { limitWords } from './due';
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
  const moment = (at: string) => formatInstant(at, 'moment', locale);
  const due = view.deadline ? moment(view.deadline.dueAt) : '';
  const unchanged = view.deadline ? words.unchanged(due) : words.none;
  const later = view.extension ? moment(view.extension.dueAt) : '';
  switch (command) {
    case 'accept':
      return promise ? words.accept(limitWords(promise.resolveBy, locale)) : words.choose;
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
    case 'merge':
      return words.merge;
    case 'split':
      return words.split;
    case 'decompose':
    case 'reassign':
      return words.newTask(due);
    case 'return-task':
      return words.returned(due);
    case 'request-extension':
      return words.askMore(due);
    case 'grant-extension':
      return words.grant(due, later);
    case 'refuse-extension':
      return unchanged;
    case 'answer-extension':
      return chosen(draft.agree, { true: words.agreed(due, later), false: unchanged, unset: words.choose });
    case 'correct-deadline': {
      const now = view.deadline?.reckonedNow;
      return now ? words.correct(due, moment(now)) : words.correctNothing;
    }
    case 'supervise':
      return words.supervise;
    case 'lift-supervision':
      return words.lift;
    case 'confirm':
      return words.confirm;
    case 'send-back':
    case 'take-back':
      return words.notYet;
    case 'mark-key':
      return words.key;
    case 'form-task-force':
      return words.force(due);
    case 'milestone':
      return unchanged;
    case 'verify-rating':
      return words.verify;
    case 'appeal-rating':
      return words.appeal;
    case 'decide-appeal':
      return chosen(draft.upheld, { true: words.upheld, false: words.rejected, unset: words.choose });
    case 'remind':
    case 'escalate':
    case 'expire':
    case 'settle':
      return words.none;
  }
}

function chosen(
  answer: Draft[string] | undefined,
  words: { readonly true: string; readonly false: string; readonly unset: string },
): string {
  return typeof answer === 'boolean' ? words[`${answer}`] : words.unset;
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
