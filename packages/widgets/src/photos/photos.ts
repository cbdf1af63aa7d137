import { uuid } from '@wuyou/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { KeptFile } from '../kept/drafts';
import { withoutIds } from '../kept/without-ids';
import { compress } from './compress';
import { type Content, contentOf } from './content-of';
import { MOST } from './photo-field';

/** Bytes of a file before it is compressed. */
const LARGEST = 10 * 1024 * 1024;

/** Why a file was not added. */
export type Refusal = 'many' | 'large' | 'empty' | 'heic' | 'other' | 'broken' | 'unread';

/** A photo or document that was chosen. */
export type Photo = {
  /** A UUID, under which it is uploaded however often. */
  readonly id: string;
  readonly name: string;
} & (
  | { readonly state: 'preparing' }
  | {
      readonly state: 'ready' | 'sending' | 'sent' | 'failed';
      /** As it is sent. */
      readonly content: Blob;
      /** Of a small picture of it; absent for a document. */
      readonly url?: string;
    }
);

interface PhotosOptions {
  /** What was chosen is ready, or was taken away. */
  readonly onChange: () => void;
}

/** The photos and documents of a report: chosen, told apart by their bytes, made small. */
export class Photos implements ReactiveController {
  all: readonly Photo[] = [];
  /** Of what was chosen last, by name. */
  refused: readonly { readonly name: string; readonly why: Refusal }[] = [];

  private working: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: PhotosOptions,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.all = this.all.map((photo) => ('content' in photo ? shown(photo) : photo));
  }

  hostDisconnected(): void {
    this.all.forEach(hide);
  }

  /** Those that are ready, as they are kept and sent. */
  get files(): readonly KeptFile[] {
    return this.all.flatMap((photo) => ('content' in photo ? [photo] : []));
  }

  /** One after the other, as a phone has memory for one large picture. */
  async add(files: readonly File[]): Promise<void> {
    const room = MOST - this.all.length;
    const taken = files.slice(0, Math.max(0, room)).map((file) => ({ file, id: uuid() }));
    this.refused = files.slice(taken.length).map(({ name }) => ({ name: withoutIds(name), why: 'many' }));
    const begun = taken.map(
      ({ file, id }): Photo => ({ id, name: withoutIds(file.name), state: 'preparing' }),
    );
    this.show([...this.all, ...begun]);
    for (const { file, id } of taken) this.working = this.working.then(() => this.prepare(file, id));
    await this.working;
    this.options.onChange();
  }

  remove(id: string): void {
    this.all.filter((photo) => photo.id === id).forEach(hide);
    this.show(this.all.filter((photo) => photo.id !== id));
    this.options.onChange();
  }

  /** How far its upload is. */
  mark(id: string, state: 'sending' | 'sent' | 'failed'): void {
    this.show(this.all.map((photo) => (photo.id === id && 'content' in photo ? { ...photo, state } : photo)));
  }

  /** In place of what is there. */
  replace(files: readonly KeptFile[]): void {
    this.all.forEach(hide);
    this.refused = [];
    this.show(files.map((file) => shown({ ...file, state: 'ready' })));
  }

  /** Nothing is being prepared any more. */
  async settled(): Promise<void> {
    await this.working;
  }

  private async prepare(file: File, id: string): Promise<void> {
    const ready = await readied(file);
    // It may have been taken away meanwhile.
    if (!this.all.some((photo) => photo.id === id)) return;
    if (typeof ready === 'string') {
      this.refused = [...this.refused, { name: withoutIds(file.name), why: ready }];
      this.show(this.all.filter((photo) => photo.id !== id));
      return;
    }
    const photo = shown({ ...ready, id, state: 'ready' });
    this.show(this.all.map((one) => (one.id === id ? photo : one)));
  }

  private show(photos: readonly Photo[]): void {
    this.all = photos;
    this.host.requestUpdate();
  }
}

/** A file as it is sent, or why it cannot be. */
async function readied(file: File): Promise<Omit<KeptFile, 'id'> | Refusal> {
  const name = withoutIds(file.name);
  if (file.size === 0) return 'empty';
  if (file.size > LARGEST) return 'large';
  const content = await contentOf(file).catch((): Content | 'unread' => 'unread');
  switch (content) {
    case 'unread':
    case 'heic':
    case 'other':
      return content;
    case 'pdf':
      // Its bytes and not the file, which may change or go before it is sent.
      return file.arrayBuffer().then(
        (bytes) => ({ name, content: new Blob([bytes], { type: 'application/pdf' }) }),
        () => 'unread' as const,
      );
    case 'jpeg':
    case 'png':
    case 'webp':
    case 'gif':
    case 'bmp':
      return compress(file).then(
        (small) => ({ name: `${name.replace(/\.\w+$/, '')}.jpg`, content: small }),
        () => 'broken' as const,
      );
  }
}

type Ready = Extract<Photo, { readonly content: Blob }>;

function shown(photo: Ready): Ready {
  return photo.content.type === 'image/jpeg' ? { ...photo, url: URL.createObjectURL(photo.content) } : photo;
}

function hide(photo: Photo): void {
  if ('url' in photo && photo.url) URL.revokeObjectURL(photo.url);
}
