export {
  APPLICATION_FILLED,
  APPLICATION_STATUS_CODES,
  APPLICATION_STATUSES,
  APPLICATION_STEPS,
  type ApplicationStatus,
  NODE_STATUSES,
  type NodeStatus,
} from './approvals/application/status';
export {
  APPLICATION_COMMAND_GIVERS,
  APPLICATION_TRANSITIONS,
  type ApplicationCommandType,
  type ApplicationStatusAllowing,
  type ApplicationTransitions,
  applicationCommandsOf,
} from './approvals/application/transitions';
export {
  CASE_STATUS_CODES,
  CASE_STATUSES,
  type CaseStatus,
  RING_FILLED,
  RING_STEP_CODES,
  RING_STEPS,
  type RingStep,
} from './case/status';
export {
  type AllowedCommand,
  allowedCommands,
  CASE_COMMAND_TYPES,
  type CaseCommandType,
  COMMAND_GIVERS,
  commandsOf,
  mayGive,
  ROLES,
  type Role,
  type StatusAllowing,
  TRANSITIONS,
} from './case/transitions';
export { CHANNEL_CODES, CHANNELS, type Channel, type ChannelCode, type ReporterField } from './channel';
export {
  DomainError,
  type ErrorCode,
  type ErrorDetails,
  FIELD_ISSUE_CODES,
  type FieldIssue,
  type FieldIssueCode,
} from './errors';
export { LOCAL_WORDS, type LocalWordsCode } from './local-words';
export { LOCALES, type Locale, type Localized, pickLocale } from './locale';
export { COMMAND_NAMES, issueMessage, messageOf } from './messages';
export { parseMobile } from './mobile';
export { errorOf } from './problem-error';
export {
  isBad,
  RATING_LEVEL_CODES,
  RATING_LEVELS,
  RATING_TAG_CODES,
  RATING_TAGS,
  type RatingLevel,
  type RatingTag,
  tagsFor,
} from './rating-level';
export {
  createReceiptCode,
  formatReceiptCode,
  parseReceiptCode,
  RECEIPT_ALPHABET,
  RECEIPT_LENGTH,
  type ReceiptCode,
  type ReceiptProblem,
  referenceOf,
} from './receipt-code';
export { addDays, atTime, dateOf, type Instant, type LocalDate, toInstant, toMs, weekday } from './time';
export { parseUscc, USCC_LENGTH, type UsccProblem } from './uscc';
