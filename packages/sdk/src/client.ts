import { createCall } from './call';
import { type Cases, createCases } from './cases';
import { type ClientOptions, configure } from './config';
import { createDesk, type Desk } from './desk';
import type { Environment } from './environment';
import { createRatings, type Ratings } from './ratings';
import { createSite, type Site } from './site';

/** Everything a service offers, by who does what. */
export interface Client {
  readonly site: Site;
  readonly cases: Cases;
  readonly ratings: Ratings;
  readonly desk: Desk;
}

/**
 * A client of one Wuyou service. Sends nothing until something is called.
 * @throws {TypeError} for a `baseUrl` that is missing or cannot be understood
 * @example
 * const wuyou = createClient({ baseUrl: 'https://wuyou.example.cn', key: 'pk_test_…' });
 * const view = await wuyou.cases.get('7K3M-9Q2C-4D5E-XW89');
 */
export function createClient(options: ClientOptions): Client {
  return createClientIn(options);
}

/** The same with a machine of one's own, for tests. */
export function createClientIn(options: ClientOptions, environment?: Environment): Client {
  const config = configure(options, environment);
  const call = createCall(config);
  return {
    site: createSite(call),
    cases: createCases(call, config),
    ratings: createRatings(call, config),
    desk: createDesk(call, config),
  };
}
