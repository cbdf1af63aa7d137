import type { Strings } from '../strings';

export const workingDays = (count: number) => `${count} working ${count === 1 ? 'day' : 'days'}`;

export const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;

export const due = {
  left: ['', ' left'] as readonly [string, string],
  over: 'Overdue by',
  days: workingDays,
  minutes: (count: number) => {
    const [hours, minutes] = [Math.floor(count / 60), count % 60];
    return [hours && `${hours} h`, (minutes || !hours) && `${minutes} min`].filter(Boolean).join(' ');
  },
  today: 'Due today',
  paused: 'The clock is paused',
  supervised: (number: string) => `, supervised as ${number}`,
  by: (when: string, what: string) => `${what} by ${when}`,
  byPaused: (when: string, what: string) => `Was: ${what} by ${when}; moves on once you reply`,
  byReviewed: (when: string, what: string) =>
    `Was: ${what} by ${when}; moves on once the technical review has ended`,
  promised: (limit: string) => `promised within ${limit}`,
  legal: (limit: string) => `the law allows ${limit}`,
  longer: (count: number) => `extended by ${workingDays(count)}`,
  officeHours: (limit: string) => `${limit} of office time`,
  used: (count: number) => `${days(count)} used`,
  answered: 'Answer',
  why: 'Why this day?',
  startDay: 'starting day, not counted',
  startMinutes: 'start',
  restDay: (name: string) => `${name}, not counted`,
  weekend: 'weekend',
  nth: (n: number) => `working day ${n}`,
  nthMakeUp: (n: number, name: string) => `worked in exchange for ${name}, working day ${n}`,
  pausedDay: 'clock paused, not counted',
  open: 'office hours counted',
  isToday: 'today',
  dueAt: (time: string) => `due at ${time}`,
  calendar: (version: string) => `Calendar version: ${version}`,
  provisional: (year: string) => `The holidays of ${year} are not published yet; the date may then move`,
  extended: (count: number, at: string, reason: string) =>
    `Given ${workingDays(count)} more on ${at}. Why: ${reason}`,
  pausedNow: 'The clock is paused; the date moves on by the whole working days it stands',
  reckonedNow: (when: string) =>
    `By today’s calendar it would be ${when}; the promised date stays, and a correction would give its reason`,
  kinds: {
    accept: 'Accepted',
    contact: 'Contact',
    sign: 'Signed for',
    task: 'Done',
    resolve: 'Answer',
    supply: 'Your reply',
    'follow-up': 'Call-back',
    verify: 'Check',
    rectify: 'Put right',
    correction: 'Told what is missing',
    bundle: 'Decision',
    delivery: 'Delivery',
  },
  cells: {
    start: 'Start',
    off: 'Off',
    weekend: 'Off',
    makeUp: 'Work',
    today: 'Today',
    stood: 'Pause',
    due: 'Due',
  },
  cellDays: (count: number) => days(count),
} satisfies Strings['due'];
