/** Only what is new, for a screen reader. The tracker says it: its live region was there before. */
export class NewsEvent extends CustomEvent<string> {
  constructor(news: string) {
    super('wuyou-news', { detail: news });
  }
}

/** The person asks for what has become of a bad rating. */
export class TrackOtherEvent extends CustomEvent<string> {
  constructor(code: string) {
    super('wuyou-track-other', { detail: code });
  }
}

/** The person wants to rate, for which the page has a place of its own. */
export class RateElsewhereEvent extends CustomEvent<undefined> {
  constructor() {
    super('wuyou-rate-elsewhere');
  }
}

declare global {
  interface HTMLElementEventMap {
    'wuyou-news': NewsEvent;
    'wuyou-track-other': TrackOtherEvent;
    'wuyou-rate-elsewhere': RateElsewhereEvent;
  }
}
