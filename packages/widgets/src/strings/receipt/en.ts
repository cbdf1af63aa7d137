import type { Strings } from '../strings';

export const receipt = {
  received: 'Submitted',
  receivedText: 'Keep the case number: it is the only key to this case.',
  before: (when: string) => `by ${when}`,
  track: 'Follow this case',
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
} satisfies Strings['receipt'];
