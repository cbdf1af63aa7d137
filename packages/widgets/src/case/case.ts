import { CASE_STATUSES } from '@wuyou/domain/values';
import type { CaseView, ClientOptions } from '@wuyou/sdk';
import { html, type TemplateResult } from 'lit';
import { register } from '../shared/register';
import { CASE } from '../strings/case/words';
import type { Follow } from '../tracked/following';
import { type Part, TrackedElement } from '../tracked/tracked-element';
import { CaseActions } from './actions/case-actions';
import { answer } from './answer';
import { caseHead } from './case-head';
import { type CaseService, connectCase } from './case-service';
import { mergedNotice, notice } from './notice';
import { taskForce } from './tasks/task-force';
import { taskList } from './tasks/task-list';
import { newsSince } from './timeline/entry-words';
import { timeline } from './timeline/timeline';

/** A case inside the tracker. */
export class WuyouCase extends TrackedElement<CaseView, CaseService> {
  private readonly actions = new CaseActions(this, {
    client: () => this.service,
    locale: () => this.speaks,
    onView: (view) => this.take(view),
    focus: (selector) => this.focusSoon(selector),
    askWithdraw: () => this.askWithdraw(),
  });

  protected override connect(options: ClientOptions): CaseService {
    return connectCase(options);
  }

  protected override follow(...args: Parameters<Follow<CaseView>>): AsyncIterable<CaseView> {
    return this.service.cases.follow(...args);
  }

  protected override get standing(): string {
    return CASE_STATUSES[this.view.status][this.speaks];
  }

  protected override get rated(): boolean {
    const { answer: given, ratings } = this.view;
    return given !== undefined && ratings.length > 0;
  }

  protected override newsSince(version: number): string {
    return newsSince(version, this.view, this.speaks);
  }

  protected override content(): TemplateResult {
    const { view, actions, speaks: locale } = this;
    return html`${caseHead(view, locale, this.copying.button(view.code, CASE[locale]))}
      ${answer(view, locale, this.rateLink())} ${this.ratingHere()}
      ${notice(view, locale, actions.answerButton(view))} ${actions.supplyPart(view)}
      ${mergedNotice(view, locale)} ${actions.extensionPart(view)}
      ${this.duePart({ supervision: view.supervision?.number })}
      ${taskList(view, locale)} ${taskForce(view, locale)}
      ${timeline({ view, locale, seen: this.seen })} ${actions.buttons(view)}`;
  }

  protected override withdrawPart(): Part {
    return this.actions.dialog(this.view);
  }
}

register('wuyou-case', WuyouCase);

declare global {
  interface HTMLElementTagNameMap {
    'wuyou-case': WuyouCase;
  }
}
