import { nothing, type TemplateResult } from 'lit';

type Slot = TemplateResult | typeof nothing;

/** What the form shows of what is kept. */
export interface KeptSlots {
  /** In place of the form: a receipt, or what was just submitted and waits. */
  readonly inPlace: TemplateResult | undefined;
  /** Above the form: what was submitted earlier and is not done with, and drafts. */
  readonly above: Slot;
  /** In the field for photos: what was chosen. */
  readonly photos: Slot;
  /** At the foot: whether the draft is saved. */
  readonly saved: Slot;
  readonly device: DeviceSlot;
  /** What is being done about a report that was submitted, in words. */
  readonly sending: string | false;
  /** What an anonymous report has to pass is taking long enough to be told. */
  readonly checking: boolean;
}

/** Whether others use this device too. */
export interface DeviceSlot {
  readonly checked: boolean;
  /** What that means, once it is so. */
  readonly hint: string | undefined;
  /** What has to be confirmed first. */
  readonly warning: Slot;
}

/** Before the part that keeps is there. */
export const NOTHING_KEPT: KeptSlots = {
  inPlace: undefined,
  above: nothing,
  photos: nothing,
  saved: nothing,
  device: { checked: false, hint: undefined, warning: nothing },
  sending: false,
  checking: false,
};
