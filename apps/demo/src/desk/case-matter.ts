import type { CaseCommandInput } from '@wuyou/domain';
import { CASE_COMMAND_TYPES, type CaseCommandType, type Locale } from '@wuyou/domain/values';
import type { Client, DeskCaseView, PromiseView } from '@wuyou/sdk';
import { wordsIn } from '../words';
import { caseChoices } from './case-choices';
import { eventLine } from './case-sections';
import { clockEffect } from './clock-effect';
import { commandName, statusName } from './desk-words';
import { caseFields, changed, commandFrom } from './form-fields';
import type { Matter } from './matter';

interface CaseMatterOptions {
  readonly view: DeskCaseView;
  readonly client: Client;
  /** What the site promises at this moment. */
  readonly promise: PromiseView | undefined;
  readonly locale: Locale;
}

export function caseMatter({ view, client, promise, locale }: CaseMatterOptions): Matter {
  const { id, version, allowed } = view;
  return {
    id,
    version,
    allowed,
    status: statusName(view.status, locale),
    nameOf: (command) => commandName(typed(command), locale),
    fieldsOf: caseFields,
    begin(command, empty) {
      if (command !== 'assign' && command !== 'decompose') return empty;
      const named = changed(empty, ['tasks', 0, 'title'], view.title);
      return command === 'assign' ? changed(named, ['tasks', 0, 'role'], 'lead') : named;
    },
    choicesOf: (name, command) => caseChoices(name, { command, view, locale }),
    effectOf: (command, draft) => clockEffect(typed(command), { view, draft, promise, locale }),
    newsSince: (seen) =>
      view.timeline
        .filter((entry) => entry.version > seen)
        .map((entry) => eventLine(entry, wordsIn(locale), locale)),
    give: (command, draft) =>
      client.desk.cases.do(view, commandFrom<CaseCommandInput>(typed(command), caseFields(command), draft)),
  };
}

/** @throws {TypeError} for what is no command on a case */
function typed(command: string): CaseCommandInput['type'] & CaseCommandType {
  const found = CASE_COMMAND_TYPES.find((one) => one === command);
  if (!found) throw new TypeError(`A case knows no '${command}'.`);
  return found as CaseCommandInput['type'] & CaseCommandType;
}
