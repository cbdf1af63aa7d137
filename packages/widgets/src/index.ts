export { WuyouApply } from './apply/apply';
export {
  WuyouBeforeSubmitEvent,
  WuyouErrorEvent,
  WuyouProgressEvent,
  WuyouRatedEvent,
  WuyouSubmittedEvent,
} from './events';
export { WuyouIssueReport } from './issue-report/issue-report';
export { WuyouProgressTracker } from './progress-tracker/progress-tracker';
export { WuyouRating } from './rating/rating';
export type { WuyouCallback, WuyouNamespace } from './shared/namespace';
