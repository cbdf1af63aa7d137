import { FIELD_NAMES, type Localized } from '@wuyou/domain';

/** The part of JSON Schema that zod writes for our contract. */
export interface JsonSchema {
  readonly type?: string;
  readonly format?: string;
  readonly const?: string | number;
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
  /** What a person calls it, where there is a word. */
  readonly name?: Localized;
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

/** What a field is called, by its path. */
type FieldWords = (path: string) => Localized | undefined;

export interface Reading {
  readonly known?: KnownShapes;
  /** Default: what the product calls the fields of what is sent. */
  readonly words?: FieldWords;
}

const inputWords: FieldWords = (path) => FIELD_NAMES[path.slice(path.lastIndexOf('.') + 1)];

/** Every field of an object or of each of its variants, nested ones by their path. */
export function fieldsOf(
  schema: JsonSchema,
  { known = new Map(), words = inputWords }: Reading = {},
): Field[] {
  return open(schema, '', '', { known, words });
}

function open(schema: JsonSchema, at: string, when: string, reading: Required<Reading>): Field[] {
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants) {
    return variants.flatMap((variant) => {
      const key = Object.keys(variant.properties ?? {}).find((name) => variant.properties?.[name]?.const);
      // Nothing tells these apart, so what one of them lacks may be absent.
      if (key === undefined)
        return open(variant, at, when, reading).map((field) =>
          variants.every(({ required = [] }) => required.includes(nameIn(field, at)))
            ? field
            : { ...field, required: false },
        );
      const own = `${key}: ${variant.properties?.[key]?.const}`;
      return open(variant, at, when === '' ? own : `${when}, ${own}`, reading);
    });
  }
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const path = at === '' ? name : `${at}.${name}`;
    const required = schema.required?.includes(name) ?? false;
    const words = reading.words(path);
    const field = { path, ...(words && { name: words }), required, schema: inner, when };
    const isList = inner.type === 'array' && inner.items;
    const core = isList ? (inner.items as JsonSchema) : inner;
    const opens =
      !reading.known.has(shapeKey(core)) && (core.properties ?? core.oneOf ?? core.anyOf) !== undefined;
    return opens ? [field, ...open(core, isList ? `${path}[]` : path, when, reading)] : [field];
  });
}

/** The name of a field right inside `at`; of a deeper one, its path from there. */
function nameIn({ path }: Field, at: string): string {
  return at === '' ? path : path.slice(at.length + 1);
}
