import { http } from '@wuyou/domain/http';
import * as z from 'zod/mini';

/** One control of a command's form. */
export type Field = { readonly name: string; readonly required: boolean } & (
  | { readonly kind: 'text'; readonly max: number | undefined }
  | { readonly kind: 'number' }
  | { readonly kind: 'date' }
  /** A file, of which its SHA-256 is given; what else is told of it is `filled` in. */
  | { readonly kind: 'file' }
  | { readonly kind: 'filled'; readonly numeric: boolean }
  /** Always the same, so nobody is asked. */
  | { readonly kind: 'fixed'; readonly value: string }
  | { readonly kind: 'flag' }
  /** Yes or no, neither of them until chosen. */
  | { readonly kind: 'decision' }
  /** One of `choices`, of the site's own categories or departments, or of what the case or application has of its own. */
  | {
      readonly kind: 'choice';
      readonly choices: readonly string[] | 'site' | 'own';
      readonly numeric?: boolean;
    }
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'rows'; readonly fields: readonly Field[]; readonly max: number }
  | { readonly kind: 'group'; readonly fields: readonly Field[] }
);

export type Draft = { readonly [name: string]: DraftValue };
export type DraftValue = string | boolean | readonly string[] | readonly Draft[] | Draft;
export type DraftPath = readonly (string | number)[];

type Schema = z.core.JSONSchema.JSONSchema;

/** Names whose values are the site's: the schema can only say that they are strings. */
const OF_THE_SITE: readonly string[] = ['category', 'department'];

/** Names whose values are the case's or the application's own. */
const OWN: readonly string[] = ['proposal', 'task', 'round', 'solved', 'item', 'material'];

/** What a file tells of itself. */
const OF_A_FILE: readonly string[] = ['name', 'size'];

/** The fields of a command's form, read from the schema of all commands. */
function formsOf(schema: z.core.$ZodType): (command: string) => readonly Field[] {
  const commands = z.toJSONSchema(schema, { io: 'input' }).oneOf as readonly Schema[];
  return (command) => {
    const found = commands.find(({ properties }) => constOf(properties?.type) === command);
    return found ? fieldsIn(found).filter(({ name }) => name !== 'type') : [];
  };
}

export const caseFields = formsOf(http['desk.cases.do'].body);
export const applicationFields = formsOf(http['desk.applications.do'].body);

function fieldsIn({ properties = {}, required = [] }: Schema): Field[] {
  const aboutFile = (name: string) => 'hash' in properties && OF_A_FILE.includes(name);
  return Object.entries(properties).map(([name, schema]) =>
    aboutFile(name)
      ? { name, required: true, kind: 'filled', numeric: (schema as Schema).type === 'integer' }
      : fieldFrom(name, required.includes(name), schema as Schema),
  );
}

function fieldFrom(name: string, required: boolean, schema: Schema): Field {
  const fixed = constOf(schema);
  if (typeof fixed === 'string') return { name, required, kind: 'fixed', value: fixed };
  if (schema.enum) return { name, required, kind: 'choice', choices: schema.enum.map(String) };
  if (schema.type === 'boolean')
    return { name, required, kind: schema.default === undefined ? 'decision' : 'flag' };
  if (OWN.includes(name))
    return { name, required, kind: 'choice', choices: 'own', numeric: schema.type === 'integer' };
  if (schema.type === 'integer') return { name, required, kind: 'number' };
  if (schema.type === 'object') return { name, required, kind: 'group', fields: fieldsIn(schema) };
  if (schema.type === 'array') return arrayField(name, required, schema);
  if (OF_THE_SITE.includes(name)) return { name, required, kind: 'choice', choices: 'site' };
  if (name === 'hash') return { name, required, kind: 'file' };
  if (name === 'validUntil') return { name, required, kind: 'date' };
  return { name, required, kind: 'text', max: schema.maxLength };
}

/** Of several kinds of row the first is offered. */
function arrayField(name: string, required: boolean, { items, maxItems: max = 20 }: Schema): Field {
  const row = items as Schema;
  if (row.enum) return { name, required, kind: 'choices', choices: row.enum.map(String) };
  const [first = row] = (row.oneOf ?? []) as readonly Schema[];
  return { name, required, kind: 'rows', fields: fieldsIn(first), max };
}

function constOf(schema: z.core.JSONSchema._JSONSchema | undefined): unknown {
  return typeof schema === 'object' ? schema.const : undefined;
}

/** A form before anyone has written in it. */
export function emptyDraft(fields: readonly Field[]): Draft {
  return Object.fromEntries(fields.map((field) => [field.name, emptyValue(field)]));
}

function emptyValue(field: Field): DraftValue {
  switch (field.kind) {
    case 'text':
    case 'number':
    case 'date':
    case 'file':
    case 'filled':
    case 'decision':
    case 'choice':
      return '';
    case 'fixed':
      return field.value;
    case 'flag':
      return false;
    case 'choices':
      return [];
    case 'rows':
      return field.required ? [emptyDraft(field.fields)] : [];
    case 'group':
      return emptyDraft(field.fields);
  }
}

/** The command as the service takes it: what is optional and empty stays away, so that errors are the service's. */
export function commandFrom<C extends { readonly type: string }>(
  type: C['type'],
  fields: readonly Field[],
  draft: Draft,
): C {
  return { type, ...valuesOf(fields, draft) } as unknown as C;
}

function valuesOf(fields: readonly Field[], draft: Draft): Record<string, unknown> {
  const given = fields.filter((field) => {
    const mayBeAbsent = field.kind === 'choice' || field.kind === 'decision' || !field.required;
    return !(mayBeAbsent && draft[field.name] === '');
  });
  return Object.fromEntries(given.map((field) => [field.name, givenBy(field, draft[field.name])]));
}

function givenBy(field: Field, value: DraftValue | undefined): unknown {
  switch (field.kind) {
    case 'rows':
      return (value as readonly Draft[]).map((row) => valuesOf(field.fields, row));
    case 'group':
      return valuesOf(field.fields, value as Draft);
    case 'number':
      return Number(value);
    case 'choice':
    case 'filled':
      return field.numeric ? Number(value) : value;
    case 'text':
    case 'date':
    case 'file':
    case 'fixed':
    case 'flag':
    case 'decision':
    case 'choices':
      return value;
  }
}

/** The draft with one value changed; `path` names it as a JSON Pointer's parts would. */
export function changed(draft: Draft, [name, ...rest]: DraftPath, value: DraftValue): Draft {
  if (name === undefined) return draft;
  return { ...draft, [name]: changedIn(draft[name], rest, value) };
}

function changedIn(inner: DraftValue | undefined, path: DraftPath, value: DraftValue): DraftValue {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (typeof first === 'number')
    return (inner as readonly Draft[]).map((row, i) => (i === first ? changed(row, rest, value) : row));
  return changed(inner as Draft, path, value);
}
