import { form } from '../form/en';
import { inForm } from '../form/in-form';
import type { Strings } from '../strings';

export const report = /* @__PURE__ */ inForm(form, {
  title: 'Report a problem',
  subtitle: 'Once is enough: one case, followed to its end',
  fields: {
    title: 'What is the problem',
    category: 'Category',
    details: 'Details',
    place: 'Place',
  },
  wrong: {
    title: 'Say the problem in one sentence of 4 to 60 characters',
    category: 'Choose the closest category',
    details: 'Details may have 4,000 characters',
    place: 'The place may have 200 characters',
  },
  suggested: 'Suggested from the title; choose one',
  chooseOne: 'Choose the closest one',
  allCategories: 'All categories',
  pleaseChoose: 'Choose',
  detailsHint: 'optional; the more exact, the sooner it is done',
  left: (count: number) => `${count} characters left`,
  anonymousNote: 'We cannot contact you or call back. Keep the case number: with it you can follow the case.',
  promised: (contact: string, resolve: string) => `contact by ${contact}, an answer by ${resolve}`,
  promisedAnonymous: (resolve: string) => `an answer by ${resolve}`,
  phone: (phone: string) => `Call ${phone} to have it filled in for you`,
  photos: 'Photos or documents',
  photosHint: 'optional; photos are made smaller, and where they were taken is removed',
  addPhotos: 'Add photos or PDF',
  photosLimit: (most: number) => `up to ${most}, 10 MB each`,
  publicDevice: 'This computer is shared',
  publicHint: 'Deletes all that this site has saved on this device, and saves nothing from now on',
}) satisfies Strings['report'];
