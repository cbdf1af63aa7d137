import type { BundleList, Bundles } from '@wuyou/sdk';
import type { ReactiveControllerHost } from 'lit';
import { Loaded } from '../shared/loaded';
import { loadOffer, type Offer } from './offer/load-offer';

interface OffersOptions {
  /** Id of the bundle that the page has named; empty without one. */
  readonly named: () => string;
  readonly bundles: () => Bundles;
  readonly source: () => readonly unknown[];
  readonly onError: (error: unknown) => void;
}

/** What can be applied for, and what of it is looked at. It is loaded while the part that shows it is on its way. */
export class Offers {
  /** The earlier receipt code in use, as it was given; empty without one. */
  known = '';
  /** Chosen from the list. */
  picked = '';
  /** All of them; kept to come back to. */
  readonly list: Loaded<readonly [boolean, ...unknown[]], BundleList>;
  /** The one that is looked at. */
  readonly one: Loaded<readonly [string, string, ...unknown[]], Offer>;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly options: OffersOptions,
  ) {
    const { bundles, source, onError } = options;
    this.list = new Loaded(host, {
      args: () => [this.open || this.list.value !== undefined, ...source()],
      load: ([wanted], signal) => (wanted ? bundles().list({ signal }) : undefined),
      onError,
    });
    this.one = new Loaded(host, {
      args: () => [this.id, this.known, ...source()],
      load: ([id, known], signal) => (id ? loadOffer(bundles(), { id, known }, signal) : undefined),
      onError,
    });
  }

  /** Of the bundle that is looked at. */
  get id(): string {
    return this.picked || this.options.named();
  }

  /** What is looked at, once it has come. */
  get shown(): Offer | undefined {
    const { value } = this.one;
    return value?.id === this.id ? value : undefined;
  }

  /** Visitors choose: the page has named no bundle, or one that is not there. */
  get open(): boolean {
    return this.id === '' || (this.shown !== undefined && !this.shown.bundle);
  }

  /** @param id empty for the one that the page has named, or the list */
  pick(id: string): void {
    this.picked = id;
    this.host.requestUpdate();
  }

  /** Takes an earlier receipt code, or tries the same one again. */
  look(code: string): void {
    if (code === this.known) void this.one.run();
    this.known = code;
    this.host.requestUpdate();
  }
}
