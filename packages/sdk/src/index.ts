export type {
  ApplicationCommandInput,
  ApplicationEntry,
  ApplicationSummary,
  ApplicationView,
  ApplyInput,
  BundleSummary,
  BundleView,
  CaseCommandInput,
  CaseSummary,
  CaseView,
  DeadlineView,
  DeskApplicationView,
  DeskCaseView,
  FileView,
  LaneView,
  Light,
  MaterialView,
  RatingInput,
  RatingView,
  ReportInput,
  SiteView,
  TimelineEntry,
} from '@wuyou/domain';
export type {
  ApplicationInvitation,
  ApplicationPage,
  ApplicationReceipt,
  BundleList,
  CaseInvitation,
  CasePage,
  FiguresView,
  PromiseView,
  RatingInvitation,
  Receipt,
  RevealedContact,
} from '@wuyou/domain/http';
export {
  type AllowedCommand,
  APPLICATION_COMMAND_GIVERS,
  APPLICATION_STATUS_CODES,
  APPLICATION_STATUSES,
  APPLICATION_STEPS,
  APPLICATION_TRANSITIONS,
  type ApplicationCommandType,
  type ApplicationStatus,
  type ApplicationStatusAllowing,
  allowedCommands,
  applicationCommandsOf,
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
  NODE_STATUSES,
  type NodeStatus,
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
export { type ApplicationCommands, createApplicationCommands } from './application-commands';
export { type ApplicationFollowing, createApplicationFollowing } from './application-following';
export type { Applications } from './applications';
export { type Bundles, createBundles } from './bundles';
export type { CallOptions } from './call';
export { type CaseCommands, createCaseCommands } from './case-commands';
export { type CaseFollowing, createCaseFollowing } from './case-following';
export { type CaseReporting, createCaseReporting, type ReportOptions } from './case-reporting';
export type { Cases } from './cases';
export { type Client, createClient, createPageClient, type PageClient } from './client';
export { type ClientPart, createClientOf } from './client-of';
export type { ClientOptions } from './config';
export type { ConnectionState, OnConnection } from './connection';
export type { CaseFilter, CommandFor, Desk, DeskCases } from './desk';
export type { ApplicationCommandFor, ApplicationFilter, DeskApplications } from './desk-applications';
export type { DeskFigures, FiguresFilter } from './desk-figures';
export { uuid } from './environment';
export { createFiles, type DeskFiles, type Files, type UploadInput } from './files';
export type { FollowOptions } from './follow';
export { createLookUp, type LookUp } from './look-up';
export type { Paged } from './pages';
export { createRatings, type Ratings } from './ratings';
export type { ApplicationReference, CaseReference } from './reference';
export { createSite, type Site } from './site';
export { createTrack, type Track, type Tracked } from './track';
export type { TransferOptions } from './transfer';
