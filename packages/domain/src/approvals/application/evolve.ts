import { whereOpen, withProposal } from '../../four-eyes';
import type { ApplicationEvent } from './event';
import { evolveNodes } from './evolve-nodes';
import { withMaterials } from './handing';
import { waiting } from './nodes';
import { type Application, type ApplicationFacts, type ApplicationIn, nodesOf } from './state';
import type { ApplicationStatus } from './status';

/**
 * The state after one more event. Pure: the same log folded twice gives the same application.
 * @throws {Error} on a log no decider could have written
 */
export function evolveApplication(state: Application | undefined, event: ApplicationEvent): Application {
  if (event.type === 'drafted') return begin(state, event);
  if (!state || event.version !== state.facts.version + 1) return corrupt(state, event);
  const { handled } = state.facts;
  const facts: ApplicationFacts = {
    ...state.facts,
    version: event.version,
    handled: handled.includes(event.commandId) ? handled : [...handled, event.commandId],
  };
  const after = next({ ...state, facts }, event);
  return whereOpen(after, ({ item }) => nodesOf(after)[item]?.status === 'running');
}

/** @throws {Error} on an empty or corrupt log */
export function foldApplication(events: Iterable<ApplicationEvent>): Application {
  let state: Application | undefined;
  for (const event of events) state = evolveApplication(state, event);
  if (!state) throw new Error('An empty log folds to no application.');
  return state;
}

function begin(
  state: Application | undefined,
  event: Extract<ApplicationEvent, { type: 'drafted' }>,
): Application {
  if (state || event.version !== 1) return corrupt(state, event);
  const { type: _type, by: _by, via: _via, consent: _consent, at: startedAt, commandId, ...drafted } = event;
  return { status: 'draft', facts: { ...drafted, startedAt, handled: [commandId] } };
}

function next(state: Application, event: Exclude<ApplicationEvent, { type: 'drafted' }>): Application {
  const { facts } = state;
  const { at } = event;
  const within = <S extends ApplicationStatus>(...statuses: S[]): ApplicationIn<S> =>
    (statuses as ApplicationStatus[]).includes(state.status)
      ? (state as ApplicationIn<S>)
      : corrupt(state, event);

  switch (event.type) {
    case 'saved': {
      within('draft');
      const { applicant, materials } = event;
      return { status: 'draft', facts: { ...facts, applicant, materials } };
    }
    case 'submitted': {
      within('draft');
      const { bundle, correctionBy } = event;
      const received = { submittedAt: at, receivedAt: at, correctionBy };
      // What is asked no more is not kept.
      const materials = facts.materials.filter(({ material }) => bundle.asked.includes(material));
      return { status: 'submitted', facts: { ...facts, bundle, materials }, ...received };
    }
    case 'correction-requested':
      return { ...within('submitted'), status: 'correction', told: event.gaps, toldAt: at };
    case 'materials-supplied': {
      const supplied = { ...facts, materials: withMaterials(facts.materials, event.materials) };
      const before = within('submitted', 'correction', 'accepted', 'reviewing');
      if (before.status === 'accepted' || before.status === 'reviewing') {
        const owed = before.owed.filter(
          ({ material }) => !event.materials.some((given) => given.material === material),
        );
        return { ...before, facts: supplied, owed };
      }
      if (before.status === 'submitted') return { ...before, facts: supplied };
      const { submittedAt, toldAt } = before;
      const { correctionBy } = event;
      if (!correctionBy) return corrupt(state, event);
      return {
        status: 'submitted',
        facts: supplied,
        submittedAt,
        receivedAt: at,
        correctionBy,
        ...(toldAt !== undefined && { toldAt }),
      };
    }
    case 'accepted': {
      const { submittedAt } = within('submitted');
      const { deemed, from, promisedBy, statutoryBy, owed } = event;
      const clocks = { acceptedFrom: from, deemed, promisedBy, statutoryBy };
      const nodes = evolveNodes(waiting(facts.bundle), event, at);
      return { status: 'accepted', facts, submittedAt, ...clocks, nodes, owed };
    }
    case 'review-begun':
    case 'review-ended': {
      const { clocks } = event;
      const before = within('accepted', 'reviewing');
      const { promisedBy, statutoryBy } = clocks;
      const nodes = evolveNodes(before.nodes, event, at);
      return { ...before, status: 'reviewing', promisedBy, statutoryBy, nodes };
    }
    case 'granted':
    case 'refused': {
      const before = within('accepted', 'reviewing');
      return { ...before, status: 'reviewing', nodes: evolveNodes(before.nodes, event, at) };
    }
    case 'proposed':
    case 'proposal-sent-back':
    case 'proposal-taken-back':
      return { ...within('accepted', 'reviewing'), facts: withProposal(facts, event) };
    case 'prolonged':
      return { ...within('accepted', 'reviewing'), statutoryBy: event.statutoryBy };
    case 'settled': {
      const before = within('submitted', 'accepted', 'reviewing', 'decided');
      const { whole } = event.clocks;
      if (!('nodes' in before)) return { ...before, ...whole };
      return { ...before, ...whole, nodes: evolveNodes(before.nodes, event, at) };
    }
    case 'decided': {
      const { outcome, deliverBy } = event;
      return { ...within('reviewing'), status: 'decided', outcome, decidedAt: at, deliverBy };
    }
    case 'delivered':
      return { ...within('decided'), status: 'delivered', deliveredAt: at, deliveredBy: event.how };
    case 'rated': {
      const { rating, complaint } = event;
      const rated = { ...facts, rating, ...(complaint && { complaint }) };
      return { ...within('delivered'), status: 'rated', facts: rated };
    }
    case 'erased':
      return { ...state, facts: { ...facts, erasedAt: at, ...(facts.proposals && { proposals: [] }) } };
    case 'declined': {
      const { submittedAt } = within('submitted', 'correction');
      const { reason, referTo } = event;
      return { status: 'declined', facts, submittedAt, reason, ...(referTo !== undefined && { referTo }) };
    }
    case 'withdrawn': {
      const before = within('draft', 'submitted', 'correction', 'accepted', 'reviewing');
      const { reason } = event;
      return {
        status: 'withdrawn',
        facts,
        ...('submittedAt' in before && { submittedAt: before.submittedAt }),
        ...('nodes' in before && { deemed: before.deemed, nodes: evolveNodes(before.nodes, event, at) }),
        ...(reason !== undefined && { reason }),
      };
    }
  }
}

function corrupt(state: Application | undefined, { type, version }: ApplicationEvent): never {
  const standing = state ? `${state.status} at version ${state.facts.version}` : 'nothing';
  throw new Error(`No decider writes ${type} as version ${version} after ${standing}.`);
}
