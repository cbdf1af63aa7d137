import { type ClientOptions, createClientOf, createLookUp, type LookUp } from '@wuyou/sdk';

/** What the tracker uses of a client until something is found. */
export interface TrackerService {
  readonly lookUp: LookUp;
}

/** @throws {TypeError} for an address that cannot be understood */
export function connectTracker(options: ClientOptions): TrackerService {
  return createClientOf(options, { lookUp: createLookUp });
}
