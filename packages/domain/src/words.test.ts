import { describe, expect, test } from 'vitest';
import { caseCommand, reportInput } from './case/command';
import { decide } from './case/decide';
import { fold } from './case/evolve';
import { DomainError, FIELD_ISSUE_CODES, type FieldIssueCode } from './errors';
import { issueMessage, messageOf } from './messages';
import { parse } from './parse';
import { problemOf } from './problem';
import { errorOf } from './problem-error';
import { context, problem, reported, thrown } from './testing/given';

/** The issues of a refused input, with their words in both languages. */
function refusals(run: () => unknown) {
  const error = thrown(run);
  if (!DomainError.is(error, 'invalid')) throw error;
  return error.details.issues.map((issue) => [
    issue.pointer,
    issueMessage(issue, 'zh-CN'),
    issueMessage(issue, 'en'),
  ]);
}
const report = (changes: object) => refusals(() => parse(reportInput, { ...problem, ...changes }));

describe('a wrong report names each field and the mend', () => {
  test('missing fields', () => {
    expect(refusals(() => parse(reportInput, {}))).toEqual([
      ['/category', '请填写问题类别', 'Category is required'],
      ['/title', '请填写问题标题', 'Title is required'],
      ['/reporter', '请填写反映人', 'Reporter is required'],
    ]);
  });

  test('a title too short, and details too long by how much, counted as people count', () => {
    expect(report({ title: ' 路灯坏 ' })).toEqual([
      ['/title', '问题标题至少 4 个字', 'Title needs at least 4 characters'],
    ]);
    expect(report({ details: '𠮷'.repeat(4120) })).toEqual([
      [
        '/details',
        '具体情况最多 4000 个字，已超出 120 字，请精简',
        'Details may have 4000 characters; it is 120 too long',
      ],
    ]);
    expect(parse(reportInput, { ...problem, details: '𠮷'.repeat(4000) }).details).toHaveLength(8000);
  });

  test('an unknown channel, an unknown kind of reporter, a misspelt field', () => {
    expect(report({ channel: 'pigeon' })[0]?.[2]).toMatch(
      /^Channel must be one of: mayor-hotline, .*import$/,
    );
    expect(report({ reporter: { kind: 'robot' } })).toEqual([
      [
        '/reporter/kind',
        '身份类型不在可选范围内，可选：enterprise、citizen、anonymous',
        'Kind must be one of: enterprise, citizen, anonymous',
      ],
    ]);
    expect(report({ tilte: 'x' })).toEqual([
      ['/tilte', '没有名为 tilte 的字段，请检查拼写', 'There is no field named tilte; check the spelling'],
    ]);
  });

  test('a wrong check character and a wrong mobile number, both at once', () => {
    const reporter = {
      ...problem.reporter,
      uscc: '91430200MA4DEM010Q',
      contact: { name: '示例', mobile: '1380000' },
    };
    expect(report({ reporter })).toEqual([
      ['/reporter/uscc', '第 18 位校验码不符，请核对', 'The check character (18th) does not match'],
      [
        '/reporter/contact/mobile',
        '手机号应为 11 位数字，以 13–19 开头',
        expect.stringContaining('11 digits'),
      ],
    ]);
  });

  test('what a channel cannot go without', () => {
    const reporter = { kind: 'citizen', contact: { name: '示例' } };
    expect(report({ reporter })).toEqual([
      ['/reporter/contact/mobile', '请填写手机号', 'Mobile is required'],
    ]);
    expect(parse(reportInput, { ...problem, channel: 'mayor-hotline', reporter }).reporter).toEqual(reporter);
  });

  test('something that is no object at all', () => {
    expect(refusals(() => parse(reportInput, 'x'))).toEqual([
      ['', '内容的类型不对，应为 object', 'The body has the wrong type: it must be object'],
    ]);
  });
});

describe('a wrong command', () => {
  test('that does not exist is answered with those that do', () => {
    expect(refusals(() => parse(caseCommand, { type: 'explode' }))[0]?.[1]).toBe(
      `操作类型 type不在可选范围内，可选：${caseCommand.def.options.map(({ shape }) => shape.type.def.values[0]).join('、')}`,
    );
    expect(refusals(() => parse(caseCommand, {}))).toEqual([
      ['/type', '请填写操作类型 type', 'Command type is required'],
    ]);
  });

  test('needs exactly one lead, and no department twice', () => {
    const task = { department: 'nr', role: 'support', title: '核实' };
    expect(refusals(() => parse(caseCommand, { type: 'assign', tasks: [task, task] }))).toEqual([
      ['/tasks', '交办任务须有且只有一个主办单位', 'Exactly one task must have the role lead'],
      ['/tasks', '交办任务中有重复项，请去掉一个', 'Tasks: the same entry stands there twice'],
    ]);
  });

  test('a bad rating without a word, and a tag that does not fit', () => {
    const rating = { level: 'dissatisfied', tags: ['early'] };
    expect(refusals(() => parse(caseCommand, { type: 'rate', rating }))).toEqual([
      ['/rating/comment', '请告诉我们哪里没办好，便于整改', expect.stringContaining('put right')],
      [
        '/rating/tags/0',
        '标签 early 与所选等级不符，可选：unsolved、slow、unclear-answer、passed-around、discourteous',
        expect.stringContaining('choose from: unsolved, slow'),
      ],
    ]);
  });
});

test('every issue code has words in both languages', () => {
  for (const code of FIELD_ISSUE_CODES as readonly FieldIssueCode[]) {
    for (const locale of ['zh-CN', 'en'] as const) {
      expect(issueMessage({ pointer: '/title', code }, locale).length).toBeGreaterThan(3);
    }
  }
});

test('a command in the wrong status is answered with what is allowed, in both languages', () => {
  const state = fold(reported());
  const at = context({ by: { role: 'desk' } }, 'x');
  const error = thrown(() => decide(state, { type: 'close' }, at)) as DomainError;
  expect(messageOf(error, 'zh-CN')).toBe(
    '「已提交」状态下不能闭环；现在可以：受理、不予受理、并案、补充材料、催办、撤回',
  );
  expect(messageOf(error, 'en')).toContain(
    'Allowed now: accept, decline, merge, supply information, urge, withdraw',
  );
});

test('an error survives the way over the wire', () => {
  const error = new DomainError('already_urged', { nextAt: '2026-09-08T00:00:00+08:00' });
  const sent = problemOf(error, 'zh-CN', 'r-1');
  expect(sent).toMatchObject({
    status: 409,
    code: 'already_urged',
    title: '今天已催办，承办单位会在 1 个工作日内答复',
  });
  const received = errorOf(JSON.parse(JSON.stringify(sent)));
  expect(DomainError.is(received, 'already_urged') && received.details.nextAt).toBe(
    '2026-09-08T00:00:00+08:00',
  );
  expect(received.requestId).toBe('r-1');
});
