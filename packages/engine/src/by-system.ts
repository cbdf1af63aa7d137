import { type Instant, type Tenant, toMs, type WorkCalendar } from '@wuyou/domain';

/**
 * The context of a command that the clock gives. The version names it, so however many engines fire at once over one
 * store, it takes effect once.
 */
export function bySystem(
  { facts }: { readonly facts: { readonly id: string; readonly version: number } },
  context: { readonly at: Instant; readonly tenant: Tenant; readonly calendar: WorkCalendar },
) {
  const commandId = `timer ${facts.id} ${facts.version}`;
  return { ...context, by: { role: 'system' }, via: 'timer', commandId } as const;
}

/** What people did before a timer fired stays before it. */
export function notBeforeLast(events: readonly { readonly at: Instant }[], at: Instant): Instant {
  const last = events[events.length - 1];
  return last && toMs(last.at) > toMs(at) ? last.at : at;
}
