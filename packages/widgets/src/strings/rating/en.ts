import type { Strings } from '../strings';

export const rating = {
  title: 'How was this handled?',
  subtitle: 'One rating each time, if you wish',
  tagsGood: 'What went well',
  tagsBad: 'What went wrong',
  several: 'choose any',
  comment: 'Your words',
  required: 'required',
  commentHint: 'Tell us what was not done well, so that it can be put right',
  levelMissing: 'Choose one of the five levels',
  submit: 'Send rating',
  ifBad: (verify: string, rectify: string) =>
    `If you are dissatisfied: checked by ${verify}, put right by ${rectify}, then you are asked again.`,
  ifBadCase: (verify: string, resolve: string) =>
    `If you are dissatisfied: it becomes a case, checked by ${verify} and answered by ${resolve}.`,
  thanks: 'Thank you for your rating',
  thanksBad: 'Received. We are putting it right',
  next: (verify: string, rectify: string) =>
    `Checked by ${verify}, put right by ${rectify}, then you are asked again.`,
  nextCase: (code: string) => (verify: string, resolve: string) =>
    `It is now case ${code}, which you can track: checked by ${verify}, answered by ${resolve}.`,
  yours: 'Your rating',
  earlier: (round: number) => `Rating ${round}`,
  remedy: 'What was done since',
  given: (at: string) => `Rated ${at}`,
  onBehalf: 'Noted by the service desk in a call-back',
  notYet: 'Not yet time to rate',
  notYetText: 'You are asked once the answer has come.',
  mending: 'Being put right',
  mendingText: 'You are asked again once the new answer has come.',
  missingCode: 'Open this with the case number from your receipt.',
} satisfies Strings['rating'];
