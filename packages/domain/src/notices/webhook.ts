import * as z from 'zod/mini';
import { applicationSummary, summarizeApplication } from '../approvals/application/desk-view';
import type { ApplicationEvent } from '../approvals/application/event';
import type { Application } from '../approvals/application/state';
import { APPLICATION_EVENT_TYPES } from '../approvals/application/timeline';
import type { WorkCalendar } from '../calendar';
import { caseSummary, summarize } from '../case/desk-view';
import type { CaseEvent } from '../case/event';
import type { Case } from '../case/state';
import { CASE_EVENT_TYPES } from '../case/timeline';
import { ROLES } from '../case/transitions';
import { isOfProposal } from '../four-eyes';
import type { Tenant } from '../tenant';
import { instant } from '../text';

const caseTypes = CASE_EVENT_TYPES.map((type) => `case.${type}` as const);
/** A draft is the applicant's alone. */
const applicationTypes = APPLICATION_EVENT_TYPES.filter((type) => type !== 'drafted' && type !== 'saved').map(
  (type) => `application.${type}` as const,
);

/** Everything a webhook may tell. */
export const WEBHOOK_TYPES = [...caseTypes, ...applicationTypes];
export type WebhookType = (typeof WEBHOOK_TYPES)[number];

const happened = {
  /** The site it happened in. */
  tenant: z.string(),
  /** Who did it. */
  by: z.enum(ROLES),
};

/** A case when the event had happened: nothing that people wrote, and nothing about a person. */
const caseData = z.extend(z.omit(caseSummary, { title: true, reporter: true }), happened);
/** An application when the event had happened. */
const applicationData = z.extend(z.omit(applicationSummary, { applicant: true }), happened);

/** The body of a webhook, as Standard Webhooks has it. `timestamp` is when it happened, not when it was sent. */
export const webhook = z.union([
  z.object({ type: z.enum(caseTypes), timestamp: instant, data: caseData }),
  z.object({ type: z.enum(applicationTypes), timestamp: instant, data: applicationData }),
]);
export type Webhook =
  | {
      readonly type: (typeof caseTypes)[number];
      readonly timestamp: string;
      readonly data: z.output<typeof caseData>;
    }
  | {
      readonly type: (typeof applicationTypes)[number];
      readonly timestamp: string;
      readonly data: z.output<typeof applicationData>;
    };

interface Around {
  readonly tenant: Tenant;
  readonly calendar: WorkCalendar;
}

/**
 * @param state right after the event; its clocks are shown as they stood then
 * @returns nothing for what only staff are shown, and for what was imported
 */
export function caseWebhook(event: CaseEvent, state: Case, around: Around): Webhook | undefined {
  const { type, at, by, via } = event;
  // What is imported happened elsewhere, and long ago.
  if (isOfProposal(type) || via === 'import') return undefined;
  const { title: _title, reporter: _reporter, ...data } = summarize(state, { now: at, ...around });
  return {
    type: `case.${type}`,
    timestamp: at,
    data: { ...data, tenant: around.tenant.id, by: by.role },
  };
}

/** @returns nothing for a draft, which is the applicant's alone, and for what only staff are shown */
export function applicationWebhook(
  event: ApplicationEvent,
  state: Application,
  around: Around,
): Webhook | undefined {
  const { type, at, by } = event;
  if (type === 'drafted' || type === 'saved' || isOfProposal(type)) return undefined;
  const { applicant: _applicant, ...data } = summarizeApplication(state, { now: at, ...around });
  return {
    type: `application.${type}`,
    timestamp: at,
    data: { ...data, tenant: around.tenant.id, by: by.role },
  };
}
