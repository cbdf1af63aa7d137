import type { Words } from './zh-cn';

const days = (count: number) => (count === 1 ? '1 working day' : `${count} working days`);

/** What the desk says of the queue of applications. */
export const applicationsEn: Words['applications'] = {
  queue: 'Applications',
  columns: { bundle: 'Service', applicant: 'Applicant', items: 'Items', due: 'Due', status: 'Status' },
  stages: {
    accept: 'To accept',
    correct: 'To be corrected',
    review: 'Under review',
    overdue: 'Overdue',
    deliver: 'To deliver',
    rate: 'To be rated',
    ended: 'Ended',
  },
  stageFilter: 'Filter by stage',
  bundleFilter: 'Filter by service',
  endedOf: (ended, items) => `${ended} of ${items} done`,
  loading: 'Reading the applications…',
  empty: 'No applications yet',
  emptyHelp:
    'Apply in the portal and it appears here at once. An office sees only what has an item for it to decide.',
  noMatch: 'No application fits these filters',
  failed: 'The applications could not be read',
  ofThis: 'On this application',
  others: 'Other offices',
};

const DECIDED =
  'Every item is decided: the clock of the review stops, and 10 working days for delivery begin.';

/** What the desk says of one application. */
export const applicationEn: Words['application'] = {
  none: 'Choose an application to work on it here',
  noneHelp: 'Move with j and k, open with Enter.',
  loading: 'Reading the application…',
  failed: 'The application could not be read',
  hidden: 'This application has no item for this office',
  track: 'See it in the portal',
  lanes: 'Offices side by side',
  lanesHelp:
    'A bar runs from acceptance to the promised end; its dark part is when the item is planned. Time lost on a critical one is lost at the end.',
  critical: 'Critical',
  legal: (count) => `the law allows ${days(count)}`,
  quoted: (name) => `“${name}”`,
  plannedMinutes: (start, end) => `Planned for office minutes ${start} to ${end} after acceptance`,
  plannedDays: (start, end) => `Planned for working days ${start} to ${end} after acceptance`,
  by: (moment) => `by ${moment}`,
  at: (moment) => `decided ${moment}`,
  waitsFor: (items) => `begins after ${items}`,
  waitsForAcceptance: 'begins on acceptance',
  reviewBy: (moment) => `technical review until ${moment} at the latest; the clock stands meanwhile`,
  dropped: (item) => `not done, as ${item} was refused`,
  noticeOf: (review) => `Notice of ${review.toLowerCase()}`,
  refusal: 'Why it was refused',
  reviews: {
    hearing: 'Hearing',
    tender: 'Tender',
    auction: 'Auction',
    inspection: 'Inspection',
    testing: 'Testing',
    quarantine: 'Quarantine',
    appraisal: 'Appraisal',
    'expert-review': 'Expert review',
  },
  deliveries: { electronic: 'Electronically', counter: 'At the counter', post: 'By post' },
  materials: 'Documents',
  materialStates: {
    handed: 'Handed in',
    reused: 'Spared',
    owed: 'To follow',
    missing: 'Missing',
    expired: 'Expired',
    rejected: 'To be replaced',
  },
  spared: (count) => (count === 1 ? '1 document spared' : `${count} documents spared`),
  validUntil: (day) => `valid until ${day}`,
  owedBy: (moment) => `promised by ${moment}`,
  expiredOn: (day) => `was valid until ${day}`,
  fromLibrary: 'from the licence library',
  fromApplication: (bundle, day) => `from “${bundle}” of ${day}`,
  statutory: 'The law’s limit',
  statutoryBy: (moment) => `By ${moment}`,
  application: 'The application',
  submittedAt: 'Handed in',
  acceptedBy: 'Accepted',
  deemed: 'by lapse of time',
  outcome: 'Decision',
  outcomes: { granted: 'All granted', 'partly-granted': 'Partly granted', refused: 'Refused' },
  deliveredAt: 'Delivered',
  reason: 'Reason',
  referTo: 'Where to go',
  rating: 'Rating',
  complaint: 'The case its bad rating became',
  origin: 'From the bad rating of an application',
  documents: (count) => (count === 1 ? '1 document' : `${count} documents`),
  applicant: 'Applicant',
  onBehalf: {
    'supply-materials': 'Hand in documents for the applicant',
    withdraw: 'Withdraw for the applicant',
  },
  turnOffices: (count) => (count > 1 ? `${count} offices are next, side by side` : 'The office is next'),
  turnApplicant: 'The applicant is next',
  turnOwed: 'A document is still owed for your item; it can be granted once it is in.',
  over: 'This application has ended.',
  events: {
    drafted: 'Drafted',
    saved: 'Draft saved',
    submitted: 'Handed in',
    'correction-requested': 'Told what is missing',
    'materials-supplied': 'Documents handed in',
    accepted: 'Accepted',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    'review-begun': 'Technical review begun',
    'review-ended': 'Technical review ended',
    granted: 'Granted',
    refused: 'Refused',
    prolonged: 'Prolonged',
    settled: 'Deadlines settled by the published calendar',
    decided: 'Every item decided',
    delivered: 'Delivered',
    rated: 'Rated',
    erased: 'Personal data erased',
  },
  effects: {
    choose: 'Once you have chosen, its effect on the clock is said here.',
    none: 'No effect on the clock.',
    unchanged: (due) => `The deadline stays: ${due}.`,
    accept: (limit, first, count) =>
      `The promised time starts now: ${limit}. So does the law’s limit. ${first} ${count > 1 ? 'begin at once, side by side' : 'begins at once'}.`,
    correct:
      'No clock runs while the applicant mends it; then 5 working days for accepting start anew. What is missing is added by itself. This can be told once only.',
    decline: 'All clocks end. The applicant sees the reason and where to go instead.',
    supply: 'The 5 working days for accepting start anew.',
    withdraw: 'All clocks end; no office goes on.',
    beginReview: (count) =>
      `The clocks of this item and of the whole stand still, for no more than ${count > 0 ? days(count) : 'the days noticed'}; the review has a clock of its own, and the other items go on.`,
    endReview: 'The clocks go on; the due day moves on by the whole working days they stood still.',
    endReviewStill:
      'This item’s clock goes on; another review is still running, so the clock of the whole stands.',
    grant: ({ begins, last }, due) =>
      last
        ? DECIDED
        : `This item’s clock stops. ${begins ? `At once begins ${begins}.` : 'The other items go on.'} The whole is to be decided by ${due}.`,
    refuse: ({ drops, last }, due) =>
      `This item’s clock stops. ${drops ? `What waited for it is not done: ${drops}. ` : ''}${last ? DECIDED : `The other items go on; the whole is to be decided by ${due}.`}`,
    prolong: (count) => `The law’s limit moves by ${days(count)}, once; what was promised stays promised.`,
    deliver: 'The clock for delivery ends, and the applicant may rate.',
  },
};
