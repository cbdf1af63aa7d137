import type { DeskApplicationView, DeskCaseView } from '@wuyou/sdk';

const UPWARD = { bubbles: true } as const;

/** What the desk works on: what people report, and what they apply for. */
export const SECTIONS = ['cases', 'applications'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** A case or an application was chosen. */
export class OpenEvent extends CustomEvent<{ readonly section: SectionName; readonly id: string }> {
  constructor(section: SectionName, id: string) {
    super('open-matter', { ...UPWARD, detail: { section, id } });
  }
}

/** What is open is to be put away. */
export class CloseEvent extends Event {
  constructor() {
    super('close-matter', UPWARD);
  }
}

/** What is open was changed by someone else before a command arrived. */
export class ChangedMeanwhileEvent extends Event {
  constructor() {
    super('changed-meanwhile', UPWARD);
  }
}

/** Nothing is searched for any more. */
export class ClearSearchEvent extends Event {
  constructor() {
    super('clear-search', UPWARD);
  }
}

/** Someone wants to work as another: `''` is the desk, `supervisor`, else a department's id. */
export class ActAsEvent extends CustomEvent<{ readonly identity: string }> {
  constructor(identity: string) {
    super('act-as', { ...UPWARD, detail: { identity } });
  }
}

/** Someone else sits at the desk, or something else lies on it: ids, `''` for none. */
export class DeskPlaceEvent extends CustomEvent<{
  readonly identity: string;
  readonly section: SectionName;
  readonly open: Readonly<Record<SectionName, string>>;
}> {
  constructor(detail: DeskPlaceEvent['detail']) {
    super('desk-place', { ...UPWARD, detail });
  }
}

/** What is open is wanted in the portal, as the person sees it whose it is. */
export class TrackEvent extends CustomEvent<{ readonly id: string }> {
  constructor(id: string) {
    super('track-matter', { ...UPWARD, detail: { id } });
  }
}

/** A command's form is wanted. */
export class ChooseCommandEvent extends CustomEvent<{ readonly command: string }> {
  constructor(command: string) {
    super('choose-command', { ...UPWARD, detail: { command } });
  }
}

/** A command was carried out; `view` is the case or the application after it. */
export class CommandDoneEvent extends CustomEvent<{ readonly view: DeskCaseView | DeskApplicationView }> {
  constructor(view: DeskCaseView | DeskApplicationView) {
    super('command-done', { ...UPWARD, detail: { view } });
  }
}

export class CommandCancelEvent extends Event {
  constructor() {
    super('command-cancel', UPWARD);
  }
}

declare global {
  interface HTMLElementEventMap {
    'open-matter': OpenEvent;
    'close-matter': CloseEvent;
    'changed-meanwhile': ChangedMeanwhileEvent;
    'clear-search': ClearSearchEvent;
    'act-as': ActAsEvent;
    'desk-place': DeskPlaceEvent;
    'track-matter': TrackEvent;
    'choose-command': ChooseCommandEvent;
    'command-done': CommandDoneEvent;
    'command-cancel': CommandCancelEvent;
  }
}
