import { LOCALES, type Locale } from '@wuyou/domain/values';
import type { ScenarioName } from '@wuyou/mocks';
import { type DeskPlaceEvent, SECTIONS } from '../desk/events';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const VIEWS = ['both', 'portal', 'desk'] as const;
/** What the window shows; `both` needs a wide one. */
export type View = (typeof VIEWS)[number];

export const SCENARIOS = ['county', 'empty'] as const satisfies readonly ScenarioName[];

/** What can be made to go wrong. */
export interface FaultSwitches {
  readonly slow: boolean;
  readonly failing: boolean;
  readonly offline: boolean;
}

export interface Settings {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly view: View;
  readonly scenario: ScenarioName;
  /** Receipt code of the case or application the portal follows; `''` before there is one. */
  readonly code: string;
  readonly faults: FaultSwitches;
  /** Where the desk was left. */
  readonly desk: DeskPlaceEvent['detail'];
}

/** What belongs to the visitor's own course through a scenario, at its start. */
export const AT_START = {
  code: '',
  faults: { slow: false, failing: false, offline: false },
  desk: { identity: '', section: 'cases', open: { cases: '', applications: '' } },
} as const satisfies Partial<Settings>;

const ITEM = 'wuyou-demo';

/** What this tab had before a reload; whatever is missing or unknown takes its default. */
export function readSettings(storage: Storage): Settings {
  const kept = parse(storage.getItem(ITEM));
  return {
    locale: oneOf(LOCALES, kept.locale),
    theme: oneOf(THEMES, kept.theme),
    view: oneOf(VIEWS, kept.view),
    scenario: oneOf(SCENARIOS, kept.scenario),
    code: typeof kept.code === 'string' ? kept.code : '',
    faults: { ...AT_START.faults, ...Object(kept.faults) },
    desk: deskPlace(Object(kept.desk)),
  };
}

export function writeSettings(storage: Storage, settings: Settings): void {
  storage.setItem(ITEM, JSON.stringify(settings));
}

/** What an older version kept has no sections. */
function deskPlace(kept: { readonly [K in keyof Settings['desk']]?: unknown }): Settings['desk'] {
  const open: unknown = kept.open;
  return {
    identity: typeof kept.identity === 'string' ? kept.identity : '',
    section: oneOf(SECTIONS, kept.section),
    open: { ...AT_START.desk.open, ...(typeof open === 'object' && open) },
  };
}

function parse(json: string | null): { readonly [K in keyof Settings]?: unknown } {
  try {
    return Object(JSON.parse(json ?? '{}'));
  } catch {
    return {};
  }
}

function oneOf<T>(choices: readonly [T, ...T[]], value: unknown): T {
  return choices.find((choice) => choice === value) ?? choices[0];
}
