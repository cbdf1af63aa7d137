import {
  type CaseCommands,
  type ClientOptions,
  createCaseCommands,
  createClientOf,
  createTrack,
  type Track,
} from '@wuyou/sdk';

/** What the tracker uses of a client. */
export interface TrackerService {
  readonly track: Track;
  readonly cases: CaseCommands;
}

/** @throws {TypeError} for an address that cannot be understood */
export function connectTracker(options: ClientOptions): TrackerService {
  return createClientOf(options, { track: createTrack, cases: createCaseCommands });
}
