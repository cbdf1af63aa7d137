import { PAUSE } from '../shared/pause';
import type { Catalogue } from './strings';

/** A language that is fetched where a widget speaks it. */
class FetchedWords {
  /** Absent until they are there. */
  words: Catalogue | undefined;
  private coming: Promise<void> | undefined;
  private failed = false;

  constructor(public fetch: () => Promise<Catalogue>) {}

  /** Once, however many ask. Rejects where they cannot be had, and for a while after. */
  bring(): Promise<void> {
    this.coming ??= this.learn();
    return this.coming;
  }

  /** What failed may be tried again at once. */
  retry(): void {
    if (this.failed) this.coming = undefined;
  }

  private async learn(): Promise<void> {
    this.failed = false;
    try {
      this.words = await this.fetch();
      this.coming = undefined;
    } catch (error) {
      this.failed = true;
      setTimeout(() => this.retry(), PAUSE);
      throw error;
    }
  }
}

export const ENGLISH = new FetchedWords(async () => (await import('./en')).english);
