import { application } from './application/en';
import { apply } from './apply/en';
import { common } from './common/en';
import { due } from './due/en';
import { kept } from './kept/en';
import { rating } from './rating/en';
import { reasons } from './reasons/en';
import { report } from './report/en';
import type { Catalogue } from './strings';
import { tracker } from './tracker/en';

/** All English: one part, fetched where a widget speaks it. */
export const english: Catalogue = {
  application: { ...common, ...application },
  apply: { ...common, ...apply },
  common,
  due: { ...common, ...due },
  kept: { ...common, ...kept },
  rating: { ...common, ...rating },
  reasons: { ...common, ...reasons },
  report: { ...common, ...report },
  tracker: { ...common, ...tracker },
};
