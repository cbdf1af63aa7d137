export type {
  ApplicationCommand,
  ApplicationCommandInput,
  Apply,
  ApplyInput,
} from './approvals/application/command';
export { complaintOf } from './approvals/application/complaint';
export { apply, decideApplication } from './approvals/application/decide';
export {
  type ApplicationSummary,
  applicationSummary,
  type DeskApplicationView,
  deskApplicationView,
  summarizeApplication,
  viewApplicationForDesk,
} from './approvals/application/desk-view';
export type {
  ApplicationEvent,
  ApplicationEventData,
  ApplicationEventType,
} from './approvals/application/event';
export { evolveApplication, foldApplication } from './approvals/application/evolve';
export { type Gap, gapsOf } from './approvals/application/gaps';
export { partApplicationEvent } from './approvals/application/personal';
export type { ApplicationContext } from './approvals/application/rule';
export { applicationAwaits } from './approvals/application/settling';
export {
  type Application,
  type ApplicationFacts,
  type ApplicationIn,
  applicantVersion,
  type Complaint,
  type HandedMaterial,
  isHandedIn,
  type Node,
  nodesOf,
  type Outcome,
  type Owed,
  type Result,
} from './approvals/application/state';
export {
  APPLICATION_EVENT_TYPES,
  type ApplicationEntry,
  type DeskApplicationEntry,
  deskApplicationEntry,
} from './approvals/application/timeline';
export { type ApplicationTimer, nextApplicationTimer } from './approvals/application/timer';
export {
  type ApplicationView,
  applicationView,
  type LaneView,
  type MaterialView,
  viewApplication,
} from './approvals/application/view';
export { type Bundle, type BundleItem, bundleOf, mayBeOwed } from './approvals/bundle';
export {
  type BundleSummary,
  type BundleView,
  bundleSummary,
  bundleView,
  summarizeBundle,
  viewBundle,
} from './approvals/bundle-view';
export type { Catalogue, Material, ServiceItem } from './approvals/catalogue';
export { type Comparison, compare, type Effort } from './approvals/compare';
export { documentsOf } from './approvals/documents';
export type { Plan, PlannedNode } from './approvals/graph';
export { type DocumentSource, type HeldDocument, type Holding, holdingsOf } from './approvals/locker';
export { parseCatalogue } from './approvals/parse-catalogue';
export {
  evolveProject,
  finishStage,
  foldProject,
  openProject,
  PROJECT_STAGES,
  type Project,
  type ProjectEvent,
  type ProjectPlan,
  type ProjectStage,
} from './approvals/project';
export { planOf, promisedTime } from './approvals/promise';
export {
  createCalendar,
  type Day,
  type DayKind,
  type DayOverride,
  type HolidayNotices,
  type WorkCalendar,
} from './calendar';
export { type Clock, type Clocks, caseLight, clocksOf, deadlineOf } from './case/clocks';
export {
  type CaseCommand,
  type CaseCommandInput,
  caseCommand,
  type Report,
  type ReportInput,
  reportInput,
  type TimerCommand,
} from './case/command';
export { decide, hear, promise, report } from './case/decide';
export {
  type CaseSummary,
  caseSummary,
  type DeskCaseView,
  deskCaseView,
  summarize,
  viewForDesk,
} from './case/desk-view';
export type {
  Actor,
  CaseEvent,
  CaseEventData,
  CaseEventType,
  ClosingBasis,
  EventMeta,
  FollowUpOutcome,
  ReopeningBasis,
  Via,
} from './case/event';
export { evolve, fold } from './case/evolve';
export { type Imported, importCase, importInput } from './case/import';
export { type Merged, viewMerged } from './case/merged-view';
export { partCaseEvent, subjectOf } from './case/personal';
export { revealContact } from './case/reveal-contact';
export { type DecisionContext, knownCategory } from './case/rules/rule';
export {
  type Appeal,
  type Case,
  type CaseFacts,
  type CaseIn,
  type Finding,
  type FollowUp,
  type Intake,
  type MergedInto,
  type PendingExtension,
  type Rectification,
  reporterVersion,
  type Source,
  type Task,
  type TaskState,
  tasksOf,
  viewVersion,
} from './case/state';
export {
  formatSupervisionNumber,
  type KeyCase,
  runningSupervision,
  type SubProblem,
  type Supervision,
  type SupervisionLevel,
  type TaskForce,
} from './case/supervision';
export {
  CASE_EVENT_TYPES,
  type DeskTimelineEntry,
  type TimelineEntry,
} from './case/timeline';
export { awaitsCalendar, nextTimer, type Timer } from './case/timer';
export {
  type CaseView,
  caseView,
  type RatingView,
  type ViewContext,
  viewCase,
} from './case/view';
export { type ChallengeSolution, type ChallengeView, challengeSolution, challengeView } from './challenge';
export {
  type Clockwork,
  type Deadline,
  type Extension,
  extend,
  type Light,
  lightOf,
  type Pause,
  type PauseBasis,
  type PauseGround,
  pause,
  reckonAgain,
  resume,
  STATUTORY_REVIEWS,
  type StatutoryReview,
  setDeadline,
  stoppedAt,
  workingDaysLeft,
} from './deadline';
export { DEADLINE_KINDS, type DeadlineKind } from './deadline-kind';
export { type DeadlineView, viewDeadline } from './deadline-view';
export { eraseApplication, eraseCase, isRunning } from './erasure';
export { invalid } from './errors';
export { type ExplainedDay, explain } from './explain';
export type {
  AssignmentRecord,
  CaseRecord,
  RatingRecord,
  RoundRecord,
  SupervisionRecord,
} from './figures/case-record';
export {
  type Contribution,
  type CountingPlace,
  contributionChange,
  contributionsOf,
} from './figures/contribution';
export {
  type Cut,
  cut,
  cutByDay,
  type DayCut,
  FIRST_DAY,
  LAST_DAY,
  PERIOD_EVENTS,
  type PeriodEvent,
} from './figures/cut';
export type { Figure, Part } from './figures/figure';
export { type Figures, figuresOf, type Rate, type RateName } from './figures/figures';
export { type HandlingTime, handlingTime } from './figures/handling-time';
export { onTimeResolving, onTimeSigning, responseRate } from './figures/promptness';
export { goodRatingRate, ownGoodRatingRate, unratedRate } from './figures/ratings';
export { recordEvent, recordOf } from './figures/record-case';
export {
  badRatingReplyRate,
  rectificationRate,
  rectifiedSatisfactionRate,
} from './figures/rectification';
export { supervisionCount } from './figures/supervision-count';
export {
  addTallies,
  EMPTY_TALLY,
  figuresFrom,
  MEASURES,
  type OpenPromise,
  openPromisesOf,
  PROMISE_NAMES,
  type PromiseName,
  type Tally,
  tallyOf,
  withLate,
} from './figures/tally';
export {
  satisfiedRate,
  solvedRate,
  type ThreeRates,
  type ThreeRateWeights,
  threeRates,
} from './figures/three-rates';
export { extensionUse, pauseUse, reworkRate } from './figures/use';
export { type AttachedFile, type FileView, fileName, fileView } from './file';
export type { FileProblem } from './file-problem';
export { FOUR_EYES_COMMANDS, type FourEyesCommand, isSeenOutside } from './four-eyes';
export { chineseCalendar, createChineseCalendar, tenantCalendar } from './holidays';
export { maskMobile, maskName, maskUscc } from './mask';
export {
  APPLICATION_COMMAND_NAMES,
  COMMAND_NAMES,
  FIELD_NAMES,
  issueMessage,
  messageOf,
  ROLE_NAMES,
} from './messages';
export { parse } from './parse';
export { PERMISSIONS, type Reach, reachOf, STAFF_ROLES, type StaffRole } from './permissions';
export { DEFAULT_POLICY, type Limit, limitOf, type Policy, parsePolicy, policySchema } from './policy';
export type { ProposalView } from './proposal-view';
export { type Rating, type RatingInput, ratingInput } from './rating';
export { parseReference } from './receipt-code';
export { maskReporter, type Reporter } from './reporter';
export { ERASED, type Parted } from './stand-in';
export { type Approvals, type Category, type Department, type SiteView, siteOf, type Tenant } from './tenant';
export {
  type AllowedCommand,
  APPLICATION_COMMAND_GIVERS,
  APPLICATION_FILLED,
  APPLICATION_STATUS_CODES,
  APPLICATION_STATUSES,
  APPLICATION_STEPS,
  APPLICATION_TRANSITIONS,
  type ApplicationCommandType,
  type ApplicationStatus,
  type ApplicationStatusAllowing,
  addDays,
  allowedCommands,
  applicationCommandsOf,
  atTime,
  CASE_COMMAND_TYPES,
  CASE_STATUS_CODES,
  CASE_STATUSES,
  type CaseCommandType,
  type CaseStatus,
  CHANNEL_CODES,
  CHANNELS,
  type Channel,
  type ChannelCode,
  COMMAND_GIVERS,
  commandsOf,
  createReceiptCode,
  DomainError,
  dateOf,
  type ErrorCode,
  type ErrorDetails,
  FIELD_ISSUE_CODES,
  type FieldIssue,
  type FieldIssueCode,
  formatReceiptCode,
  type Instant,
  isBad,
  LOCALES,
  type LocalDate,
  type Locale,
  type Localized,
  mayGive,
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
  RECEIPT_ALPHABET,
  RECEIPT_LENGTH,
  type ReceiptCode,
  type ReceiptProblem,
  type ReporterField,
  RING_FILLED,
  RING_STEP_CODES,
  RING_STEPS,
  type RingStep,
  ROLES,
  type Role,
  referenceOf,
  type StatusAllowing,
  TRANSITIONS,
  tagsFor,
  toInstant,
  toMs,
  USCC_LENGTH,
  type UsccProblem,
  weekday,
} from './values';
export { addOfficeMinutes, type OfficeSpan, officeMinutesBetween, type WorkingTime } from './working-time';
