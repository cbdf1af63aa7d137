import { createClient, type ReportInput } from '@wuyou/sdk';
import type { Recorder } from './sample-recorder.ts';

/** The invented company of every example. */
export const COMPANY: ReportInput['reporter'] = {
  kind: 'enterprise',
  name: '示例装备集团',
  uscc: '91430200MA4DEM010P',
  contact: { name: '示例联系人', mobile: '13800000000' },
};

/** A page, the desk and the offices, as clients of one service. */
export function peopleOf({ baseUrl, fetch, keys }: Pick<Recorder, 'baseUrl' | 'fetch' | 'keys'>) {
  const page = createClient({ baseUrl, fetch, key: keys.page });
  const { desk } = createClient({ baseUrl, fetch, token: keys.desk });
  /** @throws {Error} for an unknown department */
  const office = (id: string) => {
    const token = keys.departments[id];
    if (token === undefined) throw new Error(`No office ${id}.`);
    return createClient({ baseUrl, fetch, token }).desk;
  };
  return { page, desk, office };
}
