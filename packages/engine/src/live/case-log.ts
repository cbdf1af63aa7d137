import { type Case, type CaseEvent, evolve } from '@wuyou/domain';
import type { Store } from '../store';

/** A case's log that is read on as it grows. */
export interface CaseLog {
  readonly events: readonly CaseEvent[];
  /** Present once something was read. */
  readonly state: Case | undefined;
  /** @returns the states it went through since it was last read, one for each event */
  read(): Promise<readonly Case[]>;
}

export function createCaseLog(store: Store, tenant: string, caseId: string): CaseLog {
  const events: CaseEvent[] = [];
  let state: Case | undefined;
  return {
    events,
    get state() {
      return state;
    },
    async read() {
      const passed: Case[] = [];
      for (const event of await store.cases.events(tenant, caseId, events.length)) {
        events.push(event);
        state = evolve(state, event);
        passed.push(state);
      }
      return passed;
    },
  };
}
