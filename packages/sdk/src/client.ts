import { type Applications, createApplications } from './applications';
import { type Bundles, createBundles } from './bundles';
import { type Cases, createCases } from './cases';
import { createClientOf } from './client-of';
import type { ClientOptions } from './config';
import { createDesk, type Desk } from './desk';
import type { Environment } from './environment';
import { createFiles, type Files } from './files';
import { createLookUp, type LookUp } from './look-up';
import { createRatings, type Ratings } from './ratings';
import { createSite, type Site } from './site';
import { createTrack, type Track } from './track';

/** What a portal page does, with the site's publishable key. */
export interface PageClient {
  readonly site: Site;
  readonly cases: Cases;
  readonly bundles: Bundles;
  readonly applications: Applications;
  readonly ratings: Ratings;
  readonly lookUp: LookUp;
  readonly track: Track;
  readonly files: Files;
}

const PAGE_PARTS = {
  site: createSite,
  cases: createCases,
  bundles: createBundles,
  applications: createApplications,
  ratings: createRatings,
  lookUp: createLookUp,
  track: createTrack,
  files: createFiles,
};

/** Everything a service offers, by who does what. */
export interface Client extends PageClient {
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

/**
 * The same without the desk and files, for a page.
 * @throws {TypeError} for a `baseUrl` that is missing or cannot be understood
 */
export function createPageClient(options: ClientOptions): PageClient {
  return createClientOf(options, PAGE_PARTS);
}

/** A whole client with a machine of one's own, for tests. */
export function createClientIn(options: ClientOptions, environment?: Environment): Client {
  return createClientOf(options, { ...PAGE_PARTS, desk: createDesk }, environment);
}
