import { type CaseCommandInput, type CaseCommandType, caseCommand } from '@wuyou/domain';
import * as z from 'zod/mini';

/** One control of a command's form. */
export type Field = { readonly name: string; readonly required: boolean } & (
  | { readonly kind: 'text'; readonly max: number | undefined }
  | { readonly kind: 'number' }
  | { readonly kind: 'flag' }
  /** Yes or no, neither of them until chosen. */
  | { readonly kind: 'decision' }
  /** One of `choices`, of the site's own categories or departments, or of the case's own tasks or rounds. */
  | {
      readonly kind: 'choice';
      readonly choices: readonly string[] | 'site' | 'case';
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

const commands = z.toJSONSchema(caseCommand, { io: 'input' }).oneOf as readonly Schema[];

/** Names whose values are the site's: the schema can only say that they are strings. */
const OF_THE_SITE: readonly string[] = ['category', 'department'];

/** Names whose values are the case's own. */
const OF_THE_CASE: readonly string[] = ['task', 'round', 'solved'];

/** The fields of a command's form, read from its schema. */
export function fieldsOf(command: CaseCommandType): readonly Field[] {
  const schema = commands.find(({ properties }) => constOf(properties?.type) === command);
  return schema ? fieldsIn(schema).filter(({ name }) => name !== 'type') : [];
}

function fieldsIn({ properties = {}, required = [] }: Schema): Field[] {
  return Object.entries(properties).map(([name, schema]) =>
    fieldFrom(name, required.includes(name), schema as Schema),
  );
}

function fieldFrom(name: string, required: boolean, schema: Schema): Field {
  if (schema.enum) return { name, required, kind: 'choice', choices: schema.enum.map(String) };
  if (schema.type === 'boolean')
    return { name, required, kind: schema.default === undefined ? 'decision' : 'flag' };
  if (OF_THE_CASE.includes(name))
    return { name, required, kind: 'choice', choices: 'case', numeric: schema.type === 'integer' };
  if (schema.type === 'integer') return { name, required, kind: 'number' };
  if (schema.type === 'object') return { name, required, kind: 'group', fields: fieldsIn(schema) };
  if (schema.type === 'array') {
    const items = schema.items as Schema;
    return items.enum
      ? { name, required, kind: 'choices', choices: items.enum.map(String) }
      : { name, required, kind: 'rows', fields: fieldsIn(items), max: schema.maxItems ?? 20 };
  }
  if (OF_THE_SITE.includes(name)) return { name, required, kind: 'choice', choices: 'site' };
  return { name, required, kind: 'text', max: schema.maxLength };
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
    case 'decision':
    case 'choice':
      return '';
    case 'flag':
      return false;
    case 'choices':
      return [];
    case 'rows':
      return [emptyDraft(field.fields)];
    case 'group':
      return emptyDraft(field.fields);
  }
}

/** The command as the service takes it: what is optional and empty stays away, so that errors are the service's. */
export function commandFrom(type: CaseCommandType, draft: Draft): CaseCommandInput {
  return { type, ...valuesOf(fieldsOf(type), draft) } as unknown as CaseCommandInput;
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
      return field.numeric ? Number(value) : value;
    case 'text':
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
