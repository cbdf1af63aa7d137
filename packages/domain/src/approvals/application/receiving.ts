import { setDeadline } from '../../deadline';
import { DomainError, invalid } from '../../errors';
import { dateOf, type Instant, toMs } from '../../time';
import { type Bundle, bundleOf, mayBeOwed } from '../bundle';
import { promisedTime } from '../promise';
import type { ApplicationEventData } from './event';
import { type Gap, gapsOf } from './gaps';
import { handedIn } from './handing';
import { startedNow, waiting } from './nodes';
import { type ApplicationContext, type ApplicationRules, clockworkOf } from './rule';
import type { ApplicationIn, Owed } from './state';

/** From the draft to acceptance: what is asked for, what is told to be missing, and what may be owed. */
export const receiving: ApplicationRules<
  | 'save'
  | 'submit'
  | 'supply-materials'
  | 'request-correction'
  | 'accept'
  | 'deem-accepted'
  | 'decline'
  | 'withdraw'
> = {
  /** The draft as it is now; what is not given stays. Materials are given whole. */
  save({ facts }, command, context) {
    const { applicant = facts.applicant, consent } = command;
    const materials = handedIn(command, facts.bundle, applicant, context);
    return [{ type: 'saved', applicant, materials, consent }];
  },

  /** Received as it is: what is missing is told afterwards, once. The bundle is frozen as the tenant offers it now. */
  submit: ({ facts }, _, context) => [submitted(facts.bundle, context)],

  /** @throws {DomainError} `invalid`, `materials_missing` while something that was told is left out */
  'supply-materials'(state, command, context) {
    const { bundle, applicant } = state.facts;
    const materials = handedIn(command, bundle, applicant, context);
    const supplied: ApplicationEventData = {
      type: 'materials-supplied',
      materials,
      consent: command.consent,
      ...('receivedAt' in state && { correctionBy: correctionBy(context) }),
    };
    if (state.status !== 'correction') return [supplied];
    const left = state.told.filter(({ material }) => !materials.some((given) => given.material === material));
    if (left.length > 0) throw new DomainError('materials_missing', { gaps: left });
    return [supplied];
  },

  /**
   * Everything missing is told at once, what the machine sees with what the desk finds (一次性告知).
   * @throws {DomainError} `correction_refused` a second time, or after five working days; `invalid` when nothing is missing
   */
  'request-correction'(state, { missing }, context) {
    if (state.toldAt !== undefined)
      throw new DomainError('correction_refused', { problem: 'told', at: state.toldAt });
    inTime(state, context.at);
    const { bundle, materials } = state.facts;
    missing.forEach(({ material }, i) => {
      if (!bundle.asked.includes(material))
        throw invalid(`/missing/${i}/material`, 'unknown_material', { choices: bundle.asked });
    });
    const found = missing.map(({ material, note }): Gap => ({ material, why: 'rejected', note }));
    const seen = gapsOf(bundle, materials, dateOf(context.at)).filter(
      (gap) => !found.some(({ material }) => material === gap.material),
    );
    const gaps = [...seen, ...found];
    if (gaps.length === 0) throw invalid('/missing', 'too_few', { min: 1 });
    return [{ type: 'correction-requested', gaps }];
  },

  /** @throws {DomainError} `materials_missing` for what is neither there nor owed, `invalid` for what may not be owed */
  accept(state, { owed }, context) {
    inTime(state, context.at);
    const { bundle, materials } = state.facts;
    const gaps = gapsOf(bundle, materials, dateOf(context.at));
    owed.forEach(({ material }, i) => {
      const gap = gaps.some((one) => one.material === material);
      if (!gap || !mayBeOwed(material, bundle))
        throw invalid(`/owed/${i}/material`, 'choice', {
          choices: gaps.map((one) => one.material).filter((one) => mayBeOwed(one, bundle)),
        });
    });
    const unnamed = gaps.filter(({ material }) => !owed.some((one) => one.material === material));
    if (unnamed.length > 0) throw new DomainError('materials_missing', { gaps: unnamed });
    const promised = owed.map(({ material, days }): Owed => {
      const by = setDeadline('supply', context.at, clockworkOf(context), { limit: { days } });
      return { material, by };
    });
    return [accepted(bundle, { deemed: false, from: context.at, owed: promised }, context)];
  },

  /** Nothing was told in time: accepted from the day of receipt, whatever is missing. */
  'deem-accepted'(state, _, context) {
    if (toMs(context.at) <= toMs(state.correctionBy.dueAt)) return [];
    const { bundle, materials } = state.facts;
    const owed = gapsOf(bundle, materials, dateOf(context.at)).map(({ material }) => ({ material }));
    return [accepted(bundle, { deemed: true, from: state.receivedAt, owed }, context)];
  },

  decline: (_, { reason, referTo }) => [
    { type: 'declined', reason, ...(referTo !== undefined && { referTo }) },
  ],

  withdraw: (_, { reason }) => [{ type: 'withdrawn', ...(reason !== undefined && { reason }) }],
};

/** Handed in: the bundle as the tenant offers it now, and the law's five days to say what is missing. */
export function submitted(bundle: Bundle, context: ApplicationContext): ApplicationEventData {
  const offered = context.tenant.approvals && bundleOf(bundle.id, context.tenant.approvals.catalogue);
  return { type: 'submitted', bundle: offered ?? bundle, correctionBy: correctionBy(context) };
}

function correctionBy(context: ApplicationContext) {
  return setDeadline('correction', context.at, clockworkOf(context));
}

/** @throws {DomainError} `correction_refused` once the law has accepted it, though no timer has fired yet */
function inTime({ correctionBy }: ApplicationIn<'submitted'>, at: Instant): void {
  if (toMs(at) > toMs(correctionBy.dueAt))
    throw new DomainError('correction_refused', { problem: 'late', at: correctionBy.dueAt });
}

function accepted(
  bundle: Bundle,
  {
    deemed,
    from,
    owed,
  }: { readonly deemed: boolean; readonly from: Instant; readonly owed: readonly Owed[] },
  context: ApplicationContext,
): ApplicationEventData {
  const clockwork = clockworkOf(context);
  const limit = promisedTime(bundle, context.tenant.policy);
  return {
    type: 'accepted',
    deemed,
    from,
    promisedBy: setDeadline('bundle', from, clockwork, { limit }),
    statutoryBy: setDeadline(bundle.items.length > 1 ? 'joint-permit' : 'permit', from, clockwork),
    owed,
    started: startedNow(bundle, waiting(bundle), from, clockwork),
  };
}
