import { SHIPPED_CATALOGUE } from '@wuyou/domain/catalogue';
import { DomainError } from '@wuyou/domain/values';
import { describe, expect, test } from 'vitest';
import { APPLY, OFFICES, world } from './testing/world';

async function applied(here: ReturnType<typeof world>) {
  const receipt = await here.page.applications.apply(APPLY);
  const [summary] = (await here.desk.applications.list({ status: 'submitted' })).items;
  if (!summary) throw new Error('The desk does not see the application');
  return { receipt, id: summary.id };
}

describe('an application', () => {
  test('goes from its bundle to a rating, and is followed live all the way', async () => {
    const here = world();
    const { items } = await here.page.bundles.list();
    expect(items).toHaveLength(SHIPPED_CATALOGUE.bundles.length);
    const bundle = await here.page.bundles.get('utility-hookup');
    expect(bundle.materials.map(({ id }) => id)).toEqual(APPLY.materials?.map(({ material }) => material));

    const { receipt, id } = await applied(here);
    const seen: string[] = [];
    const following = (async () => {
      for await (const view of here.page.track(receipt.code)) {
        if (!('lanes' in view)) throw new Error('An application was expected');
        const granted = view.lanes.filter(({ status }) => status === 'granted').length;
        seen.push(`${view.status} ${granted}`);
        if (view.status === 'rated') return;
      }
    })();

    await expect.poll(() => seen).toHaveLength(1);
    const view = await here.desk.applications.get(id);
    if (view.status === 'submitted') await here.desk.applications.do(view, { type: 'accept' });
    for (const [item, office] of Object.entries(OFFICES))
      await here.as(`office-${office}`).desk.applications.do(id, { type: 'grant', item });
    await here.desk.applications.do(id, { type: 'deliver', by: 'electronic' });
    expect(await here.page.ratings.get(receipt.code)).toMatchObject({ of: 'application', state: 'open' });
    await here.page.ratings.submit(receipt.code, { level: 'satisfied' });
    await following;
    expect(seen).toEqual([
      'submitted 0',
      'accepted 0',
      ...[1, 2, 3, 4, 5, 6].map((n) => `reviewing ${n}`),
      'decided 6',
      'delivered 6',
      'rated 6',
    ]);
  });

  test('drawn up as a draft is saved, handed in and taken back', async () => {
    const { page } = world();
    const { code } = await page.applications.apply({ ...APPLY, materials: [], draft: true });
    const saved = await page.applications.save(code, { materials: APPLY.materials ?? [] });
    expect(saved).toMatchObject({ status: 'draft', materials: [{ state: 'handed' }, { state: 'handed' }] });
    if (saved.status !== 'draft') throw new Error(`A saved draft is ${saved.status}`);
    expect(await page.applications.submit(saved)).toMatchObject({ status: 'submitted' });
    expect(await page.applications.withdraw(code)).toMatchObject({ status: 'withdrawn' });
  });

  test('seen in an older version is not acted on', async () => {
    const here = world();
    const { id } = await applied(here);
    const view = await here.desk.applications.get(id);
    await here.desk.applications.do(id, { type: 'accept' });
    if (view.status !== 'submitted') throw new Error('It was accepted too soon');
    await expect(
      here.desk.applications.do(view, { type: 'decline', reason: '不属于本站' }),
    ).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('a code', () => {
  test('is looked up, tracked and rated whether it is of a case or of an application, and not found where it is of neither', async () => {
    const here = world();
    const { page } = here;
    const { receipt } = await applied(here);
    const first = async (code: string) => {
      for await (const view of page.track(code)) return view;
      throw new Error('Nothing came');
    };
    expect(await first(receipt.code)).toHaveProperty('lanes');
    expect(await page.lookUp(receipt.code)).toHaveProperty('lanes');
    await expect(page.lookUp('7K3M-9Q2C-4D5E-XW89')).rejects.toMatchObject({ code: 'not_found' });
    await expect(first('7K3M-9Q2C-4D5E-XW89')).rejects.toSatisfy((error) =>
      DomainError.is(error, 'not_found'),
    );
    await expect(page.ratings.get('7K3M-9Q2C-4D5E-XW89')).rejects.toMatchObject({ code: 'not_found' });
    await expect(page.ratings.submit(receipt.code, { level: 'satisfied' })).rejects.toMatchObject({
      code: 'not_allowed_in_status',
    });
  });
});
