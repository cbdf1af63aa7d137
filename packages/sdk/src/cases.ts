import type { Call } from './call';
import { type CaseCommands, createCaseCommands } from './case-commands';
import { type CaseFollowing, createCaseFollowing } from './case-following';
import { type CaseReporting, createCaseReporting } from './case-reporting';
import type { Config } from './config';

/** What a reporter does. A case is named by its receipt code, in any usual writing, or by a view of it. */
export interface Cases extends CaseReporting, CaseFollowing, CaseCommands {}

export function createCases(call: Call, config: Config): Cases {
  return {
    ...createCaseReporting(call, config),
    ...createCaseFollowing(call, config),
    ...createCaseCommands(call, config),
  };
}
