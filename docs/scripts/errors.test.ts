import { FIELD_ISSUE_CODES, LOCALES } from '@wuyou/domain';
import { expect, test } from 'vitest';
import { ERROR_CODES, errorStatus, errorsPage } from './errors';

test('every error and field error has its words, with nothing left unfilled', () => {
  for (const locale of LOCALES) {
    const page = errorsPage(locale);
    for (const code of ERROR_CODES) expect(page).toContain(`### ${code} {#${code}}`);
    for (const code of FIELD_ISSUE_CODES) expect(page).toContain(`| \`${code}\` |`);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  }
});

test('errors are in the order of their status, those of the SDK last', () => {
  const statuses = ERROR_CODES.map((code) => errorStatus(code) ?? 600);
  expect(statuses).toEqual([...statuses].sort((a, b) => a - b));
  expect(ERROR_CODES.slice(-2).map(errorStatus)).toEqual([undefined, undefined]);
});
