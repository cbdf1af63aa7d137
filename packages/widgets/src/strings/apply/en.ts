import { form } from '../form/en';
import { inForm } from '../form/in-form';
import type { Strings } from '../strings';

const plural = (count: number | string, one: string, many = `${one}s`) =>
  `${count} ${String(count) === '1' ? one : many}`;

export const apply = /* @__PURE__ */ inForm(form, {
  title: 'Several permits, one application',
  subtitle: 'One form, one set of documents, several offices at work side by side',
  back: 'All services',
  offices: (count: number) =>
    count > 1 ? `${plural(count, 'office')} work side by side` : '1 office handles it',
  officeCount: (count: number) => plural(count, 'office'),
  asks: (count: number) => plural(count, 'document'),
  days: (count: string) => (count === '0.5' ? 'half a working day' : plural(count, 'working day')),
  hours: (count: string) => plural(count, 'hour'),
  minutes: (count: number) => plural(count, 'minute'),
  decided: (limit: string) => `decided within ${limit} of acceptance`,
  decidedBy: (when: string) => `If accepted now, decided by ${when}`,
  compared: 'Compared with applying one by one',
  saves: {
    steps: (count: string) => plural(count, 'step fewer', 'steps fewer'),
    materials: (count: string) => plural(count, 'document fewer', 'documents fewer'),
    visits: (count: string) => plural(count, 'visit fewer', 'visits fewer'),
    days: (count: string) => plural(count, 'working day sooner', 'working days sooner'),
  },
  promised: (limit: string) => `within ${limit}`,
  statutory: (limit: string) => `the law allows ${limit}`,
  earlierTitle: 'Applied before? What you handed in then is not asked for again',
  earlierHint: 'on the receipt you got then',
  look: 'Look up',
  codeWrong: 'An application number has 16 letters and digits; check it',
  codeUnknown: 'There is no such application number; check it',
  spares: (count: number) => `${plural(count, 'document')} found that you need not hand in again`,
  sparesNone:
    'That application left nothing for this one (it counts once accepted); prepare what is listed below',
  prepare: (own: number, have: number) => {
    const yours = own > 0 ? `You need ${plural(own, 'document')}` : 'You need no documents';
    return have > 0 ? `${yours}; we have ${have} already` : yours;
  },
  fileHint: 'PDF, pictures, Word and others; one file each, 100 MB at most.',
  owed: 'may follow later',
  spared: 'Not asked for',
  fromLibrary: 'From the licence library',
  fromApplication: (when: string, bundle: string) => `From your application of ${when}, “${bundle}”`,
  validUntil: (when: string) => `valid until ${when}`,
  expired: (when: string) => `Expired on ${when}; hand in a new one`,
  choose: 'Choose a file',
  chooseInstead: 'Hand in a new one',
  replace: 'Replace',
  remove: 'Remove',
  removeOf: (file: string) => `Remove ${file}`,
  chosen: (file: string) => `${file} chosen`,
  reading: (percent: number) => `Reading, ${percent}%`,
  refusals: {
    big: (file: string) => `${file} is over 100 MB; make it smaller and choose it again`,
    empty: (file: string) => `${file} is empty; choose another`,
    unread: (file: string) => `${file} cannot be read; choose it again`,
  },
  refused: {
    name: (material: string) => `${material}: the file name is too long or has odd characters; rename it`,
    not_held: (material: string) =>
      `${material} is not known under this credit code; check the code or choose a file`,
    expired: (material: string) => `${material}: the one we have has expired; hand in a new one`,
    other: (material: string) => `${material} did not pass the check; choose it again`,
  },
  shared: (count: number) =>
    count === 1
      ? 'The offices check 1 more among themselves'
      : `The offices check ${count} more among themselves`,
  fields: { earlier: 'Your earlier application number' },
  wrong: { consent: 'Tick to agree, or hand in files of your own' },
  consent: (count: number) =>
    count === 1
      ? 'I agree that the document above which you have is used for this application'
      : `I agree that the ${count} documents above which you have are used for this application`,
  applicant: 'Applicant',
  usccNeeded: 'to check the documents we have',
  usccMissing: 'Enter the unified social credit code; the documents we have are checked by it',
  citizenNote: 'The documents we have are a company’s; a person hands in their own.',
  missing: (count: number) => `${plural(count, 'document')} not chosen yet`,
  missingText: (names: string) =>
    `${names}. You may submit now and hand them in later: you are told once what is missing.`,
  readingFiles: 'Reading the files…',
  sparedCount: (count: number) => `${plural(count, 'document')} you did not need to hand in.`,
  checked: 'Documents checked',
  checkedText: 'You are told whether all is there; if you hear nothing by then, it counts as accepted.',
  resolved: 'Decision',
  resolvedText: (when: string) => `If accepted at once, by ${when}.`,
  within: (limit: string) => `within ${limit} of acceptance`,
  owing: (count: number) => `${plural(count, 'document')} still to come`,
  owingText: 'You may hand it in now, where you track the application; what is left you are told once.',
  another: 'Apply for something else',
  // What is kept and sent is an application here.
  code: 'Application number',
  copy: 'Copy the application number',
  privacy:
    'Your name and number are used to handle this application and to call you about it, by those who handle it and nobody else.',
  againNote: 'What you typed and chose is kept; submitting again makes no second application.',
  receivedText: 'Keep the application number: it is the only key to this application.',
  track: 'Follow this application',
}) satisfies Strings['apply'];
