import {
  CHANNEL_CODES,
  CHANNELS,
  DomainError,
  dateOf,
  type FieldIssue,
  type Imported,
  type Instant,
  importInput,
  issueMessage,
  type Localized,
  parse,
} from '@wuyou/domain';
import { parseBeijingTime } from './beijing-time';
import type { Header } from './header';
import { FIELDS, type Field, type Mapping } from './mapping';
import type { Row } from './table';

/** Why a row cannot be a message. */
export interface Problem {
  readonly field: Field;
  readonly why: Localized;
}

/** A row that is refused, with everything that is wrong in it. */
export class RowRefused extends Error {
  override readonly name = 'RowRefused';

  constructor(readonly problems: readonly Problem[]) {
    super('The row cannot be a message.');
  }
}

/**
 * The message of a row.
 * @throws {RowRefused}
 */
export function messageOf(row: Row, { places }: Header, mapping: Mapping, now: Instant): Imported {
  const read = (field: Field): string | undefined => {
    const text = (row.cells[places.get(field) ?? -1] ?? '').trim();
    return text === '' ? undefined : text;
  };
  const { fixed, categories, system } = mapping;
  const category = read('category') ?? fixed.category;
  const [submittedAt, answeredAt, wrong] = timesOf(read, now);
  const contact = present({ name: read('name'), mobile: read('mobile') });
  const company = read('company');
  const reporter =
    company === undefined
      ? { kind: 'citizen', contact }
      : present({ kind: 'enterprise', name: company, uscc: read('uscc'), contact });
  const answer = read('answer');
  const answered = answer !== undefined || read('answeredAt') !== undefined;
  const given = present({
    source: present({ system, id: read('id') }),
    channel: channelOf(read('channel')) ?? fixed.channel,
    category: category === undefined ? undefined : (categories[category] ?? category),
    title: read('title'),
    details: read('details'),
    place: read('place'),
    reporter,
    submittedAt: submittedAt ?? now,
    answer: answered ? present({ text: answer, at: answeredAt ?? now }) : undefined,
  });
  const issues = issuesOf(given);
  const problems = [...wrong, ...issues.map(problemOf)];
  if (problems.length > 0) throw new RowRefused(problems);
  return parse(importInput, given);
}

/** Without what is not there. */
function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** What the domain refuses, as what is wrong with the row. @throws what it was, if it is something else */
export function refusalOf(error: unknown): RowRefused {
  if (error instanceof RowRefused) return error;
  if (DomainError.is(error, 'invalid')) return new RowRefused(error.details.issues.map(problemOf));
  throw error;
}

function issuesOf(given: object): readonly FieldIssue[] {
  try {
    parse(importInput, given);
    return [];
  } catch (error) {
    if (DomainError.is(error, 'invalid')) return error.details.issues;
    throw error;
  }
}

/** A day without its hour is that day's beginning, but an answer never stands before its question. */
function timesOf(
  read: (field: Field) => string | undefined,
  now: Instant,
): [Instant | undefined, Instant | undefined, Problem[]] {
  const problems: Problem[] = [];
  const timeOf = (field: 'submittedAt' | 'answeredAt', needed: boolean) => {
    const text = read(field);
    const time = text === undefined ? undefined : parseBeijingTime(text);
    if (text === undefined && needed) problems.push({ field, why: NO_TIME });
    if (text !== undefined && !time) problems.push({ field, why: notATime(text) });
    if (time && time.at > now) problems.push({ field, why: IN_FUTURE });
    return time;
  };
  const submitted = timeOf('submittedAt', true);
  const answered = timeOf('answeredAt', read('answer') !== undefined);
  if (!submitted || !answered) return [submitted?.at, answered?.at, problems];
  const sameDay = answered.dayOnly && dateOf(answered.at) === dateOf(submitted.at);
  const answeredAt = sameDay ? submitted.at : answered.at;
  if (answeredAt < submitted.at) problems.push({ field: 'answeredAt', why: BEFORE_QUESTION });
  return [submitted.at, answeredAt, problems];
}

/** A channel by its code or either of its names. */
function channelOf(text: string | undefined): string | undefined {
  const named = CHANNEL_CODES.find((code) => Object.values<string>(CHANNELS[code].name).includes(text ?? ''));
  return named ?? text;
}

/** Where the fields of a message stand in a row; others are called alike. */
const FIELD_AT: Readonly<Record<string, Field>> = {
  '/source/id': 'id',
  '/reporter/name': 'company',
  '/reporter/uscc': 'uscc',
  '/reporter/contact/name': 'name',
  '/reporter/contact/mobile': 'mobile',
  '/answer/text': 'answer',
  '/answer/at': 'answeredAt',
};

function problemOf(issue: FieldIssue): Problem {
  const { pointer } = issue;
  const field = FIELD_AT[pointer] ?? FIELDS.find((one) => pointer === `/${one}`) ?? 'id';
  return { field, why: { 'zh-CN': issueMessage(issue, 'zh-CN'), en: issueMessage(issue, 'en') } };
}

const NO_TIME: Localized = { 'zh-CN': '缺少时间', en: 'The time is missing' };
const IN_FUTURE: Localized = { 'zh-CN': '时间晚于现在', en: 'The time is later than now' };
const BEFORE_QUESTION: Localized = {
  'zh-CN': '答复时间早于留言时间',
  en: 'The answer is earlier than the message',
};

function notATime(text: string): Localized {
  const shown = [...text].slice(0, 30).join('');
  return {
    'zh-CN': `“${shown}”不是北京时间，应写成 2019-04-25 09:32:09`,
    en: `“${shown}” is no Beijing time; write it as 2019-04-25 09:32:09`,
  };
}
