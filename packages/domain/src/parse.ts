import * as z from 'zod/mini';
import { DomainError, FIELD_ISSUE_CODES, type FieldIssue, type FieldIssueCode } from './errors';

/** Enough to mend by; a body of ten thousand wrong fields is not answered line by line. */
const MOST_ISSUES = 50;

/**
 * The value in its schema's form, or an issue for every wrong field, up to fifty.
 * @param root what pointers start with: empty for a body, `?` for a query
 * @throws {DomainError} `invalid`
 */
export function parse<S extends z.ZodMiniType>(schema: S, value: unknown, root: '' | '?' = ''): z.output<S> {
  const result = z.safeParse(schema, value, { jitless: true });
  if (result.success) return result.data;
  const issues = result.error.issues.flatMap((issue) => fieldIssues(issue, value, root));
  throw new DomainError('invalid', { issues: telling(issues).slice(0, MOST_ISSUES) });
}

/** What is not there or not of the right kind has no further faults. */
const FINAL: ReadonlySet<FieldIssueCode> = new Set(['required', 'type', 'choice', 'too_few']);

/** Less what follows from another issue of the same field, and of two bounds the looser one. */
function telling(issues: readonly FieldIssue[]): FieldIssue[] {
  const bound = ({ params = {} }: FieldIssue) => Number(params.max ?? 0);
  return issues.filter((issue, i) =>
    issues.every((other, j) => {
      if (i === j || other.pointer !== issue.pointer) return true;
      if (FINAL.has(other.code)) return FINAL.has(issue.code) && i < j;
      return (
        other.code !== issue.code || bound(issue) < bound(other) || (bound(issue) === bound(other) && i < j)
      );
    }),
  );
}

function fieldIssues(issue: z.core.$ZodIssue, value: unknown, root: '' | '?'): FieldIssue[] {
  const at = (
    code: FieldIssueCode,
    params?: FieldIssue['params'],
    path: PropertyKey[] = issue.path,
  ): FieldIssue => ({
    pointer: pointerOf(path, root),
    code,
    ...(params && { params }),
  });
  switch (issue.code) {
    case 'invalid_type':
      return read(value, issue.path) === undefined
        ? [at('required')]
        : [at('type', { expected: issue.expected })];
    case 'invalid_value':
      return read(value, issue.path) === undefined
        ? [at('required')]
        : [at('choice', { choices: issue.values })];
    case 'invalid_union': {
      const key = 'discriminator' in issue ? issue.discriminator : undefined;
      if (key === undefined) return [at('type', { expected: 'object' })];
      const given = read(value, issue.path);
      const params = 'options' in issue ? { choices: issue.options } : undefined;
      return [at(given === undefined ? 'required' : 'choice', given === undefined ? undefined : params)];
    }
    case 'too_small':
      return [at(issue.origin === 'array' ? 'too_few' : 'too_small', { min: Number(issue.minimum) })];
    case 'too_big':
      return [at(issue.origin === 'array' ? 'too_many' : 'too_big', { max: Number(issue.maximum) })];
    case 'unrecognized_keys':
      return issue.keys.map((key) => at('unknown_field', { field: key }, [...issue.path, key]));
    case 'custom': {
      const { code, ...params } = issue.params ?? {};
      if (!isFieldIssueCode(code)) return [at('format')];
      return [at(code, Object.keys(params).length > 0 ? params : undefined)];
    }
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return [at('format')];
  }
}

function isFieldIssueCode(code: unknown): code is FieldIssueCode {
  return (FIELD_ISSUE_CODES as readonly unknown[]).includes(code);
}

function read(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
}

/** RFC 6901; a query parameter is written `?name`. */
function pointerOf(path: readonly PropertyKey[], root: '' | '?'): string {
  const escaped = path.map((key) => String(key).replace(/~/g, '~0').replace(/\//g, '~1'));
  return root === '?' ? `?${escaped.join('.')}` : escaped.map((key) => `/${key}`).join('');
}
