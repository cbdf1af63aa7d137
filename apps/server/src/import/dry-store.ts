import { type IntakeStore, StoreConflict } from '@wuyou/engine';

type Found = Awaited<ReturnType<IntakeStore['cases']['find']>>;

/** A store that reads from another one and writes nothing there: it only remembers what it was given. */
export function dryStore({ cases }: IntakeStore): IntakeStore {
  const written = new Map<string, Found>();
  const find = async (tenant: string, id: string): Promise<Found> =>
    written.get(`${tenant} ${id}`) ?? (await cases.find(tenant, id));
  return {
    cases: { find },
    async commit({ tenant, changes }) {
      for (const { id } of changes) if (await find(tenant, id)) throw new StoreConflict('version');
      for (const change of changes) {
        if (change.kind !== 'case') continue;
        const { code, handled } = change.state.facts;
        written.set(`${tenant} ${change.id}`, { facts: { code, handled } });
      }
    },
  };
}
