import { NOTICE_TYPES, WEBHOOK_TYPES } from '@wuyou/domain/notices';
import { expect, test } from 'vitest';
import { noticesTable, webhookSample, webhookSchema, webhookTypes } from './webhooks';

test('the schema names every type, and neither a person nor what somebody wrote', () => {
  const schema = webhookSchema();
  for (const type of WEBHOOK_TYPES) expect(schema).toContain(`"${type}"`);
  for (const field of ['reporter"', 'applicant"', 'title"', 'code"', 'text"'])
    expect(schema).not.toContain(`"${field}: {`);
  expect(webhookTypes()).toContain('`case.resolved`');
});

test('the sample is what the schema says', () => {
  expect(webhookSample()).toContain('"type": "case.accepted"');
});

test('everything people are told stands in the table, with blanks that the page does not fill in', () => {
  const table = noticesTable('zh-CN');
  for (const type of NOTICE_TYPES) expect(table).toContain(`\`${type}\``);
  expect(table).toContain('受理编号 \\{code\\}，请妥善保存');
});
