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
  contactBy: 'We contact you',
  resolveBy: 'We answer',
  next: 'What happens next',
  nextSteps: [
    'The service desk checks it and gives it to the lead department',
    'The department contacts you; you can follow every step',
    'You get a written answer and are asked to rate it',
  ],
  nextStepsAnonymous: [
    'The service desk checks it and gives it to the lead department',
    'Follow every step with the case number',
    'You get a written answer and are asked to rate it',
  ],
  qr: 'Scan to follow it on a phone',
  print: 'Print',
  calendar: 'Add to calendar',
  calendarEntry: (title: string) => `Answer promised: ${title}`,
  calendarNote: (tail: string) => `Case number ending in ${tail}`,
  another: 'Report another problem',
}) satisfies Strings['report'];
