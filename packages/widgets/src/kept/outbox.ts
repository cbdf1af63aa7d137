import { uuid } from '@wuyou/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { toDomainError } from '../shared/domain-error';
import { exclusively, type Turn } from './exclusively';
import { type Item, standingAfter, waitAfter } from './item';
import type { Change, Shelf } from './shelf';

interface OutboxOptions<Content, Reply> {
  readonly shelf: () => Shelf;
  /** Sends one item under its id as idempotency key. @throws {DomainError} */
  readonly send: (item: Item<Content, Reply>, signal: AbortSignal) => Promise<Reply>;
  /** What the shelf keeps for an item besides itself, and lets go with it. */
  readonly parts: (content: Content) => readonly Change[];
  /** The first to learn that something was taken. Over all tabs it is called once for each item. */
  readonly onReply: (reply: Reply) => void;
  /** A try failed. Another follows by itself where that may help. */
  readonly onError: (error: unknown, item: Item<Content, Reply>) => void;
}

/**
 * What was submitted and has not arrived yet. It goes out when the network is back, when the page is looked at again and
 * after a while, from one tab at a time, under one idempotency key however often: so it arrives once.
 */
export class Outbox<Content, Reply> implements ReactiveController {
  /** All there is, the oldest first. */
  items: readonly Item<Content, Reply>[] = [];

  private readonly tab = uuid();
  private readonly running = new Map<string, Promise<void>>();
  private leaving = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: OutboxOptions<Content, Reply>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.leaving = new AbortController();
    addEventListener('online', this.wake);
    document.addEventListener('visibilitychange', this.wake);
  }

  hostDisconnected(): void {
    this.leaving.abort();
    clearTimeout(this.timer);
    removeEventListener('online', this.wake);
    document.removeEventListener('visibilitychange', this.wake);
  }

  isSending(id: string): boolean {
    return this.running.has(id);
  }

  /** It could not be kept on the device: it is gone with the page. */
  isInPage(id: string): boolean {
    return this.options.shelf().isInPage('item', id);
  }

  get(id: string | undefined): Item<Content, Reply> | undefined {
    return this.items.find((item) => item.id === id);
  }

  /**
   * Keeps something before it leaves.
   * @param changes made together with it
   * @param where `page` for what must not be on the device
   */
  async add(
    item: Pick<Item<Content, Reply>, 'id' | 'content'>,
    changes: readonly Change[],
    where: 'device' | 'page',
  ): Promise<void> {
    const shelf = this.options.shelf();
    const added: Item<Content, Reply> = { ...item, at: Date.now(), standing: { state: 'waiting', tries: 0 } };
    const change: Change = ['item', item.id, added];
    if (where === 'page') await shelf.put(changes);
    await shelf.put(where === 'page' ? [change] : [change, ...changes], where);
    await this.look();
  }

  /** Lets an item go. @param parts also what it was made of */
  async remove(
    { id, content }: Item<Content, Reply>,
    parts: 'with-parts' | 'alone' = 'with-parts',
  ): Promise<void> {
    const gone = parts === 'alone' ? [] : this.options.parts(content);
    await this.options.shelf().put([['item', id], ...gone.map(([kind, part]): Change => [kind, part])]);
    await this.look();
  }

  /** Tries to send everything that waits, one after the other. Never rejects. */
  async drain(): Promise<void> {
    clearTimeout(this.timer);
    await this.look();
    for (const { id, standing } of this.items) {
      if (this.leaving.signal.aborted) return;
      if (standing.state !== 'waiting' && standing.state !== 'stuck') continue;
      await this.send(id);
      // The network is away: the others would not get through either.
      if (this.isWaiting(id)) break;
    }
    this.schedule();
  }

  /** Tries one now; resolves when that is over, however it went. */
  async send(id: string): Promise<void> {
    const { signal } = this.leaving;
    const turn = { name: id, shelf: this.options.shelf(), by: this.tab, signal };
    const run = this.running.get(id) ?? exclusively(turn, () => this.attempt(id, turn)).catch(ignoreAbort);
    this.running.set(id, run);
    this.host.requestUpdate();
    await run;
    this.running.delete(id);
    if (!signal.aborted) await this.look();
    this.schedule();
  }

  /** Reads what the shelf has. Of what was taken is told before it is shown, as what was seen is let go. */
  async look(): Promise<void> {
    const items = await this.options.shelf().all<Item<Content, Reply>>('item');
    for (const { id, standing } of items) {
      if (standing.state === 'sent' && !standing.told) await this.tell(id);
    }
    this.items = items.sort((a, b) => a.at - b.at);
    this.host.requestUpdate();
  }

  /** Another tab may have sent it meanwhile, so it is read again first. */
  private async attempt(id: string, { shelf, signal }: Turn): Promise<void> {
    const item = await shelf.get<Item<Content, Reply>>('item', id);
    if (!item || item.standing.state === 'sent' || item.standing.state === 'refused' || signal.aborted)
      return;
    const standing = await this.options.send(item, signal).then(
      (reply) => ({ state: 'sent', reply, told: false }) as const,
      (error) => {
        if (signal.aborted) throw new DOMException('The widget is gone', 'AbortError');
        this.options.onError(error, item);
        return standingAfter(toDomainError(error), 'tries' in item.standing ? item.standing.tries : 0);
      },
    );
    // A receipt is kept whatever happened to the item meanwhile.
    const absent = standing.state === 'sent' ? item : undefined;
    await shelf.change<Item<Content, Reply>>('item', id, (now = absent) => now && { ...now, standing });
  }

  private async tell(id: string): Promise<void> {
    let news: Reply[] = [];
    await this.options.shelf().change<Item<Content, Reply>>('item', id, (now) => {
      news = [];
      if (now?.standing.state !== 'sent' || now.standing.told) return now;
      news = [now.standing.reply];
      return { ...now, standing: { ...now.standing, told: true } };
    });
    news.forEach(this.options.onReply);
  }

  private isWaiting(id: string): boolean {
    return this.get(id)?.standing.state === 'waiting';
  }

  private schedule(): void {
    clearTimeout(this.timer);
    const waits = this.items.flatMap(({ standing }) =>
      standing.state === 'waiting' && standing.tries > 0 ? [waitAfter(standing, Math.random())] : [],
    );
    if (waits.length === 0 || this.leaving.signal.aborted) return;
    this.timer = setTimeout(() => void this.drain(), Math.min(...waits));
  }

  private readonly wake = (): void => {
    if (document.visibilityState === 'visible') void this.drain();
  };
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
}
