import { type Applications, createApplications } from './applications';
import { type Bundles, createBundles } from './bundles';
import { type Call, createCall } from './call';
import { type Cases, createCases } from './cases';
import { type ClientOptions, type Config, configure } from './config';
import { createDesk, type Desk } from './desk';
import type { Environment } from './environment';
import { createFiles, type Files } from './files';
import type { FollowOptions } from './follow';
import { createRatings, type Ratings } from './ratings';
import { createSite, type Site } from './site';
import { followEither, type Tracked } from './track';

/** What a portal page does, with the site's publishable key. */
export interface PageClient {
  readonly site: Site;
  readonly cases: Cases;
  readonly bundles: Bundles;
  readonly applications: Applications;
  readonly ratings: Ratings;
  readonly files: Files;

  /**
   * Whatever a receipt code stands for, a case or an application, now and whenever it changes.
   * @throws {DomainError} `not_found` where it is neither
   * @example
   * for await (const view of wuyou.track(code)) console.log('lanes' in view ? view.bundle.name.en : view.title);
   */
  track(code: string, options?: FollowOptions): AsyncIterable<Tracked>;
}

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
 * The same without the desk, for a page that counts bytes.
 * @throws {TypeError} for a `baseUrl` that is missing or cannot be understood
 */
export function createPageClient(options: ClientOptions): PageClient {
  const config = configure(options);
  return pageClient(createCall(config), config);
}

/** A whole client with a machine of one's own, for tests. */
export function createClientIn(options: ClientOptions, environment?: Environment): Client {
  const config = configure(options, environment);
  const call = createCall(config);
  return { ...pageClient(call, config), desk: createDesk(call, config) };
}

function pageClient(call: Call, config: Config): PageClient {
  const cases = createCases(call, config);
  const applications = createApplications(call, config);
  return {
    site: createSite(call),
    cases,
    bundles: createBundles(call, config),
    applications,
    ratings: createRatings(call, config),
    files: createFiles(config),
    track: (code, options) => followEither(cases.follow(code, options), applications.follow(code, options)),
  };
}
