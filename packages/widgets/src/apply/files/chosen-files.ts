import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hashFile } from './hash-file';

/** Bytes; more the service does not take. */
const LARGEST = 100_000_000;

/** What a person has chosen for one material. */
export type Chosen = { readonly name: string; readonly size: number } & (
  | { readonly state: 'reading'; readonly percent: number }
  | { readonly state: 'read'; readonly hash: string }
  | { readonly state: 'refused'; readonly why: 'big' | 'empty' | 'unread' }
);

/** One file for each material, by the material's id, read once for its hash. */
export class ChosenFiles implements ReactiveController {
  private readonly chosen = new Map<string, Chosen>();
  private readonly contents = new Map<string, File>();
  private readonly readings = new Map<
    string,
    { readonly stop: AbortController; readonly done: Promise<void> }
  >();

  /** @param onChosen a file has been read or refused */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onChosen: (file: Chosen) => void,
  ) {
    host.addController(this);
  }

  get(material: string): Chosen | undefined {
    return this.chosen.get(material);
  }

  /** Those that were read, for whoever keeps the contents. */
  get files(): ReadonlyMap<string, File> {
    return new Map([...this.contents].filter(([material]) => this.get(material)?.state === 'read'));
  }

  choose(material: string, file: File): void {
    this.remove(material);
    this.contents.set(material, file);
    const { name, size } = file;
    if (size > LARGEST) this.settle(material, { state: 'refused', why: 'big', name, size });
    else if (size === 0) this.settle(material, { state: 'refused', why: 'empty', name, size });
    else {
      const stop = new AbortController();
      this.readings.set(material, { stop, done: this.read(material, file, stop.signal) });
    }
  }

  remove(material: string): void {
    this.readings.get(material)?.stop.abort();
    this.readings.delete(material);
    this.chosen.delete(material);
    this.contents.delete(material);
    this.host.requestUpdate();
  }

  clear(): void {
    for (const material of [...this.chosen.keys()]) this.remove(material);
  }

  /** Every file has been read, or cannot be. */
  async settled(): Promise<void> {
    await Promise.all([...this.readings.values()].map(({ done }) => done));
  }

  get reading(): boolean {
    return this.readings.size > 0;
  }

  hostDisconnected(): void {
    for (const [material] of this.readings) this.remove(material);
  }

  private async read(material: string, file: File, signal: AbortSignal): Promise<void> {
    const { name, size } = file;
    const onProgress = (done: number) =>
      this.put(material, { state: 'reading', percent: Math.floor(done * 100), name, size });
    onProgress(0);
    try {
      const hash = await hashFile(file, { signal, onProgress });
      this.readings.delete(material);
      this.settle(material, { state: 'read', hash, name, size });
    } catch {
      if (signal.aborted) return;
      this.readings.delete(material);
      this.settle(material, { state: 'refused', why: 'unread', name, size });
    }
  }

  private settle(material: string, file: Chosen): void {
    this.put(material, file);
    this.onChosen(file);
  }

  private put(material: string, file: Chosen): void {
    this.chosen.set(material, file);
    this.host.requestUpdate();
  }
}
