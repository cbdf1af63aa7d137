import type { CaseEvent } from '../case/event';
import { type Case, type CaseFacts, type Task, tasksOf } from '../case/state';
import { formatReceiptCode, referenceOf } from '../receipt-code';
import type { Reporter } from '../reporter';
import type { Tenant } from '../tenant';
import type { Notice } from './notice';

/**
 * Whom one event of a case is told.
 * @param state right after the event
 */
export function caseNotices(event: CaseEvent, state: Case, { phone }: Pick<Tenant, 'phone'>): Notice[] {
  // What is imported happened elsewhere, and long ago.
  if (event.via === 'import') return [];
  const { facts } = state;
  const named = { reference: referenceOf(facts.code), category: facts.category };
  switch (event.type) {
    case 'reported':
      return [
        // Those whose old cases are imported did not report just now.
        ...(event.channel === 'import'
          ? []
          : reached([event]).map(
              ({ to, code }): Notice => ({
                type: 'received',
                to,
                fillings: { code, date: { at: event.contactBy.dueAt } },
              }),
            )),
        { type: 'case-received', to: {}, fillings: { ...named, date: { at: event.acceptBy.dueAt } } },
      ];
    case 'declined':
      return reached([facts]).map(({ to, code }) => ({ type: 'declined', to, fillings: { code } }));
    case 'assigned':
    case 'decomposed':
      return event.tasks.map((task) => taskNotice(task, named));
    case 'reassigned':
      return [taskNotice(event.task, named)];
    case 'task-returned':
      return [{ type: 'task-returned', to: {}, fillings: named }];
    case 'info-requested':
      return everyone(facts).map(({ to, code }) => ({
        type: 'info-requested',
        to,
        fillings: { code, date: { at: event.supplyBy.dueAt } },
      }));
    case 'info-supplied':
      return atWork(state).map((to) => ({ type: 'info-supplied', to, fillings: named }));
    case 'extension-granted': {
      const { extension } = facts;
      if (event.clocks || !extension) return [];
      return reached([facts]).map(({ to, code }) => ({
        type: 'extension-offered',
        to,
        fillings: { code, days: extension.days },
      }));
    }
    case 'resolved':
      return everyone(facts).map(({ to, code }) => ({ type: 'answered', to, fillings: { code } }));
    case 'reopened': {
      const date = { at: event.rectifyBy.dueAt };
      return [
        ...everyone(facts).map(
          ({ to, reference }): Notice => ({ type: 'reopened', to, fillings: { reference, date } }),
        ),
        ...offices(tasksOf(state)).map(
          (to): Notice => ({ type: 'case-reopened', to, fillings: { ...named, date } }),
        ),
      ];
    }
    case 'closed':
      // Who closed it by rating it knows.
      return (event.basis === 'rated' ? others(facts) : everyone(facts)).map(({ to, reference }) => ({
        type: 'closed',
        to,
        fillings: { reference, phone },
      }));
    case 'urged':
      return atWork(state).map((to) => ({ type: 'urged', to, fillings: named }));
    case 'reminded':
      return event.departments.map((department) => ({
        type: 'due-soon',
        to: { department },
        fillings: { ...named, date: { at: event.dueAt } },
      }));
    case 'supervised': {
      const { level, number } = event;
      const to = atWork(state);
      return (to.length > 0 ? to : [{}]).map((office) => ({
        type: 'supervised',
        to: office,
        fillings: { ...named, level, number },
      }));
    }
    case 'accepted':
    case 'merged':
    case 'split':
    case 'intake-added':
    case 'intake-removed':
    case 'signed':
    case 'progressed':
    case 'task-finished':
    case 'info-expired':
    case 'extension-requested':
    case 'extension-accepted':
    case 'extension-refused':
    case 'deadline-corrected':
    case 'followed-up':
    case 'rated':
    case 'rating-verified':
    case 'rating-appealed':
    case 'appeal-decided':
    case 'withdrawn':
    case 'supervision-lifted':
    case 'key-marked':
    case 'task-force-formed':
    case 'milestone-reached':
    case 'contact-revealed':
    case 'erased':
    case 'proposed':
    case 'proposal-sent-back':
    case 'proposal-taken-back':
      return [];
  }
}

function taskNotice(
  { department, signBy, dueBy }: Task,
  named: { readonly reference: string; readonly category: string },
): Notice {
  return {
    type: 'task-assigned',
    to: { department },
    fillings: { ...named, signBy: { at: signBy.dueAt }, date: { at: dueBy.dueAt } },
  };
}

interface Reported {
  readonly code: string;
  readonly reporter: Reporter;
}

/** Those who left a mobile number, each with their own code. */
function reached(reports: readonly Reported[]) {
  return reports.flatMap(({ code, reporter }) => {
    const mobile = reporter.kind === 'anonymous' ? undefined : reporter.contact.mobile;
    return mobile === undefined
      ? []
      : [{ to: { mobile }, code: formatReceiptCode(code), reference: referenceOf(code) }];
  });
}

/** The reporter, and those whose cases of the same problem were merged into this one. */
function everyone(facts: CaseFacts) {
  return reached([facts, ...facts.intakes]);
}

function others({ intakes }: CaseFacts) {
  return reached(intakes);
}

/** Offices whose task is unfinished. */
function atWork(state: Case) {
  return offices(tasksOf(state).filter((task) => task.state !== 'finished'));
}

function offices(tasks: readonly Task[]) {
  return [...new Set(tasks.map(({ department }) => department))].map((department) => ({ department }));
}
