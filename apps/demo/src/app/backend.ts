import { toInstant } from '@wuyou/domain/values';
import { createMock, type Mock, type ScenarioName } from '@wuyou/mocks';
import { startMockWorker } from '@wuyou/mocks/browser';
import type { DemoClock } from '../shared/demo-time';
import { mockStaff } from '../staff/mock-staff';
import { signedInStaff } from '../staff/signed-in-staff';
import type { Staff } from '../staff/staff';

/** The week before National Day: the next working day but one is nine days off. */
const NOW = '2026-09-29T09:12:00+08:00';

/** What answers the page: a service, or the whole of one in this page. */
export interface Backend {
  readonly baseUrl: string;
  readonly pageKey: string;
  readonly staff: Staff;
  readonly clock: DemoClock;
  /** What only the one in this page lets itself be told: time, faults, scenarios. */
  readonly mock?: Mock;
}

/** A service that this page is served with, as its `<meta name="wuyou-service">` says. */
interface ServedWith {
  readonly baseUrl: string;
  readonly pageKey: string;
  readonly issuer: string;
  readonly client: string;
  readonly site: string;
}

const CHOICE = 'wuyou-demo-backend';

/** The service of the page, if it has one and `?backend=mock` was not asked for, in this tab. */
export async function startBackend(scenario: ScenarioName): Promise<Backend> {
  const asked = new URLSearchParams(location.search).get('backend');
  if (asked !== null) sessionStorage.setItem(CHOICE, asked);
  const meta = document.querySelector<HTMLMetaElement>('meta[name="wuyou-service"]');
  if (!meta || sessionStorage.getItem(CHOICE) === 'mock') return mockBackend(scenario);
  const { baseUrl, pageKey, ...signInAt } = JSON.parse(meta.content) as ServedWith;
  return {
    baseUrl,
    pageKey,
    staff: await signedInStaff(signInAt, { storage: sessionStorage, at: location }),
    clock: { now: () => toInstant(Date.now()) },
  };
}

/** The whole service in this page, kept over a reload in this tab. */
async function mockBackend(scenario: ScenarioName): Promise<Backend> {
  const mock = createMock({ scenario, now: NOW, persist: sessionStorage });
  await startMockWorker(mock, { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` });
  await mock.ready;
  const { baseUrl, keys, clock } = mock;
  return { baseUrl, pageKey: keys.page, staff: mockStaff(keys), clock, mock };
}
