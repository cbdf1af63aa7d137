import {
  type CaseEvent,
  type CaseFacts,
  fold,
  type Imported,
  importCase,
  type Tenant,
  tenantCalendar,
  toInstant,
  type Via,
} from '@wuyou/domain';
import type { Ids } from '../call';
import { parseTenant } from '../parse-tenant';
import { type Store, StoreConflict } from '../store';
import { contentHash, sourceId } from './source-id';

/** What of a store an intake needs. */
export interface IntakeStore extends Pick<Store, 'commit'> {
  readonly cases: {
    find(
      tenant: string,
      id: string,
    ): Promise<{ readonly facts: Pick<CaseFacts, 'code' | 'handled'> } | undefined>;
  };
}

export interface IntakeOptions {
  readonly store: IntakeStore;
  /** The present, in milliseconds since 1970 UTC. */
  readonly clock: () => number;
  readonly receiptCode: Ids['receiptCode'];
  readonly tenant: Tenant;
  /** What the history of its cases says they came through. Default: `import`. */
  readonly via?: Via;
}

/**
 * What became of a message: it is a case now (`added`), was one already (`there`), or was one with other words
 * (`changed`), which stays as it is.
 */
export type Outcome = 'added' | 'there' | 'changed';

export interface Taken {
  readonly outcome: Outcome;
  /** Of the case, whenever it was made. It is the reporter's alone. */
  readonly code: string;
}

/** A message that can become a case, and the case it would be. */
export interface Draft {
  readonly id: string;
  readonly code: string;
  /** Names the command by what the message says. */
  readonly commandId: string;
  readonly events: readonly CaseEvent[];
}

/** Turns messages of other systems into cases, once each, however often they come. */
export interface Intake {
  /**
   * Writes nothing yet.
   * @throws {DomainError} `invalid`
   * @throws {RangeError} for moments that cannot be
   */
  draft(message: Imported): Promise<Draft>;
  /** Writes those that are not there yet, together. Up to `INTAKE_BATCH` at once. */
  take(drafts: readonly Draft[]): Promise<readonly Taken[]>;
}

/** As many as one notice of a database can name. */
export const INTAKE_BATCH = 50;

/** @throws {DomainError} `invalid` for a tenant whose policy or catalogue is wrong */
export function createIntake({ store, clock, receiptCode, via = 'import', ...given }: IntakeOptions): Intake {
  const tenant = parseTenant(given.tenant, 0);
  const calendar = tenantCalendar(tenant);

  function renewed({ events, ...draft }: Draft): Draft {
    const code = receiptCode();
    const recoded = events.map((event) => (event.type === 'reported' ? { ...event, code } : event));
    return { ...draft, code, events: recoded };
  }

  return {
    async draft(message) {
      const { system, id: key } = message.source;
      const id = await sourceId(tenant.id, system, key);
      const commandId = `intake ${await contentHash(message)}`;
      const code = receiptCode();
      const by = { role: 'partner', id: system } as const;
      const context = { at: toInstant(clock()), by, via, commandId, tenant, calendar };
      return { id, code, commandId, events: importCase(message, { id, code }, context) };
    },

    async take(drafts) {
      const first = new Map([...drafts].reverse().map((draft) => [draft.id, draft]));
      const there = new Map<string, Pick<CaseFacts, 'code' | 'handled'>>();
      let missing = [...first.values()];
      while (missing.length > 0) {
        try {
          await store.commit({ tenant: tenant.id, changes: missing.map(change) });
          break;
        } catch (error) {
          if (!(error instanceof StoreConflict)) throw error;
          if (error.kind === 'code') missing = missing.map(renewed);
          for (const { id } of missing) {
            const found = await store.cases.find(tenant.id, id);
            if (found) there.set(id, found.facts);
          }
          missing = missing.filter(({ id }) => !there.has(id));
        }
      }
      for (const { id, code, commandId } of missing) there.set(id, { code, handled: [commandId] });
      const added = new Set(missing.map(({ id }) => first.get(id)));
      return drafts.map((draft) => {
        const { code = draft.code, handled = [] } = there.get(draft.id) ?? {};
        if (added.has(draft)) return { outcome: 'added', code };
        return { outcome: handled.includes(draft.commandId) ? 'there' : 'changed', code };
      });
    },
  };
}

function change({ id, events }: Draft) {
  return { kind: 'case', id, expectedVersion: 0, events, state: fold(events) } as const;
}
