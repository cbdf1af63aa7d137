import { CASE_COMMAND_TYPES, type CaseCommandType, COMMAND_GIVERS, caseCommand, parse } from '@wuyou/domain';
import { http } from '@wuyou/domain/http';
import { expect, test } from 'vitest';
import {
  applicationFields,
  changed,
  commandFrom as commandOf,
  type Draft,
  emptyDraft,
  type Field,
  caseFields as fieldsOf,
} from './form-fields';

const isGivenByPeople = (type: CaseCommandType) => COMMAND_GIVERS[type].some((role) => role !== 'system');
const commandFrom = (type: CaseCommandType, draft: Draft) => commandOf(type, fieldsOf(type), draft);
const kinds = (fields: readonly Field[]) => fields.map(({ name, kind }) => [name, kind]);

test('a form has the fields of its command and nothing else', () => {
  expect(kinds(fieldsOf('sign'))).toEqual([]);
  expect(kinds(fieldsOf('progress'))).toEqual([
    ['note', 'text'],
    ['contacted', 'flag'],
  ]);
  expect(kinds(fieldsOf('follow-up'))).toEqual([
    ['outcome', 'choice'],
    ['note', 'text'],
  ]);
});

test('rows and groups have fields of their own', () => {
  const [tasks] = fieldsOf('assign');
  expect(tasks?.kind === 'rows' && kinds(tasks.fields)).toEqual([
    ['department', 'choice'],
    ['role', 'choice'],
    ['title', 'text'],
    ['days', 'number'],
  ]);
  const [rating] = fieldsOf('rate');
  expect(rating?.kind === 'group' && kinds(rating.fields)).toEqual([
    ['level', 'choice'],
    ['tags', 'choices'],
    ['comment', 'text'],
  ]);
});

test('what the schema limits is known to the form', () => {
  expect(fieldsOf('resolve')[0]).toMatchObject({ required: true, max: 20_000 });
  expect(fieldsOf('urge')[0]).toMatchObject({ required: false });
});

test('an empty form of every command is refused field by field, never as a whole', () => {
  for (const type of CASE_COMMAND_TYPES.filter(isGivenByPeople)) {
    const command = commandFrom(type, emptyDraft(fieldsOf(type)));
    const required = fieldsOf(type).some((field) => field.required);
    const attempt = () => parse(caseCommand, command);
    if (required) expect(attempt, type).toThrow(expect.objectContaining({ code: 'invalid' }));
    else expect(attempt()).toEqual({ type });
  }
});

test('a filled form becomes the command its schema takes', () => {
  let draft = emptyDraft(fieldsOf('assign'));
  draft = changed(draft, ['tasks', 0, 'department'], 'nr');
  draft = changed(draft, ['tasks', 0, 'role'], 'lead');
  draft = changed(draft, ['tasks', 0, 'title'], '规划核实');
  expect(parse(caseCommand, commandFrom('assign', draft))).toEqual({
    type: 'assign',
    tasks: [{ department: 'nr', role: 'lead', title: '规划核实' }],
  });
});

test('a change inside a group leaves its neighbours alone', () => {
  const draft = changed(emptyDraft(fieldsOf('rate')), ['rating', 'level'], 'satisfied');
  expect(changed(draft, ['rating', 'comment'], '好')).toEqual({
    rating: { level: 'satisfied', tags: [], comment: '好' },
  });
});

test('numbers are numbers, and a decision is neither yes nor no until it is made', () => {
  expect(kinds(fieldsOf('decide-appeal'))).toEqual([
    ['round', 'choice'],
    ['upheld', 'decision'],
    ['note', 'text'],
  ]);
  const empty = emptyDraft(fieldsOf('decide-appeal'));
  expect(commandFrom('decide-appeal', empty)).not.toHaveProperty('upheld');
  const filled = [
    ['round', '1'],
    ['upheld', false],
    ['note', '评价属实'],
  ] as const;
  const draft = filled.reduce((draft, [name, value]) => changed(draft, [name], value), empty);
  expect(parse(caseCommand, commandFrom('decide-appeal', draft))).toEqual({
    type: 'decide-appeal',
    round: 1,
    upheld: false,
    note: '评价属实',
  });
});

test('what an application’s command is about is chosen, and a file tells its own name and size', () => {
  expect(kinds(applicationFields('begin-review'))).toEqual([
    ['item', 'choice'],
    ['review', 'choice'],
    ['days', 'number'],
    ['notice', 'text'],
  ]);
  expect(kinds(applicationFields('grant'))).toEqual([
    ['item', 'choice'],
    ['number', 'text'],
    ['validUntil', 'date'],
    ['hash', 'file'],
  ]);
  const [materials] = applicationFields('supply-materials');
  expect(materials?.kind === 'rows' && kinds(materials.fields)).toEqual([
    ['by', 'fixed'],
    ['material', 'choice'],
    ['name', 'filled'],
    ['size', 'filled'],
    ['hash', 'file'],
    ['validUntil', 'date'],
  ]);
});

test('rows nobody must fill begin with none, so that an application is accepted by one press', () => {
  const accept = commandOf('accept', applicationFields('accept'), emptyDraft(applicationFields('accept')));
  expect(accept).toEqual({ type: 'accept', owed: [] });
});

test('a document handed in for an applicant becomes the command its schema takes', () => {
  const fields = applicationFields('supply-materials');
  const filled = [
    ['material', 'drawings'],
    ['name', '施工图.pdf'],
    ['size', '2048'],
    ['hash', 'a'.repeat(64)],
  ] as const;
  const draft = filled.reduce(
    (draft, [name, value]) => changed(draft, ['materials', 0, name], value),
    emptyDraft(fields),
  );
  expect(
    parse(http['desk.applications.do'].body, commandOf('supply-materials', fields, draft)),
  ).toMatchObject({
    materials: [{ by: 'file', material: 'drawings', name: '施工图.pdf', size: 2048, hash: 'a'.repeat(64) }],
  });
});
