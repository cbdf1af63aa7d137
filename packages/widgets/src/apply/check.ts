import type { FieldIssue, Locale } from '@wuyou/domain/values';
import type { ApplyInput } from '@wuyou/sdk';
import { checkPerson, type PersonDraft, personFields } from '../shared/form/person';
import type { Problem } from '../shared/form/problem';
import { APPLY, type ApplyWords } from '../strings/apply/words';
import { type Application, type FieldName, fieldAt, sparedIn } from './draft';

type Problems = Problem<FieldName>[];

/** Every problem, in the order of the page. A missing document is none: what is missing is told after the check. */
export function checkApplication(application: Application, words: ApplyWords): Problems {
  const { bundle, draft, consent, fileOf } = application;
  const files = bundle.materials.flatMap(({ id }, i): Problems => {
    const file = fileOf(id);
    return file?.state === 'refused'
      ? [{ field: `material-${i}`, words: words.refusals[file.why](file.name) }]
      : [];
  });
  const person = personFields(draft.kind).flatMap((field): Problems => {
    const found = checkField(field, application, words);
    return found === undefined ? [] : [{ field, words: found }];
  });
  const unagreed = sparedIn(application).length > 0 && !consent;
  return [
    ...files,
    ...(unagreed ? [{ field: 'consent' as const, words: words.wrong.consent }] : []),
    ...person,
  ];
}

/** What is wrong with one field about the applicant. Documents are reused by a company's code, so it is needed then. */
export function checkField(
  field: keyof PersonDraft,
  application: Application,
  words: ApplyWords,
): string | undefined {
  const { draft } = application;
  if (field === 'uscc' && draft.uscc.trim() === '' && sparedIn(application).length > 0)
    return words.usccMissing;
  return checkPerson(field, draft, words);
}

/** The service's objections to single fields of what was sent, in the form's own words. */
export function refusals(
  issues: readonly FieldIssue[],
  sent: ApplyInput,
  { bundle }: Application,
  locale: Locale,
): Problems {
  const { wrong, refused, failed } = APPLY[locale];
  const problems = issues.flatMap(({ pointer, code }): Problems => {
    const field = fieldAt(pointer, sent, bundle);
    if (!field) return [];
    const material = bundle.materials.find((_, i) => field === `material-${i}`);
    if (!material) return [{ field, words: (wrong as Partial<Record<FieldName, string>>)[field] ?? failed }];
    const reason = pointer.endsWith('/name')
      ? 'name'
      : code === 'not_held' || code === 'expired'
        ? code
        : 'other';
    return [{ field, words: refused[reason](material.name[locale]) }];
  });
  // One line for each field.
  return problems.filter(({ field }, i) => problems.findIndex((one) => one.field === field) === i);
}
