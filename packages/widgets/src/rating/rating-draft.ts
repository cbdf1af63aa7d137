import { isBad, type RatingLevel, type RatingTag, tagsFor } from '@wuyou/domain/values';
import type { RatingInput } from '@wuyou/sdk';

/** What a person has chosen and typed so far. */
export interface RatingDraft {
  readonly level?: RatingLevel;
  readonly tags: readonly RatingTag[];
  readonly comment: string;
}

export const EMPTY_DRAFT: RatingDraft = { tags: [], comment: '' };

/** Most characters of a comment. */
const COMMENT_MAX = 1000;

export type RatingProblem =
  | { readonly field: 'level' }
  | { readonly field: 'comment'; readonly over?: number };

/** Praise does not stay chosen under a complaint, nor the other way round. */
export function withLevel(draft: RatingDraft, level: RatingLevel): RatingDraft {
  const fitting = tagsFor(level);
  return { ...draft, level, tags: draft.tags.filter((tag) => fitting.includes(tag)) };
}

export function withTag(draft: RatingDraft, tag: RatingTag, chosen: boolean): RatingDraft {
  const others = draft.tags.filter((other) => other !== tag);
  return { ...draft, tags: chosen ? [...others, tag] : others };
}

/** What to send, or the first thing that is missing. */
export function readDraft({
  level,
  tags,
  comment,
}: RatingDraft): { readonly input: RatingInput } | { readonly problem: RatingProblem } {
  if (!level) return { problem: { field: 'level' } };
  const said = comment.trim();
  const over = [...said].length - COMMENT_MAX;
  if (over > 0) return { problem: { field: 'comment', over } };
  if (said === '' && isBad(level)) return { problem: { field: 'comment' } };
  return { input: { level, tags: [...tags], ...(said !== '' && { comment: said }) } };
}
