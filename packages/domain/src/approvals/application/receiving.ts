import { type Clockwork, type Deadline, setDeadline } from '../../deadline';
import { DomainError, invalid } from '../../errors';
import { dateOf, type Instant, toMs } from '../../time';
import { type Bundle, bundleOf, mayBeOwed } from '../bundle';
import { promisedTime } from '../promise';
import type { ApplicationEventData } from './event';
import { type Gap, gapsOf, named } from './gaps';
import { handedIn, withMaterials } from './handing';
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
  /** The draft as it is now: a material that is given replaces the one before, and what is not given stays. */
  save({ facts }, command, context) {
    const { applicant = facts.applicant, consent } = command;
    const materials = handedIn(command, facts.bundle, applicant, context);
    return [{ type: 'saved', applicant, materials: withMaterials(facts.materials, materials), consent }];
  },

  /** Received as it is: what is missing is told afterwards, once. The bundle is frozen as the tenant offers it now. */
  submit: ({ facts }, _, context) => [submitted(facts.bundle, context)],

  /**
   * Before the correction, what is missing; after it, what was told, less what may follow; after acceptance, what is owed.
   * @throws {DomainError} `invalid`, `materials_missing` while something that was told is left out, `correction_refused`
   *   once the law has accepted it
   */
  'supply-materials'(state, command, context) {
    const { bundle, applicant } = state.facts;
    const materials = handedIn(command, bundle, applicant, context);
    const supplied = { type: 'materials-supplied', materials, consent: command.consent } as const;
    switch (state.status) {
      case 'submitted':
        inTime(state, context.at);
        return [supplied];
      case 'correction': {
        const given = new Set(materials.map(({ material }) => material));
        const left = state.told.filter(
          ({ material }) => !given.has(material) && !mayBeOwed(material, bundle),
        );
        if (left.length > 0) throw new DomainError('materials_missing', { gaps: named(left, bundle) });
        return [{ ...supplied, correctionBy: correctionBy(context) }];
      }
      case 'accepted':
      case 'reviewing': {
        // What was accepted is what is being judged: only what is owed may still come.
        const choices = state.owed.map(({ material }) => material);
        materials.forEach(({ material }, i) => {
          if (!choices.includes(material)) throw invalid(`/materials/${i}/material`, 'choice', { choices });
        });
        return [supplied];
      }
    }
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
    const handed = (material: string) => materials.some((one) => one.material === material);
    const found = missing.map(
      ({ material, note }): Gap => ({ material, why: handed(material) ? 'rejected' : 'missing', note }),
    );
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
    if (unnamed.length > 0) throw new DomainError('materials_missing', { gaps: named(unnamed, bundle) });
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

  /** @throws {DomainError} `correction_refused` once the law has accepted it */
  decline(state, { reason, referTo }, { at }) {
    if (state.status === 'submitted') inTime(state, at);
    return [{ type: 'declined', reason, ...(referTo !== undefined && { referTo }) }];
  },

  withdraw: (_, { reason }) => [{ type: 'withdrawn', ...(reason !== undefined && { reason }) }],
};

/**
 * Handed in: the bundle as the tenant offers it now, and the law's five days to say what is missing.
 * @throws {DomainError} `invalid` for a bundle that is offered no more
 */
export function submitted(bundle: Bundle, context: ApplicationContext): ApplicationEventData {
  const { catalogue } = context.tenant.approvals ?? {};
  const offered = catalogue && bundleOf(bundle.id, catalogue);
  if (!offered)
    throw invalid('/bundle', 'unknown_bundle', { choices: catalogue?.bundles.map(({ id }) => id) ?? [] });
  return { type: 'submitted', bundle: offered, correctionBy: correctionBy(context) };
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
    statutoryBy: statutoryBy(bundle, from, clockwork),
    owed,
    started: startedNow(bundle, waiting(bundle), from, clockwork),
  };
}

/** The law's own limit: an item's by itself, else what offices that act jointly have. */
function statutoryBy(bundle: Bundle, from: Instant, clockwork: Clockwork): Deadline {
  const [only, ...others] = bundle.items;
  if (others.length > 0 || !only) return setDeadline('joint-permit', from, clockwork);
  const days = only.statutoryDays;
  return setDeadline('permit', from, clockwork, days === undefined ? {} : { limit: { days } });
}
