import type { AttachedFile } from '../file';
import type { Rating } from '../rating';
import { allDates, dates, ERASED, nobody, type Parted, part, type StandIns, words } from '../stand-in';
import type { Clocks } from './clocks';
import type { CaseEvent, CaseEventData } from './event';
import type { Task } from './state';

const clocks = ({ resolveBy, tasks }: Clocks): Clocks => ({
  resolveBy: dates(resolveBy),
  tasks: allDates(tasks),
});
const task = (given: Task): Task => ({
  ...given,
  title: ERASED,
  signBy: dates(given.signBy),
  dueBy: dates(given.dueBy),
});
const tasks = (given: readonly Task[]): readonly Task[] => given.map(task);
const rating = (given: Rating): Rating => ({
  ...given,
  ...(given.comment !== undefined && { comment: ERASED }),
});

const files = (given: readonly AttachedFile[]): readonly AttachedFile[] =>
  given.map((file) => ({ ...file, name: ERASED }));

/** A new type of event says here what of it is a person's, or does not compile. */
const PERSONAL = {
  reported: { title: words, details: words, place: words, reporter: nobody, files },
  accepted: { resolveBy: dates },
  declined: { reason: words, referTo: words },
  merged: { note: words },
  split: { reason: words },
  'intake-added': {
    intake: (given) => ({ ...given, title: ERASED, reporter: nobody(given.reporter) }),
  },
  'intake-removed': { reason: words },
  assigned: { tasks },
  decomposed: { tasks },
  reassigned: { task, reason: words },
  signed: {},
  'task-returned': { reason: words },
  progressed: { note: words },
  'task-finished': { result: words },
  'info-requested': { question: words, clocks },
  'info-supplied': { text: words, clocks, files },
  'info-expired': { clocks },
  'extension-requested': { reason: words },
  'extension-granted': { clocks },
  'extension-accepted': { clocks },
  'extension-refused': { reason: words },
  'deadline-corrected': { reason: words, clocks },
  resolved: { answer: words },
  'followed-up': { note: words },
  rated: { rating },
  'rating-verified': { note: words },
  'rating-appealed': { reason: words },
  'appeal-decided': { note: words },
  closed: { note: words },
  reopened: { reason: words },
  withdrawn: { reason: words },
  urged: { note: words },
  reminded: {},
  supervised: { reason: words },
  'supervision-lifted': { note: words },
  'key-marked': { reason: words },
  'task-force-formed': {
    problems: (given) => given.map((problem) => ({ ...problem, title: ERASED })),
  },
  'milestone-reached': { text: words },
  'contact-revealed': { reason: words },
  proposed: { command: (given) => ({ ...given, note: ERASED }) },
  'proposal-sent-back': { note: words },
  'proposal-taken-back': {},
  erased: {},
} satisfies StandIns<CaseEventData>;

/** Takes out of an event what is a person's. */
export function partCaseEvent(event: CaseEvent): Parted<CaseEvent> {
  return part<CaseEvent>(event, PERSONAL as StandIns<CaseEvent>);
}

/** The case whose reporter an event is about: another one's, where that was merged into this. */
export function subjectOf(event: CaseEvent, id: string): string {
  if (event.type === 'intake-added') return event.intake.caseId;
  return event.type === 'intake-removed' ? event.caseId : id;
}
