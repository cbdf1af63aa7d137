import { FIELD_NAMES, type Locale } from '@wuyou/domain';

/** The part of JSON Schema that zod writes for our contract. */
export interface JsonSchema {
  readonly type?: string;
  readonly format?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
}

/** One line of a table of fields. */
export interface Field {
  /** `reporter.contact.name`, `tasks[].title`. */
  readonly path: string;
  /** What a person calls it, where the product has a word. */
  readonly name: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
  /** The variant it belongs to, as `kind: enterprise`; empty in none. */
  readonly when: string;
}

/** Names of shapes that are shown by name instead of being opened up. */
export type KnownShapes = ReadonlyMap<string, string>;

/** What a shape is known by: the text of its schema, whatever it is nested in. */
export function shapeKey({ $schema: _, ...schema }: JsonSchema & { readonly $schema?: string }): string {
  return JSON.stringify(schema);
}

/** Every field of an object or of each of its variants, nested ones by their path. */
export function fieldsOf(schema: JsonSchema, locale: Locale, known: KnownShapes = new Map()): Field[] {
  return open(schema, '', '', locale, known);
}

function open(schema: JsonSchema, at: string, when: string, locale: Locale, known: KnownShapes): Field[] {
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants) {
    return variants.flatMap((variant) => {
      const key = Object.keys(variant.properties ?? {}).find((name) => variant.properties?.[name]?.const);
      if (key === undefined) return open(variant, at, when, locale, known);
      const own = `${key}: ${variant.properties?.[key]?.const}`;
      return open(variant, at, when === '' ? own : `${when}, ${own}`, locale, known);
    });
  }
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const path = at === '' ? name : `${at}.${name}`;
    const required = schema.required?.includes(name) ?? false;
    const field = { path, name: FIELD_NAMES[name]?.[locale] ?? '', required, schema: inner, when };
    const isList = inner.type === 'array' && inner.items;
    const core = isList ? (inner.items as JsonSchema) : inner;
    const opens = !known.has(shapeKey(core)) && (core.properties ?? core.oneOf ?? core.anyOf) !== undefined;
    return opens ? [field, ...open(core, isList ? `${path}[]` : path, when, locale, known)] : [field];
  });
}
