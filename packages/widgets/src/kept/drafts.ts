import { uuid } from '@wuyou/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Change, Shelf } from './shelf';
import { withoutIds } from './without-ids';

/** Milliseconds without a key pressed before what was typed is saved. */
const PAUSE = 500;
/** Over the longest holidays and a fortnight's leave, and no longer, as drafts hold names and numbers. */
export const LIFETIME_DAYS = 14;
const LIFETIME = LIFETIME_DAYS * 24 * 60 * 60 * 1000;

/** A photo or document by its id, under which its bytes are kept. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly content: Blob;
}

/** What a form holds. */
export interface Typed {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly KeptFile[];
}

export interface SavedDraft {
  readonly id: string;
  /** When it was last saved, in milliseconds since 1970 UTC. */
  readonly at: number;
  readonly fields: Typed['fields'];
  readonly files: readonly Omit<KeptFile, 'content'>[];
}

interface DraftsOptions {
  readonly shelf: () => Shelf;
  /** What the form holds now; `undefined` for nothing worth keeping. */
  readonly typed: () => Typed | undefined;
}

/** What is being typed, saved as it grows, and what was left behind before. */
export class Drafts implements ReactiveController {
  /** Of earlier visits, the newest first. */
  offered: readonly SavedDraft[] = [];
  /** When it was last saved on the device, in milliseconds since 1970 UTC; `never` where the device cannot. */
  saved: number | 'never' | undefined;

  /** Of the draft that is being typed. */
  id = uuid();
  /** Files of the draft as it is saved. */
  private files: readonly string[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: DraftsOptions,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pagehide', this.flush);
    document.addEventListener('visibilitychange', this.turn);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.flush);
    document.removeEventListener('visibilitychange', this.turn);
    this.flush();
  }

  /** What the shelf has from before. Drafts past their time are let go. */
  async look(): Promise<void> {
    const shelf = this.options.shelf();
    const all = await shelf.all<SavedDraft>('draft');
    const old = all.filter(({ at }) => at < Date.now() - LIFETIME);
    if (old.length > 0) await shelf.put(old.flatMap(removal));
    this.offered = all
      .filter((draft) => draft.id !== this.id && !old.includes(draft))
      .sort((a, b) => b.at - a.at);
    this.host.requestUpdate();
  }

  /** Saves at once, in one with other changes. */
  async saveWith(changes: readonly Change[]): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.save(changes);
  }

  /** Something was typed or chosen. */
  touch(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.flush, PAUSE);
  }

  /**
   * Gives a draft back, and goes on with it. What was being typed is a draft of its own.
   * @returns `undefined` where it was submitted or discarded in another tab meanwhile
   */
  async restore({ id }: SavedDraft): Promise<Typed | undefined> {
    this.flush();
    const shelf = this.options.shelf();
    const draft = await shelf.get<SavedDraft>('draft', id);
    if (!draft) {
      await this.look();
      return undefined;
    }
    const { fields, files } = draft;
    const contents = await contentsOf(files, shelf);
    this.startOn(
      id,
      files.map((file) => file.id),
    );
    await this.look();
    return { fields, files: contents };
  }

  async discard(draft: SavedDraft): Promise<void> {
    await this.options.shelf().put(removal(draft));
    this.offered = this.offered.filter(({ id }) => id !== draft.id);
    this.host.requestUpdate();
  }

  /** What is typed from now on is another draft. */
  startAgain(): void {
    this.startOn(uuid(), []);
  }

  private startOn(id: string, files: readonly string[]): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.id = id;
    this.files = files;
    this.saved = undefined;
    this.host.requestUpdate();
  }

  /** Who comes back may have been in another tab. */
  private readonly turn = (): void => {
    this.flush();
    if (document.visibilityState === 'visible') void this.look();
  };

  /** Saves what waits to be saved, as the page may be gone the next moment. */
  private readonly flush = (): void => {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    void this.save();
  };

  private async save(changes: readonly Change[] = []): Promise<void> {
    const { id, files: before } = this;
    const typed = this.options.typed();
    const files = typed?.files ?? [];
    this.files = files.map((file) => file.id);
    const kept = await this.options
      .shelf()
      .put([
        ['draft', id, typed && savedAs(id, typed)],
        ...files.filter((file) => !before.includes(file.id)).map(fileChange),
        ...before.filter((file) => !this.files.includes(file)).map((file): Change => ['file', file]),
        ...changes,
      ]);
    if (id !== this.id) return;
    this.saved = typed && (kept ? Date.now() : 'never');
    this.host.requestUpdate();
  }
}

/** The files whose bytes are there. */
export async function contentsOf(files: SavedDraft['files'], shelf: Shelf): Promise<KeptFile[]> {
  const contents = await Promise.all(files.map(({ id }) => shelf.get<Blob>('file', id)));
  return files.flatMap((file, i) => (contents[i] ? [{ ...file, content: contents[i] }] : []));
}

export function fileChange({ id, content }: KeptFile): Change {
  return ['file', id, content];
}

function savedAs(id: string, { fields, files }: Typed): SavedDraft {
  const clean = Object.entries(fields).map(([name, text]) => [name, withoutIds(text)]);
  return {
    id,
    at: Date.now(),
    fields: Object.fromEntries(clean),
    files: files.map(({ id, name }) => ({ id, name })),
  };
}

function removal({ id, files }: SavedDraft): Change[] {
  return [['draft', id], ...files.map((file): Change => ['file', file.id])];
}
