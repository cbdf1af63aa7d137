import type { ROUTES, RouteName } from '@wuyou/domain/routes';
import type { CommandHandler, DownloadHandler, LiveHandler, QueryHandler, UploadHandler } from '../call';
import { uploadFile } from '../files/keep';
import {
  applyFor,
  followApplication,
  getApplication,
  getApplicationRating,
  rateApplication,
  saveDraft,
  submitDraft,
  supplyMaterials,
  withdrawApplication,
} from './application';
import { getBundle, listBundles } from './bundles';
import { answerExtension, followCase, getCase, getCaseFile, rate, supply, urge, withdraw } from './case';
import { getChallenge } from './challenge';
import { actOnCase, followDesk, getFileForDesk, getForDesk, listCases } from './desk';
import {
  doOnApplication,
  followDeskApplications,
  getApplicationForDesk,
  getMaterialForDesk,
  listApplications,
} from './desk-applications';
import { getFigures } from './figures';
import { getRating } from './rating';
import { readContact } from './read-contact';
import { reportCase } from './report';
import { getPromise, getSite } from './site';

type KindOf<R extends RouteName> = (typeof ROUTES)[R]['kind'];
type HandlerOf<R extends RouteName> = {
  readonly query: QueryHandler<R>;
  readonly command: CommandHandler<R>;
  readonly live: LiveHandler<R>;
  readonly upload: UploadHandler<R>;
  readonly download: DownloadHandler<R>;
}[KindOf<R>];

/** One handler for each route of the contract. */
export const handlers: { readonly [R in RouteName]: HandlerOf<R> } = {
  'site.get': getSite,
  'promise.get': getPromise,
  'challenge.get': getChallenge,
  'cases.report': reportCase,
  'cases.get': getCase,
  'cases.live': followCase,
  'cases.supply': supply,
  'cases.urge': urge,
  'cases.answerExtension': answerExtension,
  'cases.withdraw': withdraw,
  'bundles.list': listBundles,
  'bundles.get': getBundle,
  'applications.apply': applyFor,
  'applications.get': getApplication,
  'applications.live': followApplication,
  'applications.save': saveDraft,
  'applications.submit': submitDraft,
  'applications.supply': supplyMaterials,
  'applications.withdraw': withdrawApplication,
  'applications.rating': getApplicationRating,
  'applications.rate': rateApplication,
  'ratings.get': getRating,
  'ratings.submit': rate,
  'desk.cases.list': listCases,
  'desk.cases.get': getForDesk,
  'desk.cases.do': actOnCase,
  'desk.cases.contact': readContact,
  'desk.applications.list': listApplications,
  'desk.applications.live': followDeskApplications,
  'desk.applications.get': getApplicationForDesk,
  'desk.applications.do': doOnApplication,
  'desk.live': followDesk,
  'desk.figures.get': getFigures,
  'files.upload': uploadFile,
  'cases.file': getCaseFile,
  'desk.cases.file': getFileForDesk,
  'desk.applications.file': getMaterialForDesk,
};
