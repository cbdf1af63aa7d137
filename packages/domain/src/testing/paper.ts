import type { CaseCommand } from '../case/command';
import type { Actor, CaseEvent } from '../case/event';
import type { CaseStatus } from '../case/status';
import { type CaseCommandType, TRANSITIONS } from '../case/transitions';

interface PaperTask {
  readonly id: string;
  readonly department: string;
  readonly lead: boolean;
  readonly state: 'assigned' | 'signed' | 'finished' | 'returned';
}

/** The reference model: a case as a clerk would keep it on paper. */
export interface Paper {
  status: CaseStatus;
  round: number;
  tasks: PaperTask[];
  ratedRounds: number[];
  supervised: boolean;
  openProblems: number;
}

export const newPaper = (status: CaseStatus = 'submitted'): Paper => ({
  status,
  round: 1,
  tasks: [],
  ratedRounds: [],
  supervised: false,
  openProblems: 0,
});

/** Commands of a department that has signed. */
const AFTER_SIGNING: readonly CaseCommandType[] = [
  'progress',
  'finish-task',
  'request-info',
  'request-extension',
  'resolve',
];

/** Whether the clerk is certain of a refusal. Silent where dates, limits or another case decide. */
export function surelyRefused(paper: Paper, { type }: CaseCommand, { role, department }: Actor): boolean {
  if (!(type in TRANSITIONS[paper.status])) return true;
  const { tasks } = paper;
  const own = tasks.find((task) => task.department === department && task.state !== 'returned');
  if (role === 'department') {
    if (!own) return true;
    if (AFTER_SIGNING.includes(type) && own.state === 'assigned') return true;
  }
  switch (type) {
    case 'resolve':
      return (
        !own?.lead ||
        paper.openProblems > 0 ||
        tasks.some((task) => task !== own && task.state !== 'finished')
      );
    case 'rate':
      return paper.ratedRounds.includes(paper.round);
    case 'supervise':
      return paper.supervised;
    case 'lift-supervision':
      return !paper.supervised;
    default:
      return false;
  }
}

/** The clerk writes down what happened. */
export function write(paper: Paper, event: CaseEvent): void {
  const set = (id: string | undefined, change: Partial<PaperTask>) => {
    paper.tasks = paper.tasks.map((task) => (task.id === id ? { ...task, ...change } : task));
  };
  switch (event.type) {
    case 'assigned':
    case 'decomposed':
      for (const { id, department, role } of event.tasks)
        paper.tasks.push({ id, department, lead: role === 'lead', state: 'assigned' });
      break;
    case 'reassigned':
      set(event.task.id, { department: event.task.department, state: 'assigned' });
      break;
    case 'signed':
      set(event.task, { state: 'signed' });
      break;
    case 'task-returned':
      set(event.task, { state: 'returned' });
      break;
    case 'task-finished':
      set(event.task, { state: 'finished' });
      break;
    case 'resolved':
      for (const { id } of paper.tasks) set(id, { state: 'finished' });
      break;
    case 'rated':
      paper.ratedRounds.push(event.rating.round);
      break;
    case 'reopened':
      paper.round += 1;
      set(paper.tasks.find(({ lead }) => lead)?.id, { state: 'signed' });
      break;
    case 'supervised':
      paper.supervised = true;
      break;
    case 'supervision-lifted':
      paper.supervised = false;
      break;
    case 'task-force-formed':
      paper.openProblems = event.problems.length;
      break;
    case 'milestone-reached':
      if (event.solved !== undefined) paper.openProblems -= 1;
      break;
    default:
      break;
  }
}
