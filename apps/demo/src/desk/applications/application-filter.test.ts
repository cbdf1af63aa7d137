import { APPLICATION_STATUS_CODES, type ApplicationStatus } from '@wuyou/domain/values';
import type { ApplicationSummary } from '@wuyou/sdk';
import { expect, test } from 'vitest';
import {
  ALL_APPLICATIONS,
  APPLICATION_STAGES,
  bundleCounts,
  isAt,
  matchingApplications,
} from './application-filter';

const summary = (status: ApplicationStatus, id = 'utility-hookup', applicant = '示例食品有限公司') =>
  ({
    status,
    applicant,
    reference: '7K3M-9Q2C',
    bundle: { id, name: { 'zh-CN': '水电气网联合报装', en: 'Connecting all utilities' } },
  }) as ApplicationSummary;

test('every status the desk sees stands at one stage', () => {
  for (const status of APPLICATION_STATUS_CODES.filter((status) => status !== 'draft'))
    expect(
      APPLICATION_STAGES.filter((stage) => isAt(stage, summary(status))),
      status,
    ).toHaveLength(1);
});

test('an application is found by its bundle in either language, its applicant and its reference', () => {
  const found = (text: string) =>
    matchingApplications([summary('submitted')], { ...ALL_APPLICATIONS, text }).length;
  expect(['联合报装', 'utilities', '示例食品', '7k3m9q2c', ''].map(found)).toEqual([1, 1, 1, 1, 1]);
  expect(found('企业开办')).toBe(0);
});

test('bundles are counted, the commonest first', () => {
  const rows = [summary('rated', 'company-startup'), summary('submitted'), summary('reviewing')];
  expect(bundleCounts(rows).map(({ id, count }) => [id, count])).toEqual([
    ['utility-hookup', 2],
    ['company-startup', 1],
  ]);
});
