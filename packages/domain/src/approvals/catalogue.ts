import * as z from 'zod/mini';
import { localized } from '../tenant';
import { text } from '../text';

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

export const catalogueSchema = z.strictObject({
  departments: z.array(z.strictObject({ id, name: localized })),
  materials: z.array(material),
  items: z.array(serviceItem),
  bundles: z.array(bundle),
});

/** What a tenant offers: every bundle with all it refers to. */
export interface Catalogue extends z.output<typeof catalogueSchema> {}

/** @throws {Error} on a catalogue that was not parsed */
export function found<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const one = list.find((entry) => entry.id === id);
  if (!one) throw new Error(`The catalogue was not parsed: it knows no ${id}.`);
  return one;
}
