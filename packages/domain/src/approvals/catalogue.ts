import * as z from 'zod/mini';
import { DomainError, type FieldIssue } from '../errors';
import { parse } from '../parse';
import { type Department, localized } from '../tenant';
import { text } from '../text';
import { findCycle } from './graph';

const id = text({ max: 60 });
const name = z.strictObject({ 'zh-CN': text({ max: 60 }), en: text({ max: 120 }) });
const count = z.number().check(z.int(), z.minimum(0), z.maximum(99));
const days = z.number().check(z.int(), z.minimum(1), z.maximum(365));
const within = z.union([
  z.strictObject({ days }),
  z.strictObject({ minutes: z.number().check(z.int(), z.minimum(1), z.maximum(100_000)) }),
]);

/** A document an item needs, or gives: the same id wherever it is the same document. */
const material = z.strictObject({
  id,
  name,
  /** A licence is issued by an office; a form is filled in; anything else is brought. */
  kind: z.enum(['licence', 'form', 'document']),
});
export interface Material extends z.output<typeof material> {}

/** One permit or service of one department (事项), as it is when applied for by itself. */
const serviceItem = z.strictObject({
  id,
  name,
  department: id,
  materials: z.array(z.strictObject({ material: id, core: z.boolean() })),
  /** What the applicant does, one by one: forms, queues, calls, collecting. */
  steps: count,
  visits: count,
  /** The law's limit, in working days, where a law sets one. */
  statutoryDays: z.exactOptional(days),
  /** What the office promises. */
  within,
  /** The document it ends in. */
  result: id,
});
export interface ServiceItem extends z.output<typeof serviceItem> {}

const bundleItem = z.strictObject({
  item: id,
  /** Items that must be granted first; their results are handed on, not asked for. */
  after: z._default(z.array(id), []),
  /** What the office promises inside the bundle. */
  within,
});

/** Items of several departments as one application (一件事). */
const bundle = z.strictObject({
  id,
  name,
  summary: z.strictObject({ 'zh-CN': text({ max: 200 }), en: text({ max: 400 }) }),
  items: z.array(bundleItem).check(z.minLength(1), z.maxLength(40)),
  /** What the applicant hands in, once. */
  materials: z.array(id),
  /** One form in place of several. */
  combined: z._default(z.array(z.strictObject({ form: id, replaces: z.array(id) })), []),
  /** What the offices fetch from one another and nobody is asked for (部门共享). */
  shared: z._default(z.array(id), []),
  steps: count,
  visits: count,
});
export interface BundleDefinition extends z.output<typeof bundle> {}

const catalogueSchema = z.strictObject({
  departments: z.array(z.strictObject({ id, name: localized })),
  materials: z.array(material),
  items: z.array(serviceItem),
  bundles: z.array(bundle),
});

/** What a tenant offers: every bundle with all it refers to. */
export interface Catalogue extends z.output<typeof catalogueSchema> {}

/**
 * A catalogue as a tenant writes it down.
 * @throws {DomainError} `invalid` with the path of everything that is wrong: what is unknown, twice there, needed by
 * nobody, supplied by nobody, or waits for itself
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

/** An item of a bundle, with what it refers to. */
export interface BundleItem extends Pick<ServiceItem, 'id' | 'name' | 'within' | 'result'> {
  readonly department: Department;
  readonly after: readonly string[];
  /** Materials it needs; `core` ones may not be owed. */
  readonly needs: ServiceItem['materials'];
}

/** A bundle by itself, with all it refers to: what an application keeps, so that a later catalogue changes nothing. */
export interface Bundle {
  readonly id: string;
  readonly name: Material['name'];
  readonly items: readonly BundleItem[];
  readonly materials: readonly Material[];
  /** Handed in by the applicant: ids of materials. */
  readonly asked: readonly string[];
}

/** @returns `undefined` for an unknown id */
export function bundleOf(id: string, catalogue: Catalogue): Bundle | undefined {
  const definition = catalogue.bundles.find((bundle) => bundle.id === id);
  if (!definition) return undefined;
  const items = definition.items.map(({ item: itemId, after, within }): BundleItem => {
    const { name, department, result, ...alone } = found(catalogue.items, itemId);
    return {
      id: itemId,
      name,
      department: found(catalogue.departments, department),
      after,
      within,
      needs: needsInside(definition, alone.materials),
      result,
    };
  });
  const used = new Set([...definition.materials, ...items.map(({ result }) => result)]);
  return {
    id,
    name: definition.name,
    items,
    materials: catalogue.materials.filter((material) => used.has(material.id)),
    asked: definition.materials,
  };
}

/** Whether an asked material may be owed for a while: it is core to no item (容缺受理). */
export function mayBeOwed(material: string, { items }: Bundle): boolean {
  return items.every(({ needs }) => needs.every((need) => need.material !== material || !need.core));
}

/** @throws {Error} on a catalogue that was not parsed */
export function found<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const one = list.find((entry) => entry.id === id);
  if (!one) throw new Error(`The catalogue was not parsed: it knows no ${id}.`);
  return one;
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

/** What an item needs inside a bundle: one form for several, and nothing the offices share. */
function needsInside(
  { combined, shared }: Pick<BundleDefinition, 'combined' | 'shared'>,
  needs: ServiceItem['materials'],
): ServiceItem['materials'] {
  const inside = needs
    .filter(({ material }) => !shared.includes(material))
    .map(({ material, core }) => ({
      material: combined.find(({ replaces }) => replaces.includes(material))?.form ?? material,
      core,
    }));
  return [...new Set(inside.map(({ material }) => material))].map((material) => ({
    material,
    core: inside.some((need) => need.material === material && need.core),
  }));
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
