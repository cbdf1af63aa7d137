import { application } from './application/en';
import { apply } from './apply/en';
import { caseView } from './case/en';
import { common } from './common/en';
import { due } from './due/en';
import { kept } from './kept/en';
import { rating } from './rating/en';
import { reasons } from './reasons/en';
import { receipt } from './receipt/en';
import { report } from './report/en';
import type { Catalogue } from './strings';
import { tracked } from './tracked/en';
import { tracker } from './tracker/en';

/** All English: one part, fetched where a widget speaks it. */
export const english: Catalogue = {
  application: { ...common, ...application },
  apply: { ...common, ...apply },
  caseView: { ...common, ...caseView },
  common,
  due: { ...common, ...due },
  kept: { ...common, ...kept },
  rating: { ...common, ...rating },
  reasons: { ...common, ...reasons },
  receipt: { ...common, ...receipt },
  report: { ...common, ...report },
  tracked: { ...common, ...tracked },
  tracker: { ...common, ...tracker },
};
