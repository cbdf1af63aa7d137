import { describe, expect, test } from 'vitest';
import { ACCEPT, ASSIGN_BOTH, drive, TO_ANSWERED } from '../testing/drive';
import { world } from '../testing/world';

describe('the figures', () => {
  test('are what happened, in counts, by the names of their definitions', async () => {
    const w = world();
    await drive(w, ...TO_ANSWERED);
    await drive(w, ACCEPT, ASSIGN_BOTH);
    const figures = await w.call('desk.figures.get', { as: 'supervisor' });
    expect(figures).toMatchObject({
      cut: { event: 'submitted' },
      at: '2026-09-07T09:12:00+08:00',
      cases: 2,
      rates: {
        responseRate: { value: 1, numerator: 1, denominator: 1 },
        onTimeSigning: { value: 1, numerator: 1, denominator: 1 },
        extensionUse: { value: 0, numerator: 0, denominator: 2 },
        unratedRate: { numerator: 0, denominator: 0 },
      },
      handlingTime: { median: 0, p90: 0, measured: 1 },
      ratings: { satisfied: 0 },
      supervisionCount: [0, 0, 0],
    });
    expect(figures.rates.unratedRate).not.toHaveProperty('value');
    expect(figures).not.toHaveProperty('score');
  });

  test('are of the days and the cut that are asked for', async () => {
    const w = world();
    await drive(w, ...TO_ANSWERED);
    w.moveTo('2026-09-08T00:00:00+08:00');
    await drive(w, ACCEPT);
    const cases = async (query: string) =>
      (await w.call('desk.figures.get', { as: 'desk', query: `?${query}` })).cases;
    expect(await cases('from=2026-09-07&to=2026-09-07')).toBe(1);
    expect(await cases('from=2026-09-08&to=2026-09-08')).toBe(1);
    expect(await cases('from=2026-09-07&to=2026-09-08&channel=portal')).toBe(2);
    expect(await cases('channel=app')).toBe(0);
    expect(await cases('event=answered')).toBe(1);
    expect(await cases(`category=${encodeURIComponent('城乡建设')}&department=nr`)).toBe(1);
  });

  test('of a department are of the cases it leads, and of no other', async () => {
    const w = world();
    await drive(w, ...TO_ANSWERED);
    await drive(w, ACCEPT);
    const own = await w.call('desk.figures.get', { as: 'nr' });
    expect(own).toMatchObject({ cut: { event: 'submitted', department: 'nr' }, cases: 1 });
    expect((await w.call('desk.figures.get', { as: 'hc' })).cases).toBe(0);
    expect((await w.call('desk.figures.get', { as: 'nr', query: '?department=nr' })).cases).toBe(1);
    expect((await w.send('GET', '/v1/desk/figures?department=hc', { as: 'nr' })).status).toBe(403);
  });

  test.for([
    ['from=2026-02-30', '?from', 'format'],
    ['to=1999-12-31', '?to', 'format'],
    ['from=2026-09-02&to=2026-09-01', '?to', 'too_small'],
    ['event=rated', '?event', 'choice'],
    ['channel=fax', '?channel', 'choice'],
    ['department=', '?department', 'too_short'],
    ['site=1', '?', 'unknown_field'],
  ] as const)('%s is refused at %s as %s', async ([query, pointer, code]) => {
    const response = await world().send('GET', `/v1/desk/figures?${query}`, { as: 'desk' });
    expect(response.status).toBe(422);
    expect((await response.json()).errors).toMatchObject([
      { code, pointer: expect.stringContaining(pointer) },
    ]);
  });
});
