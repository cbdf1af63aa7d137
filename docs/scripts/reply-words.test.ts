import { expect, test } from 'vitest';
import { shapes } from './http-shapes';
import { fieldsOf, shapeKey } from './json-schema';
import { REPLY_WORDS, replyWords } from './reply-words';

const byName = shapes();

/** Every field as the page shows it: shapes that are shown apart are not opened. */
const fields = [...byName].flatMap(([shape, schema]) => {
  const known = new Map(
    [...byName].filter(([name]) => name !== shape).map(([name, it]) => [shapeKey(it), name]),
  );
  return fieldsOf(schema, { known, words: replyWords(shape) }).map((field) => ({ shape, ...field }));
});

test('every field of a reply has its words', () => {
  expect(fields.filter(({ name }) => !name).map(({ shape, path }) => `${shape}.${path}`)).toEqual([]);
});

test('no words are left for a field that is gone', () => {
  const used = new Set(fields.map(({ name }) => name));
  expect(Object.keys(REPLY_WORDS).filter((key) => !used.has(REPLY_WORDS[key]))).toEqual([]);
});
