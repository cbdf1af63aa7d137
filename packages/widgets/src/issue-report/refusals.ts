import { DomainError, type FieldIssue, type Locale } from '@wuyou/domain/values';
import type { SavedDraft } from '../kept/drafts';
import type { Problem } from '../shared/form/problem';
import { KEPT } from '../strings/kept/words';
import { REPORT } from '../strings/report/words';
import { type Part, partAt } from './draft';

/** The service's objections to single parts, in the form's own words; one for each part. */
export function refusals(error: DomainError, files: SavedDraft['files'], locale: Locale): Problem<Part>[] {
  if (!DomainError.is(error, 'invalid')) return [];
  const found = error.details.issues.flatMap((issue: FieldIssue): Problem<Part>[] => {
    const field = partAt(issue.pointer);
    if (!field) return [];
    return [
      { field, words: field === 'files' ? fileWords(issue, files, locale) : REPORT[locale].wrong[field] },
    ];
  });
  return found.filter(({ field }, i) => found.findIndex((one) => one.field === field) === i);
}

/** By the name of the file, with the service's own words on how to mend it. */
function fileWords({ pointer, message }: FieldIssue, files: SavedDraft['files'], locale: Locale): string {
  const { filesWrong, fileRefused } = KEPT[locale];
  const file = files[Number(pointer.slice('/files/'.length))];
  return file && message ? fileRefused(file.name, message) : filesWrong;
}
