import type {
  ApplicationSummary,
  CaseSummary,
  Client,
  DeskApplicationView,
  DeskCaseView,
  PromiseView,
} from '@wuyou/sdk';
import type { ReactiveControllerHost } from 'lit';
import { Bench } from './bench';
import type { SectionName } from './events';

/** Cases, with what the site promised when the open one was read, for words about the clock. */
class CaseBench extends Bench<CaseSummary, DeskCaseView> {
  promise: PromiseView | undefined;

  constructor(host: ReactiveControllerHost, client: () => Client) {
    super(host, {
      list: (options) => client().desk.cases.list({ limit: 100 }, options),
      follow: (options) => client().desk.follow(options),
      get: async (id) => {
        const { desk, cases } = client();
        const [view, promise] = await Promise.all([desk.cases.get(id), cases.promise()]);
        this.promise = promise;
        return view;
      },
    });
  }
}

/** What the desk works on, through the client of whoever sits there now. */
export function createBenches(host: ReactiveControllerHost, client: () => Client) {
  return {
    cases: new CaseBench(host, client),
    applications: new Bench<ApplicationSummary, DeskApplicationView>(host, {
      list: (options) => client().desk.applications.list({ limit: 100 }, options),
      follow: (options) => client().desk.applications.follow(options),
      get: (id) => client().desk.applications.get(id),
    }),
  } satisfies Record<SectionName, unknown>;
}
