import { isBad } from '../../rating-level';
import type { ApplicationRules } from './rule';

/** The end: the decision in the applicant's hands, and their word on it. */
export const delivering: ApplicationRules<'deliver' | 'rate'> = {
  deliver: (_, { by, note }) => [{ type: 'delivered', how: by, ...(note !== undefined && { note }) }],

  /** One rating; a bad one becomes a case, which is verified, mended, called back on and rated again. */
  rate(_, { rating }, { at, complaint }) {
    const given = { ...rating, round: 1, at, onBehalf: false };
    return [{ type: 'rated', rating: given, ...(isBad(rating.level) && complaint && { complaint }) }];
  },
};
