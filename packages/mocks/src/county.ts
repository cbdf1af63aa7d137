import type { Instant, WorkCalendar } from '@wuyou/domain';
import type { Authenticate, Engine } from '@wuyou/engine';
import { authenticateIn } from './keys';
import { scenarios } from './scenarios/index';
import { tell } from './scenarios/tell';

export { licences } from './licences';
export { TIANYUAN } from './tenant';

/** What stories are told with. */
export interface Telling {
  /** The present: everything happened in the weeks before it. */
  readonly now: Instant;
  readonly calendar: WorkCalendar;
  /** An engine whose clock stands as given, and which lets the tellers in. */
  readonly engineAt: (clock: () => number) => Engine;
}

/** The people of the stories, with credentials that only an engine made for telling should know. */
export const tellersIn: (tenant: string) => Authenticate = authenticateIn;

/**
 * Tells a site the stories of an invented district: twelve cases and six applications, in every place of the loop. The
 * site has `TIANYUAN`'s offices, categories and bundles.
 * @throws {Error} when the engine refuses a step
 */
export async function tellCounty({ now, calendar, engineAt }: Telling): Promise<void> {
  await tell(scenarios.county(now, calendar), engineAt);
}
