import { expect, test } from 'vitest';
import { fieldTable } from './field-table';
import { fieldsOf, type JsonSchema, shapeKey } from './json-schema';

const TEXT: JsonSchema = { type: 'string', minLength: 1, maxLength: 60 };
const DEPARTMENT: JsonSchema = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };
const SCHEMA: JsonSchema = {
  type: 'object',
  required: ['title', 'reporter'],
  properties: {
    title: TEXT,
    reporter: {
      oneOf: [
        {
          type: 'object',
          properties: { kind: { type: 'string', const: 'enterprise' }, name: TEXT },
          required: ['kind'],
        },
        { type: 'object', properties: { kind: { type: 'string', const: 'anonymous' } }, required: ['kind'] },
      ],
    },
    tasks: { type: 'array', maxItems: 20, items: { type: 'object', properties: { lead: DEPARTMENT } } },
  },
};

test('fields are named by their path, variants by what tells them apart', () => {
  expect(fieldsOf(SCHEMA).map(({ path, when, required }) => [path, when, required])).toEqual([
    ['title', '', true],
    ['reporter', '', true],
    ['reporter.kind', 'kind: enterprise', true],
    ['reporter.name', 'kind: enterprise', false],
    ['reporter.kind', 'kind: anonymous', true],
    ['tasks', '', false],
    ['tasks[].lead', '', false],
    ['tasks[].lead.id', '', true],
  ]);
});

test('a known shape is linked by its name and not opened', () => {
  const known = new Map([[shapeKey(DEPARTMENT), 'Department']]);
  expect(fieldsOf(SCHEMA, { known }).map(({ path }) => path)).not.toContain('tasks[].lead.id');
  expect(fieldTable(SCHEMA, 'en', { known })).toContain(
    '| `tasks[].lead` Lead |  | [Department](#department) |',
  );
});

test('limits are said in the language of the page', () => {
  expect(fieldTable(SCHEMA, 'zh-CN')).toContain('| `title` 问题标题 | 是 | `string`，1–60 字 |');
  expect(fieldTable(SCHEMA, 'en')).toContain(
    '| **`kind: enterprise`** |  |  |\n| `reporter.name` Name |  | `string`, 1–60 characters |',
  );
  expect(fieldTable(SCHEMA, 'en')).toContain('list of object, up to 20 entries');
});

test('of variants that nothing tells apart, only what all have is always there', () => {
  const variant = (...names: string[]): JsonSchema => ({
    type: 'object',
    required: names,
    properties: Object.fromEntries(names.map((name) => [name, TEXT])),
  });
  const time: JsonSchema = { anyOf: [variant('basis', 'days'), variant('basis', 'minutes')] };
  expect(fieldsOf(time).map(({ path, required }) => [path, required])).toEqual([
    ['basis', true],
    ['days', false],
    ['basis', true],
    ['minutes', false],
  ]);
});

test('what a field always is is said, and rows after a variant are told from it', () => {
  const rows = fieldTable(
    { type: 'object', properties: { of: { const: 'case' }, ...SCHEMA.properties } },
    'en',
  );
  expect(rows).toContain('| `of` |  | always `case` |');
  expect(rows).toContain('| **in every case** |  |  |\n| `tasks` Tasks |');
});
