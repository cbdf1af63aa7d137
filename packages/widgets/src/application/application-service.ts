import {
  type ApplicationCommands,
  type ApplicationFollowing,
  type ClientOptions,
  createApplicationCommands,
  createApplicationFollowing,
  createClientOf,
} from '@wuyou/sdk';

/** What an application's view uses of a client. */
export interface ApplicationService {
  readonly applications: ApplicationCommands & Pick<ApplicationFollowing, 'follow'>;
}

/** @throws {TypeError} for an address that cannot be understood */
export function connectApplication(options: ClientOptions): ApplicationService {
  return createClientOf(options, {
    applications: (call, config) => ({
      ...createApplicationFollowing(call, config),
      ...createApplicationCommands(call, config),
    }),
  });
}
