import type { Tracked } from '@wuyou/sdk';
import { part } from '../shared/part';
import { sparing } from '../shared/sparing';

const loadCase = () => import('../case/case');
const loadApplication = () => import('../application/application');

/**
 * What shows a view is fetched.
 * @throws {DomainError} `network`
 */
export function partFor(view: Tracked): Promise<unknown> {
  return 'lanes' in view ? part(loadApplication) : part(loadCase);
}

/** Fetches what most codes need before it is needed. Nothing is lost where that fails: `partFor` asks again. */
export const fetchAhead = sparing(loadCase);
