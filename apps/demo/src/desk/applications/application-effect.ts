import type { ApplicationCommandType, Locale } from '@wuyou/domain/values';
import type { DeskApplicationView, LaneView } from '@wuyou/sdk';
import { wordsIn } from '../../words';
import { formatInstant } from '../../words/dates';
import { limitWords } from '../due';
import type { Draft } from '../form-fields';
import { type Outlook, onGrant, onRefuse } from './lane-outlook';
import { listed } from './lane-words';

interface EffectContext {
  readonly view: DeskApplicationView;
  /** What has been filled in so far: what an office decides depends on the item. */
  readonly draft: Draft;
  readonly locale: Locale;
}

/** What a command will do to the clocks, in words, before it is given. */
export function applicationEffect(
  command: ApplicationCommandType,
  { view, draft, locale }: EffectContext,
): string {
  const words = wordsIn(locale).application.effects;
  const due = view.deadline ? formatInstant(view.deadline.dueAt, 'moment', locale) : '';
  const unchanged = due ? words.unchanged(due) : words.none;
  const item = typeof draft.item === 'string' ? draft.item : '';
  switch (command) {
    case 'accept': {
      const first = view.lanes.filter(({ after }) => after.length === 0);
      return words.accept(limitWords({ limit: view.promise }, locale), listed(first, locale), first.length);
    }
    case 'request-correction':
      return words.correct;
    case 'decline':
      return words.decline;
    case 'supply-materials':
      return view.status === 'correction' ? words.supply : unchanged;
    case 'withdraw':
      return words.withdraw;
    case 'begin-review':
      return words.beginReview(Number(draft.days) || 0);
    case 'end-review':
      return otherReviews(view.lanes, item) ? words.endReviewStill : words.endReview;
    case 'grant':
      return item ? words.grant(outlookOf(onGrant(view.lanes, item), locale), due) : words.choose;
    case 'refuse':
      return item ? words.refuse(outlookOf(onRefuse(view.lanes, item), locale), due) : words.choose;
    case 'confirm':
      return words.confirm;
    case 'send-back':
    case 'take-back':
      return words.notYet;
    case 'prolong':
      // 行政许可法 art. 42: by 10, and by 15 where offices act jointly.
      return words.prolong(view.lanes.length > 1 ? 15 : 10);
    case 'deliver':
      return words.deliver;
    case 'rate':
    case 'save':
    case 'submit':
    case 'deem-accepted':
    case 'settle':
      return words.none;
  }
}

function outlookOf({ begins, drops, last }: Outlook, locale: Locale) {
  return { begins: listed(begins, locale), drops: listed(drops, locale), last };
}

function otherReviews(lanes: readonly LaneView[], item: string): boolean {
  return lanes.some(({ id, status }) => id !== item && status === 'technical-review');
}
