import type { ApplicationEvent, Started } from '../approvals/application/event';
import type { Application } from '../approvals/application/state';
import { formatReceiptCode, referenceOf } from '../receipt-code';
import type { Notice } from './notice';

/**
 * Whom one event of an application is told.
 * @param state right after the event
 */
export function applicationNotices(event: ApplicationEvent, { facts }: Application): Notice[] {
  const { applicant } = facts;
  const mobile = applicant.kind === 'anonymous' ? undefined : applicant.contact.mobile;
  const code = formatReceiptCode(facts.code);
  const reference = referenceOf(facts.code);
  const bundle = facts.bundle.name;
  const tell = (of: (to: { readonly mobile: string }) => Notice): Notice[] =>
    mobile === undefined ? [] : [of({ mobile })];
  const begun = (started: Started): Notice[] =>
    facts.bundle.items.flatMap(({ id, name, department }) => {
      const dueBy = started[id];
      const fillings = dueBy && { bundle, reference, item: name, date: { at: dueBy.dueAt } };
      return fillings ? [{ type: 'item-started', to: { department: department.id }, fillings }] : [];
    });

  switch (event.type) {
    case 'submitted': {
      const date = { at: event.correctionBy.dueAt };
      return [
        ...(facts.channel === 'import'
          ? []
          : tell((to) => ({ type: 'application-received', to, fillings: { bundle, code, date } }))),
        { type: 'application-submitted', to: {}, fillings: { bundle, reference, date } },
      ];
    }
    case 'correction-requested':
      return tell((to) => ({ type: 'correction-requested', to, fillings: { bundle, code } }));
    case 'accepted': {
      const date = { at: event.promisedBy.dueAt };
      return [
        ...tell((to) => ({ type: 'application-accepted', to, fillings: { bundle, reference, date } })),
        ...begun(event.started),
      ];
    }
    case 'granted':
      return begun(event.started);
    case 'declined':
      return tell((to) => ({ type: 'application-declined', to, fillings: { bundle, code } }));
    case 'decided': {
      const date = { at: event.deliverBy.dueAt };
      return tell((to) => ({ type: 'application-decided', to, fillings: { bundle, reference, date } }));
    }
    case 'delivered':
      return tell((to) => ({ type: 'application-delivered', to, fillings: { bundle, code } }));
    case 'drafted':
    case 'saved':
    case 'materials-supplied':
    case 'withdrawn':
    case 'review-begun':
    case 'review-ended':
    case 'refused':
    case 'prolonged':
    case 'settled':
    case 'rated':
    case 'erased':
    case 'proposed':
    case 'proposal-sent-back':
    case 'proposal-taken-back':
      return [];
  }
}
