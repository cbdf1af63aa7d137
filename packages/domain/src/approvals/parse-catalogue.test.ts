import { describe, expect, test } from 'vitest';
import { DomainError } from '../errors';
import { bundleOf, mayBeOwed } from './bundle';
import type { Catalogue } from './catalogue';
import { parseCatalogue } from './parse-catalogue';

const name = { 'zh-CN': '名', en: 'Name' };
const need = (material: string, core = true) => ({ material, core });

/** A licence, and a seal that needs it: one form for two, an identity card the offices share, a plan that may be owed. */
function small(): Catalogue {
  const item = { name, department: 'office', steps: 1, visits: 1, statutoryDays: 20, within: { days: 2 } };
  return {
    departments: [{ id: 'office', name }],
    materials: ['form', 'licence-form', 'seal-form', 'card', 'plan', 'licence', 'seal'].map((id) => ({
      id,
      name,
      kind: 'document',
    })),
    items: [
      { ...item, id: 'register', materials: [need('licence-form'), need('card')], result: 'licence' },
      {
        ...item,
        id: 'engrave',
        materials: [need('seal-form', false), need('licence'), need('plan', false)],
        result: 'seal',
      },
    ],
    bundles: [
      {
        id: 'start',
        name,
        summary: name,
        items: [
          { item: 'register', after: [], within: { minutes: 60 } },
          { item: 'engrave', after: ['register'], within: { days: 1 } },
        ],
        materials: ['form', 'plan'],
        combined: [{ form: 'form', replaces: ['licence-form', 'seal-form'] }],
        shared: ['card'],
        steps: 1,
        visits: 0,
      },
    ],
  };
}

/** Writable all the way down, so that a test may spoil one thing. */
type Draft<T> = T extends object ? { -readonly [K in keyof T]: Draft<T[K]> } : T;

function part<T>(list: readonly T[], i = 0): T {
  const one = list[i];
  if (!one) throw new Error(`The small catalogue has no ${i}.`);
  return one;
}

function issuesOf(value: unknown): string[] {
  try {
    parseCatalogue(value);
  } catch (error) {
    if (!DomainError.is(error, 'invalid')) throw error;
    return error.details.issues.map(({ pointer, code, params }) =>
      [pointer, code, ...(params ? [JSON.stringify(params)] : [])].join(' '),
    );
  }
  return [];
}

function spoilt(spoil: (catalogue: Draft<Catalogue>) => void): string[] {
  const catalogue = small() as Draft<Catalogue>;
  spoil(catalogue);
  return issuesOf(catalogue);
}

describe('a catalogue is read', () => {
  test('as it was written, with nothing where nothing was said', () => {
    expect(parseCatalogue(small())).toEqual(small());
    const { combined: _combined, shared: _shared, ...bundle } = part(small().bundles);
    const item = { item: 'register', within: { minutes: 60 } };
    const terse = { ...bundle, items: [item], materials: ['licence-form', 'card'] };
    expect(parseCatalogue({ ...small(), bundles: [terse] }).bundles).toEqual([
      { ...terse, items: [{ ...item, after: [] }], combined: [], shared: [] },
    ]);
  });

  test('not with a field nobody knows, or a time that is neither days nor minutes', () => {
    expect(issuesOf({ ...small(), extra: 1 })).toEqual(['/extra unknown_field {"field":"extra"}']);
    expect(
      spoilt(({ items }) => {
        part(items).within = { hours: 1 } as never;
      }),
    ).toEqual(['/items/0/within type {"expected":"object"}']);
  });
});

describe('refused with the place of the fault:', () => {
  test.each<[string, (catalogue: Draft<Catalogue>) => void, string[]]>([
    [
      'an item of an unknown department',
      ({ items }) => {
        part(items, 1).department = 'nobody';
      },
      ['/items/1/department unknown_department'],
    ],
    [
      'an item that ends in an unknown document',
      ({ items }) => {
        part(items, 1).result = 'medal';
      },
      ['/items/1/result unknown_material'],
    ],
    [
      'an item that needs an unknown document',
      ({ items, bundles }) => {
        part(items).materials.push(need('medal'));
        part(bundles).shared.push('medal');
      },
      ['/items/0/materials/2/material unknown_material'],
    ],
    [
      'an item that needs a document twice',
      ({ items }) => {
        part(items).materials.push(need('card', false));
      },
      ['/items/0/materials/2/material duplicate'],
    ],
    [
      'a common form that is no document',
      ({ bundles }) => {
        part(part(bundles).combined).form = 'medal';
        part(bundles).materials = ['medal', 'plan'];
      },
      ['/bundles/0/combined/0/form unknown_material'],
    ],
    [
      'a bundle of an unknown item',
      ({ bundles }) => {
        part(bundles).items.push({ item: 'dance', after: [], within: { days: 1 } });
      },
      ['/bundles/0/items/2/item unknown_item'],
    ],
    [
      'an item in a bundle twice',
      ({ bundles }) => {
        part(bundles).items.push({ item: 'register', after: [], within: { days: 1 } });
      },
      ['/bundles/0/items/2/item duplicate'],
    ],
    [
      'an item after one that is not in the bundle',
      ({ bundles }) => {
        part(part(bundles).items, 1).after = ['register', 'dance'];
      },
      ['/bundles/0/items/1/after/1 unknown_item'],
    ],
    [
      'two of an id',
      (catalogue) => {
        catalogue.departments.push({ id: 'office', name });
        catalogue.materials.push({ id: 'form', name, kind: 'form' });
        catalogue.items.push(part(small().items) as Draft<Catalogue>['items'][number]);
        catalogue.bundles.push(part(small().bundles) as Draft<Catalogue>['bundles'][number]);
      },
      [
        '/departments/1/id duplicate',
        '/materials/7/id duplicate',
        '/items/2/id duplicate',
        '/bundles/1/id duplicate',
      ],
    ],
    [
      'a document asked for that nobody needs',
      ({ bundles }) => {
        part(bundles).materials.push('seal');
      },
      ['/bundles/0/materials/2 unneeded_material'],
    ],
    [
      'a form asked for beside the one that replaces it',
      ({ bundles }) => {
        part(bundles).materials.push('seal-form');
      },
      ['/bundles/0/materials/2 unneeded_material'],
    ],
    [
      'a document asked for that the item before hands on',
      ({ bundles }) => {
        part(bundles).materials.push('licence');
      },
      ['/bundles/0/materials/2 unneeded_material'],
    ],
    [
      'a document asked for twice',
      ({ bundles }) => {
        part(bundles).materials.push('plan');
      },
      ['/bundles/0/materials/2 duplicate'],
    ],
    [
      'a document shared that nobody needs, or twice',
      ({ bundles }) => {
        part(bundles).shared.push('seal', 'card');
      },
      ['/bundles/0/shared/1 unneeded_material', '/bundles/0/shared/2 duplicate'],
    ],
    [
      'a form replaced that nobody needs',
      ({ bundles }) => {
        part(part(bundles).combined).replaces.push('seal');
      },
      ['/bundles/0/combined/0/replaces/2 unneeded_material'],
    ],
    [
      'a document needed that nobody supplies',
      ({ bundles }) => {
        part(bundles).materials = ['form'];
        part(bundles).shared = [];
      },
      [
        '/bundles/0/items/0/item unsupplied_material {"material":"card"}',
        '/bundles/0/items/1/item unsupplied_material {"material":"plan"}',
      ],
    ],
    [
      'a result needed by an item that does not wait for it',
      ({ bundles }) => {
        part(part(bundles).items, 1).after = [];
      },
      ['/bundles/0/items/1/item unsupplied_material {"material":"licence"}'],
    ],
    [
      'items that wait for one another, with the way round',
      ({ bundles }) => {
        part(part(bundles).items).after = ['engrave'];
      },
      ['/bundles/0/items/0/after cycle {"path":["register","engrave","register"]}'],
    ],
    [
      'an item that waits for itself',
      ({ bundles }) => {
        part(part(bundles).items, 1).after.push('engrave');
      },
      ['/bundles/0/items/1/after cycle {"path":["engrave","engrave"]}'],
    ],
  ])('%s', (_what, spoil, issues) => {
    expect(spoilt(spoil)).toEqual(issues);
  });
});

describe('a bundle by itself', () => {
  test('brings all it refers to, asks for no result handed on and for nothing shared', () => {
    const office = { id: 'office', name };
    const bundle = bundleOf('start', small());
    expect(bundle).toMatchObject({ id: 'start', name, asked: ['form', 'plan'] });
    expect(bundle?.items).toEqual([
      {
        id: 'register',
        name,
        department: office,
        after: [],
        statutoryDays: 20,
        within: { minutes: 60 },
        needs: [need('form')],
        result: 'licence',
      },
      {
        id: 'engrave',
        name,
        department: office,
        after: ['register'],
        statutoryDays: 20,
        within: { days: 1 },
        needs: [need('form', false), need('licence'), need('plan', false)],
        result: 'seal',
      },
    ]);
    expect(bundle?.materials.map(({ id }) => id)).toEqual(['form', 'plan', 'licence', 'seal']);
  });

  test('needs a form once that replaces two of an item, and as core if either was', () => {
    const catalogue = small() as Draft<Catalogue>;
    part(catalogue.items, 1).materials.push(need('licence-form'));
    expect(bundleOf('start', catalogue)?.items[1]?.needs).toEqual([
      need('form'),
      need('licence'),
      need('plan', false),
    ]);
  });

  test('lets be owed what is core to none of its items', () => {
    const bundle = bundleOf('start', small());
    if (!bundle) throw new Error('There is no such bundle.');
    expect(mayBeOwed('plan', bundle)).toBe(true);
    expect(mayBeOwed('form', bundle)).toBe(false);
  });

  test('is there only where the catalogue has it', () => {
    expect(bundleOf('stop', small())).toBeUndefined();
    expect(() => bundleOf('start', { ...small(), items: [] })).toThrow(
      'was not parsed: it knows no register',
    );
  });
});
