import { describe, expect, test } from 'vitest';
import type { CaseCommandInput } from '../case/command';
import type { CaseEvent } from '../case/event';
import { fold } from '../case/evolve';
import { EXAMPLES, VARIANTS } from '../testing/examples';
import {
  accept,
  assign,
  elapse,
  given,
  problem,
  rate,
  reported,
  resolve,
  sign,
  tenant,
  when,
} from '../testing/given';
import { caseNotices } from './case-notices';
import type { Notice } from './notice';
import { writeNotice } from './write-notice';

const MOBILE = '13800000000';

/** Who is told what of the events at the end of a log. */
function told(log: readonly CaseEvent[], added: readonly CaseEvent[] = log.slice(-1)): Notice[] {
  const until = log.length - added.length;
  return added.flatMap((event, i) => caseNotices(event, fold(log.slice(0, until + i + 1)), tenant));
}
const said = (log: readonly CaseEvent[], added?: readonly CaseEvent[]) =>
  told(log, added).map(({ type, to }) => `${type} ${Object.values(to).join('') || 'desk'}`);
const then = (log: readonly CaseEvent[], command: Parameters<typeof when>[1]) => {
  const added = when(log, command);
  return said([...log, ...added], added);
};

const handling = given(accept, assign, sign);
const answered = [...handling, ...when(handling, resolve, 'resolve')];

describe('told are', () => {
  test('a reporter with the whole receipt code, and the desk with the reference alone', () => {
    const notices = told(reported());
    expect(notices).toMatchObject([
      { type: 'received', to: { mobile: MOBILE }, fillings: { code: '7K3M-9Q2C-4D5E-XW89' } },
      { type: 'case-received', to: {}, fillings: { reference: '7K3M-9Q2C' } },
    ]);
    expect(JSON.stringify(notices[1])).not.toContain('4D5E');
  });

  test('each department its own task, by when to sign and to finish', () => {
    const log = given(accept, EXAMPLES.assign);
    expect(told(log)).toMatchObject([
      { type: 'task-assigned', to: { department: 'nr' } },
      { type: 'task-assigned', to: { department: 'hc' } },
    ]);
    expect(writeNotice(told(log)[0] as Notice, 'zh-CN').text).toBe(
      '诉求 7K3M-9Q2C（城乡建设/工程建设审批）已交贵单位办理，请在 9月8日17:00前签收，9月14日17:00前办结。',
    );
  });

  test('the reporter of what is asked, and those at work of what was supplied', () => {
    expect(then(handling, EXAMPLES['request-info'])).toEqual([`info-requested ${MOBILE}`]);
    const asked = [...handling, ...when(handling, EXAMPLES['request-info'], 'ask')];
    expect(then(asked, EXAMPLES['supply-info'])).toEqual(['info-supplied nr']);
  });

  test('the reporter of an answer; who then rates it well is not told that it closed', () => {
    expect(said(answered)).toEqual([`answered ${MOBILE}`]);
    expect(then(answered, rate('satisfied'))).toEqual([]);
  });

  test('both sides of a bad rating’s promise', () => {
    expect(then(answered, rate('dissatisfied'))).toEqual([`reopened ${MOBILE}`, 'case-reopened nr']);
  });

  test('those at work of a light that turns amber, and of each level of supervision', () => {
    const late = elapse(handling, '2026-09-30T09:00:00+08:00');
    expect(said(late, late.slice(handling.length))).toEqual([
      'due-soon nr',
      'due-soon nr',
      'supervised nr',
      'supervised nr',
      'supervised nr',
    ]);
  });

  test('the desk of a supervision that nobody is at work on yet', () => {
    const late = elapse(reported(), '2026-09-10T09:00:00+08:00');
    expect(said(late, late.slice(1)).at(-1)).toBe('supervised desk');
  });

  test('everyone whose case was merged into the one that is answered, each with their own code', () => {
    const intake = {
      caseId: 'case-2',
      code: '8K3M9Q2C4D5EXW88',
      channel: 'portal',
      title: '厂房验收',
      reporter: { kind: 'citizen', contact: { mobile: '13900000000' } },
      submittedAt: '2026-09-07T10:00:00+08:00',
    } as const;
    const state = fold(answered);
    const merged = { ...state, facts: { ...state.facts, intakes: [intake] } };
    const notices = caseNotices(answered.at(-1) as CaseEvent, merged, tenant);
    expect(notices).toMatchObject([
      { to: { mobile: MOBILE }, fillings: { code: '7K3M-9Q2C-4D5E-XW89' } },
      { to: { mobile: '13900000000' }, fillings: { code: '8K3M-9Q2C-4D5E-XW88' } },
    ]);
  });
});

test('an imported case is the desk’s, and nobody who reported it long ago is told of it', () => {
  const [event] = reported();
  if (event?.type !== 'reported') throw new Error('A log begins with a report.');
  const imported = { ...event, channel: 'import' as const };
  expect(said([imported])).toEqual(['case-received desk']);
});

test('an anonymous reporter is told nothing', () => {
  const [event] = reported();
  if (event?.type !== 'reported') throw new Error('A log begins with a report.');
  expect(said([{ ...event, reporter: { kind: 'anonymous' } }])).toEqual(['case-received desk']);
});

const OWN_WORDS = '张三说的原话';
/** The same command, with words of the test's own wherever somebody may write some. */
function inOwnWords(command: CaseCommandInput): CaseCommandInput {
  const written = ['reason', 'note', 'answer', 'question', 'text', 'title', 'comment', 'result', 'lead'];
  return JSON.parse(JSON.stringify(command), (key, value) => (written.includes(key) ? OWN_WORDS : value));
}

test('no notice of any command holds what somebody wrote, or a blank that was not filled', () => {
  const logs = [reported(), given(accept), given(accept, assign), handling, answered];
  let notices = 0;
  for (const log of logs)
    for (const example of VARIANTS) {
      const command = inOwnWords(example);
      let added: CaseEvent[];
      try {
        added = when(log, command);
      } catch {
        continue;
      }
      for (const notice of told([...log, ...added], added)) {
        notices += 1;
        for (const locale of ['zh-CN', 'en'] as const) {
          const { subject = '', text } = writeNotice(notice, locale);
          expect(subject + text).not.toMatch(/[{}]|undefined|object Object/);
          expect(subject + text).not.toContain(OWN_WORDS);
          expect(subject + text).not.toContain(problem.title);
        }
      }
    }
  expect(notices).toBeGreaterThan(15);
});
