import type { GuideTarget } from './guide-step';
import type { FaultSwitches, Settings } from './settings';

const UPWARD = { bubbles: true } as const;

/** Some settings are to change. */
export class SettingsEvent extends CustomEvent<Partial<Settings>> {
  constructor(settings: Partial<Settings>) {
    super('change-settings', { ...UPWARD, detail: settings });
  }
}

export class FaultsEvent extends CustomEvent<Partial<FaultSwitches>> {
  constructor(faults: Partial<FaultSwitches>) {
    super('change-faults', { ...UPWARD, detail: faults });
  }
}

/** The clock is to go on by a working day. */
export class NextDayEvent extends Event {
  constructor() {
    super('next-day', UPWARD);
  }
}

/** The visitor wants to follow this case: `''` asks for its number. */
export class FollowEvent extends CustomEvent<{ readonly code: string }> {
  constructor(code: string) {
    super('follow-case', { ...UPWARD, detail: { code } });
  }
}

/** Everything is to begin anew. */
export class ResetEvent extends Event {
  constructor() {
    super('reset-demo', UPWARD);
  }
}

/** The visitor wants to be led somewhere. */
export class GuideEvent extends CustomEvent<{ readonly target: GuideTarget }> {
  constructor(target: GuideTarget) {
    super('guide', { ...UPWARD, detail: { target } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'change-settings': SettingsEvent;
    'change-faults': FaultsEvent;
    'follow-case': FollowEvent;
    'next-day': NextDayEvent;
    'reset-demo': ResetEvent;
    guide: GuideEvent;
  }
}
