import type { Locale } from '@wuyou/domain/values';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { type Words, wordsIn } from '../words';

/** An element of the demo: it renders into the page, so that the page's style sheets reach it. */
export abstract class LightElement extends LitElement {
  @property() locale: Locale = 'zh-CN';

  protected get words(): Words {
    return wordsIn(this.locale);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
