import type { CaseCommandType, DeskCaseView } from '@wuyou/domain';
import type { ChannelCode } from '@wuyou/domain/values';
import type { Stage } from './queue-filter';

const UPWARD = { bubbles: true } as const;

/** A row was chosen. */
export class OpenCaseEvent extends CustomEvent<{ readonly id: string }> {
  constructor(id: string) {
    super('open-case', { ...UPWARD, detail: { id } });
  }
}

/** The open case is to be put away. */
export class CloseCaseEvent extends Event {
  constructor() {
    super('close-case', UPWARD);
  }
}

/** Someone wants to work as another: `''` is the desk, `supervisor`, else a department's id. */
export class ActAsEvent extends CustomEvent<{ readonly identity: string }> {
  constructor(identity: string) {
    super('act-as', { ...UPWARD, detail: { identity } });
  }
}

/** Someone else sits at the desk, or another case lies on it. */
export class DeskPlaceEvent extends CustomEvent<{ readonly identity: string; readonly open: string }> {
  constructor(detail: DeskPlaceEvent['detail']) {
    super('desk-place', { ...UPWARD, detail });
  }
}

/** The open case is wanted in the portal, as its reporter sees it. */
export class TrackCaseEvent extends CustomEvent<{ readonly id: string }> {
  constructor(id: string) {
    super('track-case', { ...UPWARD, detail: { id } });
  }
}

/** A command's form is wanted. */
export class ChooseCommandEvent extends CustomEvent<{ readonly command: CaseCommandType }> {
  constructor(command: CaseCommandType) {
    super('choose-command', { ...UPWARD, detail: { command } });
  }
}

export class FilterEvent extends CustomEvent<{
  readonly stage?: Stage | undefined;
  readonly channel?: ChannelCode | undefined;
}> {
  constructor(detail: FilterEvent['detail']) {
    super('filter-queue', { ...UPWARD, detail });
  }
}

/** A command was carried out; `view` is the case after it. */
export class CommandDoneEvent extends CustomEvent<{
  readonly command: CaseCommandType;
  readonly view: DeskCaseView;
}> {
  constructor(command: CaseCommandType, view: DeskCaseView) {
    super('command-done', { ...UPWARD, detail: { command, view } });
  }
}

export class CommandCancelEvent extends Event {
  constructor() {
    super('command-cancel', UPWARD);
  }
}

declare global {
  interface HTMLElementEventMap {
    'open-case': OpenCaseEvent;
    'close-case': CloseCaseEvent;
    'act-as': ActAsEvent;
    'desk-place': DeskPlaceEvent;
    'track-case': TrackCaseEvent;
    'choose-command': ChooseCommandEvent;
    'filter-queue': FilterEvent;
    'command-done': CommandDoneEvent;
    'command-cancel': CommandCancelEvent;
  }
}
