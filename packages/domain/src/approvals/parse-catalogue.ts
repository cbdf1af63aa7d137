import { DomainError, type FieldIssue } from '../errors';
import { parse } from '../parse';
import { needsInside } from './bundle';
import { type BundleDefinition, type Catalogue, catalogueSchema } from './catalogue';
import { findCycle } from './graph';

/**
 * A catalogue as a tenant writes it down.
 * @throws {DomainError} `invalid` with the path of everything that is wrong: what is unknown, twice there, needed by
 * nobody or supplied by nobody; and what waits for itself, once the rest is right
 */
export function parseCatalogue(value: unknown): Catalogue {
  const catalogue = parse(catalogueSchema, value);
  const issues = [
    ...duplicates(catalogue),
    ...unknown(catalogue),
    ...catalogue.bundles.flatMap(supply(catalogue)),
  ];
  const cycles = issues.length > 0 ? [] : catalogue.bundles.flatMap(cycle);
  if (issues.length + cycles.length > 0) throw new DomainError('invalid', { issues: [...issues, ...cycles] });
  return catalogue;
}

function duplicates({ departments, materials, items, bundles }: Catalogue): FieldIssue[] {
  return Object.entries({ departments, materials, items, bundles }).flatMap(([list, entries]) =>
    entries.flatMap(({ id }, i) =>
      entries.findIndex((entry) => entry.id === id) === i
        ? []
        : [{ pointer: `/${list}/${i}/id`, code: 'duplicate' as const }],
    ),
  );
}

function unknown({ departments, materials, items, bundles }: Catalogue): FieldIssue[] {
  const missing = (list: readonly { readonly id: string }[], id: string) =>
    !list.some((entry) => entry.id === id);
  const inItems = items.flatMap(({ department, materials: needed, result }, i): FieldIssue[] => [
    ...(missing(departments, department)
      ? [{ pointer: `/items/${i}/department`, code: 'unknown_department' as const }]
      : []),
    ...needed.flatMap(({ material }, j): FieldIssue[] => {
      const pointer = `/items/${i}/materials/${j}/material`;
      if (missing(materials, material)) return [{ pointer, code: 'unknown_material' }];
      const twice = needed.findIndex((other) => other.material === material) < j;
      return twice ? [{ pointer, code: 'duplicate' }] : [];
    }),
    ...(missing(materials, result)
      ? [{ pointer: `/items/${i}/result`, code: 'unknown_material' as const }]
      : []),
  ]);
  const inBundles = bundles.flatMap((bundle, i) => [
    ...bundle.combined.flatMap(({ form }, k): FieldIssue[] =>
      missing(materials, form)
        ? [{ pointer: `/bundles/${i}/combined/${k}/form`, code: 'unknown_material' }]
        : [],
    ),
    ...bundle.items.flatMap(({ item, after }, j): FieldIssue[] => [
      ...(missing(items, item)
        ? [{ pointer: `/bundles/${i}/items/${j}/item`, code: 'unknown_item' as const }]
        : []),
      ...(bundle.items.findIndex((other) => other.item === item) < j
        ? [{ pointer: `/bundles/${i}/items/${j}/item`, code: 'duplicate' as const }]
        : []),
      ...after.flatMap((id, k) =>
        bundle.items.some((other) => other.item === id)
          ? []
          : [{ pointer: `/bundles/${i}/items/${j}/after/${k}`, code: 'unknown_item' as const }],
      ),
    ]),
  ]);
  return [...inItems, ...inBundles];
}

/** Every material is asked for once and by someone, or comes from an item before. */
function supply(catalogue: Catalogue) {
  return (bundle: BundleDefinition, i: number): FieldIssue[] => {
    const known = bundle.items.flatMap(({ item, after }, j) => {
      const definition = catalogue.items.find(({ id }) => id === item);
      return definition ? [{ definition, after, j, needs: needsInside(bundle, definition.materials) }] : [];
    });
    const alone = new Set(
      known.flatMap(({ definition }) => definition.materials.map(({ material }) => material)),
    );
    const handedOn = (after: readonly string[]) =>
      known
        .filter(({ definition }) => after.includes(definition.id))
        .map(({ definition }) => definition.result);
    const inside = new Set(
      known.flatMap(({ needs, after }) =>
        needs.map(({ material }) => material).filter((material) => !handedOn(after).includes(material)),
      ),
    );
    const at = (path: string) => `/bundles/${i}/${path}`;
    const lists: [string, readonly string[], ReadonlySet<string>][] = [
      ['materials', bundle.materials, inside],
      ['shared', bundle.shared, alone],
      ...bundle.combined.map(({ replaces }, k): [string, readonly string[], ReadonlySet<string>] => [
        `combined/${k}/replaces`,
        replaces,
        alone,
      ]),
    ];
    const unneeded = lists.flatMap(([path, list, needed]) =>
      list.flatMap((material, j): FieldIssue[] => {
        if (list.indexOf(material) < j) return [{ pointer: at(`${path}/${j}`), code: 'duplicate' }];
        return needed.has(material) ? [] : [{ pointer: at(`${path}/${j}`), code: 'unneeded_material' }];
      }),
    );
    const unsupplied = known.flatMap(({ needs, after, j }) =>
      needs
        .filter(({ material }) => !bundle.materials.includes(material) && !handedOn(after).includes(material))
        .map(
          ({ material }): FieldIssue => ({
            pointer: at(`items/${j}/item`),
            code: 'unsupplied_material',
            params: { material },
          }),
        ),
    );
    return [...unneeded, ...unsupplied];
  };
}

function cycle({ items }: BundleDefinition, i: number): FieldIssue[] {
  const path = findCycle(items.map(({ item, after }) => ({ id: item, after })));
  if (!path) return [];
  const j = items.findIndex(({ item }) => item === path[0]);
  return [{ pointer: `/bundles/${i}/items/${j}/after`, code: 'cycle', params: { path } }];
}
