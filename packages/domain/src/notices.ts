export { applicationNotices } from './notices/application-notices';
export { caseNotices } from './notices/case-notices';
export { NOTICE_TYPES, NOTICES, type NoticeType } from './notices/catalogue';
export type { Notice } from './notices/notice';
export { afterQuiet, type QuietHours } from './notices/quiet-hours';
export {
  applicationWebhook,
  caseWebhook,
  WEBHOOK_TYPES,
  type Webhook,
  type WebhookType,
  webhook,
} from './notices/webhook';
export { type WrittenNotice, writeNotice } from './notices/write-notice';
