import { messageOf } from '@wuyou/domain';
import type { Locale } from '@wuyou/domain/values';
import { DomainError } from '@wuyou/sdk';
import { html, type TemplateResult } from 'lit';
import { ICONS } from '../shared/icons';
import { wordsIn } from '../words';
import { ActAsEvent, OpenEvent, type SectionName } from './events';
import { note, skeleton } from './queue-view';

interface InsteadOptions {
  readonly section: SectionName;
  /** Id of what is to be shown; `''` for nothing. */
  readonly open: string;
  /** Why it could not be read. */
  readonly error: DomainError | undefined;
  /** `''` is the desk. */
  readonly identity: string;
  readonly words: Readonly<Record<'none' | 'noneHelp' | 'loading' | 'failed' | 'hidden', string>>;
  readonly locale: Locale;
}

/** What stands where a case or an application would: nothing chosen, not read yet, not to be read, or failed. */
export function insteadOf({ section, open, error, identity, words, locale }: InsteadOptions): TemplateResult {
  const { kase, desk } = wordsIn(locale);
  if (!open) return note({ icon: ICONS.inbox, title: words.none, text: words.noneHelp });
  if (!error) return skeleton(words.loading);
  const button = (text: string, event: () => Event) => html`<button type="button" class="button"
    @click=${({ currentTarget }: Event) => currentTarget?.dispatchEvent(event())}>${text}</button>`;
  if (identity && DomainError.is(error, 'not_found')) {
    return note({
      icon: ICONS.eye,
      title: words.hidden,
      action: button(kase.actAs(desk.deskIdentity), () => new ActAsEvent('')),
    });
  }
  return note({
    icon: ICONS.alert,
    title: words.failed,
    text: messageOf(error, locale),
    action: button(desk.retry, () => new OpenEvent(section, open)),
  });
}
