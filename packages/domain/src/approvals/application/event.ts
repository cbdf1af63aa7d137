import type { EventMeta } from '../../case/event';
import type { ChannelCode } from '../../channel';
import type { Deadline, StatutoryReview } from '../../deadline';
import type { ProposalEventData } from '../../four-eyes';
import type { PrivacyNotice } from '../../privacy';
import type { Rating } from '../../rating';
import type { Reporter } from '../../reporter';
import type { Instant } from '../../time';
import type { Bundle } from '../bundle';
import type { HeldApplicationCommand } from './command';
import type { Gap } from './gaps';
import type { ApplicationClocks } from './settling';
import type { Complaint, Delivery, HandedMaterial, Outcome, Owed, Result } from './state';

/** The clocks of an application that one event moved. */
interface ReviewClocks {
  readonly promisedBy: Deadline;
  readonly statutoryBy: Deadline;
  /** Of the item under review. */
  readonly dueBy: Deadline;
}

/** Items that may begin now, each with its clock. */
export type Started = Readonly<Record<string, Deadline>>;

/** What happened, in the past tense. */
export type ApplicationEventData =
  | ProposalEventData<HeldApplicationCommand>
  | {
      readonly type: 'drafted';
      readonly id: string;
      readonly tenant: string;
      readonly code: string;
      readonly channel: ChannelCode;
      readonly bundle: Bundle;
      readonly applicant: Reporter;
      readonly materials: readonly HandedMaterial[];
      readonly consent: boolean;
      readonly privacy?: PrivacyNotice;
    }
  | {
      readonly type: 'saved';
      readonly applicant: Reporter;
      readonly materials: readonly HandedMaterial[];
      readonly consent: boolean;
    }
  | { readonly type: 'submitted'; readonly bundle: Bundle; readonly correctionBy: Deadline }
  | { readonly type: 'correction-requested'; readonly gaps: readonly Gap[] }
  | {
      readonly type: 'materials-supplied';
      readonly materials: readonly HandedMaterial[];
      readonly consent: boolean;
      /** After a correction: they are judged anew from now. */
      readonly correctionBy?: Deadline;
    }
  | {
      readonly type: 'accepted';
      /** By lapse of time (行政许可法 art. 32), not by the desk. */
      readonly deemed: boolean;
      readonly from: Instant;
      readonly promisedBy: Deadline;
      readonly statutoryBy: Deadline;
      readonly owed: readonly Owed[];
      readonly started: Started;
    }
  | { readonly type: 'declined'; readonly reason: string; readonly referTo?: string }
  | { readonly type: 'withdrawn'; readonly reason?: string }
  | {
      readonly type: 'review-begun';
      readonly item: string;
      readonly review: StatutoryReview;
      readonly notice: string;
      readonly reviewBy: Deadline;
      readonly clocks: ReviewClocks;
    }
  | {
      readonly type: 'review-ended';
      readonly item: string;
      readonly finding: string;
      readonly clocks: ReviewClocks;
    }
  | { readonly type: 'granted'; readonly item: string; readonly result: Result; readonly started: Started }
  | {
      readonly type: 'refused';
      readonly item: string;
      readonly reason: string;
      /** Items that waited for it, and are dropped with it. */
      readonly dropped: readonly string[];
    }
  | {
      readonly type: 'prolonged';
      readonly reason: string;
      readonly statutoryBy: Deadline;
    }
  | { readonly type: 'settled'; readonly clocks: ApplicationClocks }
  | { readonly type: 'decided'; readonly outcome: Outcome; readonly deliverBy: Deadline }
  | { readonly type: 'delivered'; readonly how: Delivery; readonly note?: string }
  | {
      readonly type: 'rated';
      readonly rating: Rating;
      readonly complaint?: Complaint;
    }
  /** What was a person's is gone from all events before. The reason stays, so it names nobody. */
  | { readonly type: 'erased'; readonly reason: string };

export type ApplicationEvent = EventMeta & ApplicationEventData;
export type ApplicationEventType = ApplicationEventData['type'];
