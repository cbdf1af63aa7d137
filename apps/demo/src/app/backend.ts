import { createMock, type Mock, type ScenarioName } from '@wuyou/mocks';
import { startMockWorker } from '@wuyou/mocks/browser';

/** The week before National Day: the next working day but one is nine days off. */
const NOW = '2026-09-29T09:12:00+08:00';

/** The whole service in this page, kept over a reload in this tab. */
export async function startBackend(scenario: ScenarioName): Promise<Mock> {
  const mock = createMock({ scenario, now: NOW, persist: sessionStorage });
  await startMockWorker(mock, { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` });
  await mock.ready;
  return mock;
}
