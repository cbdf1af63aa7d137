import { RATING_LEVEL_CODES, type RatingLevel, tagsFor } from '@wuyou/domain/values';
import type { Words } from '../strings/strings';
import { EMPTY_DRAFT, type RatingDraft, readDraft } from './rating-draft';

/**
 * What a host form sends: the level under the element's name, each tag under `<name>-tags`, the comment under
 * `<name>-comment`. Nothing without a name or without a level.
 */
export function formValue(name: string, { level, tags, comment }: RatingDraft): FormData | null {
  if (name === '' || !level) return null;
  const data = new FormData();
  data.append(name, level);
  for (const tag of tags) data.append(`${name}-tags`, tag);
  if (comment.trim() !== '') data.append(`${name}-comment`, comment.trim());
  return data;
}

/** What keeps a host form from being sent: its flags, and the words for them. */
export interface FormProblem {
  readonly flags: ValidityStateFlags;
  readonly words: string;
  readonly field: 'level' | 'comment';
}

/** @param required a level has to be chosen; without, none at all is fine, too */
export function formProblem(
  draft: RatingDraft,
  required: boolean,
  words: Words<'rating'>,
): FormProblem | undefined {
  if (!draft.level && !required) return undefined;
  const read = readDraft(draft);
  if ('input' in read) return undefined;
  const { problem } = read;
  if (problem.field === 'level')
    return { flags: { valueMissing: true }, words: words.levelMissing, field: 'level' };
  return problem.over
    ? { flags: { tooLong: true }, words: words.tooLong(problem.over), field: 'comment' }
    : { flags: { valueMissing: true }, words: words.commentHint, field: 'comment' };
}

/** A draft as the browser keeps it for the way back to the page. */
export function keptState(draft: RatingDraft): string {
  return JSON.stringify(draft);
}

/** @returns an empty draft for what is none, such as what a password manager fills in */
export function restoredDraft(state: unknown): RatingDraft {
  try {
    const { level, tags, comment }: Partial<RatingDraft> = JSON.parse(String(state));
    if (!isLevel(level)) return EMPTY_DRAFT;
    return {
      level,
      tags: tagsFor(level).filter((tag) => tags?.includes(tag)),
      comment: String(comment ?? ''),
    };
  } catch {
    return EMPTY_DRAFT;
  }
}

function isLevel(level: unknown): level is RatingLevel {
  return RATING_LEVEL_CODES.some((code) => code === level);
}
