import { type ApplicationCommands, createApplicationCommands } from './application-commands';
import { type ApplicationFollowing, createApplicationFollowing } from './application-following';
import type { Call } from './call';
import type { Config } from './config';

/** What an applicant does. An application is named by its receipt code, in any usual writing, or by a view of it. */
export interface Applications extends ApplicationFollowing, ApplicationCommands {}

export function createApplications(call: Call, config: Config): Applications {
  return { ...createApplicationFollowing(call, config), ...createApplicationCommands(call, config) };
}
