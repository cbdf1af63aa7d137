import type { Locale } from '@wuyou/domain/values';
import type { ApplicationView } from '@wuyou/sdk';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Asked } from '../apply/draft';
import { type Chosen, ChosenFiles } from '../apply/files/chosen-files';
import { materialItem } from '../apply/materials/material-item';
import { WuyouBeforeSubmitEvent } from '../events';
import { errorWords } from '../shared/error-words';
import { alertIcon } from '../shared/icons';
import { Submission } from '../shared/submission';
import { APPLICATION } from '../strings/application/words';
import { APPLY } from '../strings/apply/words';
import type { ApplicationService } from './application-service';
import { lineOf } from './materials';

interface SupplyOptions {
  readonly client: () => ApplicationService;
  readonly locale: () => Locale;
  /** It went through; this is how the application stands now. */
  readonly onView: (view: ApplicationView) => void;
  readonly focus: (selector: string) => Promise<void>;
}

type Material = ApplicationView['materials'][number];

/** Documents that are asked for, handed in where the application is tracked. */
export class Supply {
  private open = false;
  /** Nothing was chosen when it was sent. */
  private empty = false;
  private news = '';
  private readonly files: ChosenFiles;
  private readonly sending: Submission;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: SupplyOptions,
  ) {
    this.files = new ChosenFiles(host, (file) => this.tell(file));
    this.sending = new Submission(host);
  }

  /** Under the notice that asks for them, so that they are one press away. */
  button(view: ApplicationView): TemplateResult | typeof nothing {
    if (this.open || wanted(view).length === 0) return nothing;
    return html`<button type="button" @click=${() => this.show(true)}>${this.words.supply}</button>`;
  }

  form(view: ApplicationView): TemplateResult | typeof nothing {
    const materials = wanted(view);
    if (!this.open || materials.length === 0) return nothing;
    const { words } = this;
    const { error, pending } = this.sending;
    const failure = error ? errorWords(error, words) : this.empty ? words.supplyEmpty : undefined;
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      void this.send(view);
    };
    return html`<form class="supply" novalidate @submit=${submit}>
      <h3>${words.supply}</h3>
      <p class="small hint" id="files-hint">${APPLY[this.options.locale()].fileHint}</p>
      <ul class="materials">
        ${materials.map((material, index) => this.item(material, index, view.startedAt))}
      </ul>
      <p class="unseen" role="status">${this.news}</p>
      ${failure ? html`<p class="problem" role="alert">${alertIcon}<span>${failure}</span></p>` : nothing}
      <div class="actions">
        <button class="primary" aria-disabled=${pending}>${pending ? words.sending : words.supplySend}</button>
        <button type="button" @click=${() => this.show(false)}>${words.cancel}</button>
      </div>
    </form>`;
  }

  private item(material: Material, index: number, since: string): TemplateResult {
    const { id, name, state } = material;
    const asked: Asked = { id, name, kind: 'document', mayBeOwed: state === 'owed', state: 'needed' };
    return materialItem({
      asked,
      index,
      locale: this.options.locale(),
      spared: false,
      note: lineOf(material, since, this.options.locale()),
      file: this.files.get(id),
      problem: undefined,
      onChoose: (file) => {
        this.empty = false;
        this.files.choose(id, file);
      },
      onRemove: () => this.files.remove(id),
    });
  }

  private get words() {
    return APPLICATION[this.options.locale()];
  }

  private show(open: boolean): void {
    this.open = open;
    this.empty = false;
    if (!open) this.files.clear();
    this.host.requestUpdate();
    void this.options.focus(open ? '.supply input' : 'h2');
  }

  private tell(file: Chosen): void {
    const words = APPLY[this.options.locale()];
    this.news = file.state === 'refused' ? words.refusals[file.why](file.name) : words.chosen(file.name);
    this.host.requestUpdate();
  }

  private async send(view: ApplicationView): Promise<void> {
    await this.files.settled();
    const materials = wanted(view).flatMap(({ id: material }) => {
      const file = this.files.get(material);
      if (file?.state !== 'read') return [];
      const { name, size, hash } = file;
      return [{ by: 'file' as const, material, name, size, hash }];
    });
    this.empty = materials.length === 0;
    if (this.empty) {
      this.host.requestUpdate();
      return this.options.focus('.supply input');
    }
    const before = new WuyouBeforeSubmitEvent({ materials }, this.files.files);
    if (!this.host.dispatchEvent(before)) return;
    const { code } = view;
    const supplied = await this.sending.send({ code, materials }, (options) =>
      this.options.client().applications.supply(code, { materials }, options),
    );
    if (!supplied) return;
    this.show(false);
    this.options.onView(supplied);
  }
}

/** What is still to come: missing, no longer good, to be replaced, or owed. */
function wanted({ can, materials }: ApplicationView): readonly Material[] {
  if (!can.includes('supply-materials')) return [];
  return materials.filter(({ state }) => state !== 'handed' && state !== 'reused');
}
