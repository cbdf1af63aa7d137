import type { Policy } from '../policy';
import { type OfficeSpan, openPerDay, type WorkingTime } from '../working-time';
import type { Bundle } from './bundle';
import { type Plan, plan } from './graph';

/** Office minutes of one working day. */
export function minutesOfDay(hours: readonly OfficeSpan[]): number {
  return openPerDay(hours) / 60;
}

/** Working time in office minutes. */
export function minutesOf(time: WorkingTime, hours: readonly OfficeSpan[]): number {
  return 'minutes' in time ? time.minutes : time.days * minutesOfDay(hours);
}

/** The bundle's items side by side and one after the other, each as long as its office promises. */
export function planOf({ items }: Pick<Bundle, 'items'>, { officeHours }: Pick<Policy, 'officeHours'>): Plan {
  return plan(items.map(({ id, after, within }) => ({ id, after, minutes: minutesOf(within, officeHours) })));
}

/** What a bundle promises: as long as its critical path; in days where every step of it is in days. */
export function promisedTime(bundle: Bundle, policy: Pick<Policy, 'officeHours'>): WorkingTime {
  const { criticalPath, minutes } = planOf(bundle, policy);
  const chain = bundle.items.filter(({ id }) => criticalPath.includes(id)).map(({ within }) => within);
  const days = chain.reduce((sum, time) => ('days' in time ? sum + time.days : Number.NaN), 0);
  return Number.isNaN(days) ? { minutes } : { days };
}
