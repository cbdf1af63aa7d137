import * as z from 'zod/mini';
import { isBad, RATING_LEVEL_CODES, RATING_TAG_CODES, RATING_TAGS, tagsFor } from './rating-level';
import { rule, text } from './text';
import type { Instant } from './time';

/**
 * What a person says of one service event (一事一评). The comment is required for the last two levels:
 * without it nobody knows what to mend. Tags must fit the level.
 */
export const ratingInput = z
  .strictObject({
    level: z.enum(RATING_LEVEL_CODES),
    tags: z._default(
      z.array(z.enum(RATING_TAG_CODES)).check(
        z.maxLength(5),
        rule((tags) => new Set(tags).size === tags.length, 'duplicate'),
      ),
      [],
    ),
    comment: z.exactOptional(text({ max: 1000, lines: true })),
  })
  .check(
    z.superRefine((rating, context) => {
      if (isBad(rating.level) && rating.comment === undefined) {
        context.addIssue({
          code: 'custom',
          path: ['comment'],
          params: { code: 'comment_required' },
          input: rating,
        });
      }
      rating.tags.forEach((tag, i) => {
        if (RATING_TAGS[tag].good === isBad(rating.level)) {
          const params = { code: 'tag_mismatch', tag, level: rating.level, choices: tagsFor(rating.level) };
          context.addIssue({ code: 'custom', path: ['tags', i], params, input: tag });
        }
      });
    }),
  );
export interface RatingInput extends z.input<typeof ratingInput> {}

/** A rating as kept. Never overwritten: a rating after rectification is one of the next round. */
export interface Rating extends z.output<typeof ratingInput> {
  readonly round: number;
  readonly at: Instant;
  /** Given by the desk in a call-back, in the reporter's words. */
  readonly onBehalf: boolean;
}
