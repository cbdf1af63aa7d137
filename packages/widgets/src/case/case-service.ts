import {
  type CaseCommands,
  type CaseFollowing,
  type ClientOptions,
  createCaseCommands,
  createCaseFollowing,
  createClientOf,
} from '@wuyou/sdk';

/** What a case's view uses of a client. */
export interface CaseService {
  readonly cases: CaseCommands & Pick<CaseFollowing, 'follow'>;
}

/** @throws {TypeError} for an address that cannot be understood */
export function connectCase(options: ClientOptions): CaseService {
  return createClientOf(options, {
    cases: (call, config) => ({
      ...createCaseFollowing(call, config),
      ...createCaseCommands(call, config),
    }),
  });
}
