import {
  type Application,
  type Apply,
  apply,
  chineseCalendar,
  decideApplication,
  evolveApplication,
  foldApplication,
  type Instant,
  type Tenant,
} from '@wuyou/domain';
import { describe, expect, test } from 'vitest';
import type { ApplicationChange, ApplicationListQuery, Commit, ListCursor } from '../store';
import { type CaseCommit, commitsOf, MONDAY, tenantOf } from './cases';
import type { OpenStore } from './open-store';

const T = '430211';
const name = { 'zh-CN': '示例', en: 'Example' };
/** Items of two offices, and of one. */
const BUNDLES = { hookup: ['power', 'water'], permit: ['water'] } as const;

function offering(tenant: string): Tenant {
  const offices = ['power', 'water'];
  return {
    ...tenantOf(tenant),
    approvals: {
      category: '城乡建设/工程建设审批',
      catalogue: {
        departments: offices.map((id) => ({ id, name })),
        materials: ['form', ...offices.map((id) => `${id}-contract`)].map((id) => ({
          id,
          name,
          kind: 'form',
        })),
        items: offices.map((id) => ({
          id,
          name,
          department: id,
          materials: [{ material: 'form', core: true }],
          steps: 1,
          visits: 1,
          within: { days: 1 },
          result: `${id}-contract`,
        })),
        bundles: Object.entries(BUNDLES).map(([id, items]) => ({
          id,
          name,
          summary: name,
          items: items.map((item) => ({ item, after: [], within: { days: 1 } })),
          materials: ['form'],
          combined: [],
          shared: [],
          steps: 1,
          visits: 0,
        })),
      },
    },
  };
}

interface Applied {
  readonly tenant?: string;
  readonly id?: string;
  readonly code?: string;
  readonly at?: Instant;
  readonly bundle?: keyof typeof BUNDLES;
  readonly uscc?: string;
  readonly draft?: boolean;
}

/** The commit of a new application. */
function applied({
  tenant = T,
  id = 'application-1',
  code = 'CODE-A',
  at = MONDAY,
  bundle = 'hookup',
  uscc = '91430200MA4DEM010P',
  draft = false,
}: Applied = {}): Commit & { readonly changes: readonly [ApplicationChange] } {
  const applicant = { kind: 'enterprise', name: '示例企业', uscc, contact: {} } as const;
  const input: Apply = { channel: 'portal', bundle, draft, applicant, materials: [], consent: false };
  const context = { at, by: { role: 'reporter' }, via: 'portal', commandId: 'apply' } as const;
  const events = apply(
    input,
    { id, code },
    { ...context, tenant: offering(tenant), calendar: chineseCalendar },
  );
  const state = foldApplication(events);
  return { tenant, changes: [{ kind: 'application', id, expectedVersion: 0, events, state }] };
}

export function applicationsContract(openStore: OpenStore): void {
  describe('applications', () => {
    async function filled(...given: Applied[]) {
      const store = await openStore();
      for (const one of given) await store.commit(applied(one));
      const ids = async (query: Partial<ApplicationListQuery> = {}) =>
        (await store.applications.list(T, { limit: 100, ...query })).map(({ facts }) => facts.id);
      return { store, ids };
    }

    test('are found by id, by code and event by event, and are no cases', async () => {
      const { store } = await filled({});
      const [{ events, state }] = applied().changes;
      expect(await store.applications.find(T, 'application-1')).toEqual(state);
      expect(await store.applications.findIdByCode(T, 'CODE-A')).toBe('application-1');
      expect(await store.applications.events(T, 'application-1', 0)).toEqual(events);
      expect(await store.applications.events(T, 'application-1', 1)).toEqual(events.slice(1));
      expect(await store.cases.find(T, 'application-1')).toBeUndefined();
      expect(await store.cases.findIdByCode(T, 'CODE-A')).toBeUndefined();
      expect(await store.cases.events(T, 'application-1', 0)).toEqual([]);
      expect(await store.cases.list(T, { limit: 10 })).toEqual([]);
      expect(await store.applications.find('430202', 'application-1')).toBeUndefined();
      expect(await store.changes(T, 0, 10)).toMatchObject([
        { kind: 'application', id: 'application-1', version: 2 },
      ]);
    });

    test('share their receipt codes with no case', async () => {
      const { store } = await filled({});
      const [report] = commitsOf({ code: 'CODE-A' }) as [CaseCommit];
      await expect(store.commit(report)).rejects.toMatchObject({ kind: 'code' });
      await store.commit((commitsOf({ code: 'CODE-C' }) as [CaseCommit])[0]);
      await expect(store.commit(applied({ id: 'application-2', code: 'CODE-C' }))).rejects.toMatchObject({
        kind: 'code',
      });
      expect(await store.applications.find(T, 'application-2')).toBeUndefined();
    });

    test('are written in one commit with a case, or neither is', async () => {
      const { store } = await filled();
      const [report] = commitsOf() as [CaseCommit];
      const both = { tenant: T, changes: [...applied().changes, ...report.changes] };
      await store.commit(report);
      await expect(store.commit(both)).rejects.toMatchObject({ kind: 'version' });
      expect(await store.applications.find(T, 'application-1')).toBeUndefined();
      const [other] = commitsOf({ id: 'case-2', code: 'CODE-2' }) as [CaseCommit];
      await store.commit({ tenant: T, changes: [...applied().changes, ...other.changes] });
      expect((await store.changes(T, 1, 10)).map(({ kind, id }) => [kind, id])).toEqual([
        ['application', 'application-1'],
        ['case', 'case-2'],
      ]);
    });

    test('are listed newest first, filtered by name', async () => {
      const { ids } = await filled(
        { id: 'a', code: 'A' },
        { id: 'b', code: 'B', bundle: 'permit', at: '2026-09-07T10:00:00+08:00' },
        { id: 'c', code: 'C', draft: true },
        { id: 'd', code: 'D', uscc: '91430211MA4DEM029J', at: '2026-09-07T11:00:00+08:00' },
      );
      expect(await ids()).toEqual(['d', 'b', 'c', 'a']);
      expect(await ids({ limit: 2 })).toEqual(['d', 'b']);
      expect(await ids({ status: 'draft' })).toEqual(['c']);
      expect(await ids({ handedIn: true })).toEqual(['d', 'b', 'a']);
      expect(await ids({ handedIn: false })).toEqual(['c']);
      expect(await ids({ bundle: 'permit' })).toEqual(['b']);
      expect(await ids({ departments: ['power'] })).toEqual(['d', 'c', 'a']);
      expect(await ids({ departments: ['power', 'water'], handedIn: true })).toEqual(['d', 'a']);
      expect(await ids({ holder: '91430211MA4DEM029J' })).toEqual(['d']);
      expect(await ids({ code: 'B' })).toEqual(['b']);
      expect(await ids({ holder: '91430211MA4DEM029J', bundle: 'permit' })).toEqual([]);
    });

    test('are paged without gap or repeat', async () => {
      const { store } = await filled(...['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, code: id })));
      const seen: Application[] = [];
      for (let after: ListCursor | undefined; ; ) {
        const page = await store.applications.list(T, { limit: 2, ...(after && { after }) });
        seen.push(...page);
        const last = page[page.length - 1]?.facts;
        if (page.length < 2 || !last) break;
        after = { at: last.startedAt, id: last.id };
      }
      expect(seen.map(({ facts }) => facts.id)).toEqual(['e', 'd', 'c', 'b', 'a']);
    });

    test('taken back as a draft were never handed in', async () => {
      const { store, ids } = await filled({ draft: true });
      const [begun] = applied({ draft: true }).changes;
      const context = { at: MONDAY, by: { role: 'reporter' }, via: 'portal', commandId: 'withdraw' } as const;
      const around = { ...context, tenant: offering(T), calendar: chineseCalendar };
      const events = decideApplication(begun.state, { type: 'withdraw' }, around);
      const state = events.reduce(evolveApplication, begun.state);
      await store.commit({
        tenant: T,
        changes: [{ kind: 'application', id: 'application-1', expectedVersion: 1, events, state }],
      });
      expect(await ids({ handedIn: true })).toEqual([]);
      expect(await ids({ handedIn: false, status: 'withdrawn' })).toEqual(['application-1']);
    });

    test('are due, too, once the year of a provisional date is published', async () => {
      const { store } = await filled({ at: '2026-12-30T09:00:00+08:00' });
      const at = (calendarThrough: string) =>
        store.applications.due(T, { now: '2026-12-30T10:00:00+08:00', calendarThrough, limit: 10 });
      expect(await at('2026-12-31')).toEqual([]);
      expect(await at('2027-12-31')).toEqual(['application-1']);
    });

    test('are due when the law accepts them, and drafts never', async () => {
      const { store } = await filled({}, { id: 'draft', code: 'D', draft: true });
      const at = (now: Instant) =>
        store.applications.due(T, { now, calendarThrough: '2026-12-31', limit: 10 });
      expect(await at('2026-09-14T17:00:00+08:00')).toEqual([]);
      expect(await at('2026-09-14T17:00:01+08:00')).toEqual(['application-1']);
      expect(
        await store.cases.due(T, {
          now: '2026-09-30T00:00:00+08:00',
          calendarThrough: '2026-12-31',
          limit: 10,
        }),
      ).toEqual([]);
    });
  });
}
