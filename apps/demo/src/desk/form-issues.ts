import type { FieldIssue } from '@wuyou/domain';
import type { Draft } from './form-fields';

/** What a file that was not chosen cannot tell. */
const OF_NO_FILE = /^\/materials\/\d+\/(name|size)$/;

/**
 * What is wrong with the departments as a whole stands at the control that is to be changed for it, and a file that was
 * not chosen is one thing wrong.
 */
export function atControls(issues: readonly FieldIssue[], draft: Draft): FieldIssue[] {
  const tasks = Array.isArray(draft.tasks) ? (draft.tasks as readonly Draft[]) : [];
  return issues
    .filter(({ pointer }) => !OF_NO_FILE.test(pointer))
    .map((issue) => {
      if (issue.pointer !== '/tasks' || tasks.length === 0) return issue;
      if (issue.code === 'duplicate')
        return { ...issue, pointer: `/tasks/${repeated(tasks, 'department')}/department` };
      return issue.code === 'one_lead' ? { ...issue, pointer: `/tasks/${tasks.length - 1}/role` } : issue;
    });
}

/** The first row that says what one before it has said. */
function repeated(rows: readonly Draft[], name: string): number {
  const values = rows.map((row) => row[name]);
  return Math.max(
    0,
    values.findIndex((value, i) => values.indexOf(value) < i),
  );
}
