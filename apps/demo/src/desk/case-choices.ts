import { isBad, type Locale, RATING_LEVELS } from '@wuyou/domain/values';
import type { DeskCaseView } from '@wuyou/sdk';
import { wordsIn } from '../words';
import type { Choice } from './matter';
import { proposalChoices } from './proposals-section';

/** Open tasks, sub-problems not solved yet, or the rounds whose rating the command is about. */
export function caseChoices(
  name: string,
  {
    command,
    view,
    locale,
  }: { readonly command: string; readonly view: DeskCaseView; readonly locale: Locale },
): readonly Choice[] {
  const words = wordsIn(locale);
  switch (name) {
    case 'proposal':
      return proposalChoices(view, command, locale);
    case 'task':
      return view.tasks
        .filter(({ state }) => state !== 'finished')
        .map(({ id, title, department, state }) => ({
          value: id,
          name: `${title} — ${department.name[locale]} · ${words.kase.states[state]}`,
        }));
    case 'solved':
      return (view.taskForce?.problems ?? [])
        .filter(({ solvedAt }) => solvedAt === undefined)
        .map(({ id, title, department }) => ({ value: id, name: `${title} — ${department.name[locale]}` }));
    default:
      return view.ratings
        .filter(({ level, round }) => {
          const appeal = view.appeals.find((one) => one.round === round);
          return command === 'decide-appeal' ? appeal?.state === 'pending' : isBad(level) && !appeal;
        })
        .map(({ round, level }) => ({
          value: String(round),
          name: words.ratingRound(round, RATING_LEVELS[level][locale]),
        }));
  }
}
