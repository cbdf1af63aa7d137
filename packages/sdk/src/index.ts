export type {
  CaseCommandInput,
  CaseSummary,
  CaseView,
  DeadlineView,
  DeskCaseView,
  Light,
  RatingInput,
  RatingView,
  ReportInput,
  SiteView,
  TimelineEntry,
} from '@wuyou/domain';
export type { CasePage, PromiseView, RatingInvitation, Receipt } from '@wuyou/domain/http';
export {
  type AllowedCommand,
  allowedCommands,
  CASE_STATUS_CODES,
  CASE_STATUSES,
  type CaseCommandType,
  type CaseStatus,
  CHANNEL_CODES,
  CHANNELS,
  type ChannelCode,
  COMMAND_GIVERS,
  COMMAND_NAMES,
  DomainError,
  type ErrorCode,
  type ErrorDetails,
  type FieldIssue,
  type FieldIssueCode,
  formatReceiptCode,
  type Instant,
  isBad,
  issueMessage,
  LOCALES,
  type LocalDate,
  type Locale,
  type Localized,
  mayGive,
  messageOf,
  parseMobile,
  parseReceiptCode,
  parseUscc,
  pickLocale,
  RATING_LEVEL_CODES,
  RATING_LEVELS,
  RATING_TAG_CODES,
  RATING_TAGS,
  type RatingLevel,
  type RatingTag,
  RING_FILLED,
  RING_STEP_CODES,
  RING_STEPS,
  type RingStep,
  ROLES,
  type Role,
  type StatusAllowing,
  TRANSITIONS,
  tagsFor,
} from '@wuyou/domain/values';
export type { CallOptions } from './call';
export type { Cases } from './cases';
export { type Client, createClient } from './client';
export type { ClientOptions } from './config';
export type { ConnectionState, OnConnection } from './connection';
export type { CaseFilter, CommandFor, Desk, DeskCases } from './desk';
export type { FollowOptions } from './follow';
export type { Paged } from './pages';
export type { Ratings } from './ratings';
export type { CaseReference } from './reference';
export type { Site } from './site';
