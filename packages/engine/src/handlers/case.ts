import { type CaseCommand, reporterVersion, viewCase } from '@wuyou/domain';
import type {
  CommandCall,
  CommandHandler,
  DownloadHandler,
  LiveHandler,
  QueryHandler,
  Service,
} from '../call';
import { fileOfCase, give } from '../files/give';
import { caseFeed } from '../live/case-feed';
import { act } from './act';
import { loadByCode, viewForReporter } from './load';

/** @throws {DomainError} `not_found` */
export const getCase: QueryHandler<'cases.get'> = async (call, { store, calendar }) => {
  const loaded = await loadByCode(store, call.tenant.id, call.params.code);
  const body = await viewForReporter(store, loaded, { ...call, calendar });
  return { body, version: body.version };
};

/** @throws {DomainError} `not_found` */
export const followCase: LiveHandler<'cases.live'> = async (call, service) => {
  const { state } = await loadByCode(service.store, call.tenant.id, call.params.code);
  return caseFeed(state.facts.id, call, service);
};

/** @throws {DomainError} `not_found`, also for a file of another case; `file_withheld` */
export const getCaseFile: DownloadHandler<'cases.file'> = async ({ tenant, params }, service) => {
  const { state } = await loadByCode(service.store, tenant.id, params.code);
  return give(await fileOfCase(state, params.file, service), tenant.id, service);
};

export const supply: CommandHandler<'cases.supply'> = (call, service) =>
  actByCode({ type: 'supply-info', ...call.body }, call, service);

export const urge: CommandHandler<'cases.urge'> = (call, service) =>
  actByCode({ type: 'urge', ...call.body }, call, service);

export const answerExtension: CommandHandler<'cases.answerExtension'> = (call, service) =>
  actByCode({ type: 'answer-extension', ...call.body }, call, service);

export const withdraw: CommandHandler<'cases.withdraw'> = (call, service) =>
  actByCode({ type: 'withdraw', ...call.body }, call, service);

export const rate: CommandHandler<'ratings.submit'> = (call, service) =>
  actByCode({ type: 'rate', rating: call.body }, call, service);

type ReporterCommand =
  | 'cases.supply'
  | 'cases.urge'
  | 'cases.answerExtension'
  | 'cases.withdraw'
  | 'ratings.submit';

/** What whoever holds the receipt code does with the case. */
async function actByCode<R extends ReporterCommand>(
  command: CaseCommand,
  call: CommandCall<ReporterCommand>,
  service: Service,
) {
  const loaded = await loadByCode(service.store, call.tenant.id, call.params.code);
  const { state, events, commit } = await act<R>(loaded, command, call as CommandCall<R>, service, {
    versionOf: reporterVersion,
  });
  const body = viewCase(state, events, { ...call, calendar: service.calendar });
  return { commit, body, version: body.version };
}
