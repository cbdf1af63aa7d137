import type { FormWords } from './words';

export const form = {
  fields: {
    kind: 'I am',
    company: 'Company name',
    uscc: 'Unified social credit code',
    name: 'Contact name',
    mobile: 'Mobile',
  },
  wrong: {
    kind: 'Choose company or person',
    company: 'Enter the company’s name, at least 2 characters',
    uscc: 'Check the unified social credit code, or leave it out',
    name: 'Enter a contact name',
    mobile: 'A mobile number has 11 digits',
  },
  usccLength: (actual: number) => `The code has 18 characters; this one has ${actual}`,
  usccSymbol: (position: number, symbol: string) =>
    `Character ${position}, “${symbol}”, is never used in this code`,
  usccCheck: (position: number) => `The check character (${position}th) does not match`,
  usccRight: 'The code checks out',
  kinds: { enterprise: 'A company', citizen: 'An individual', anonymous: 'Anonymous' },
  privacy:
    'Your name and number are used to handle this case and to call you about it, by those who handle it and nobody else.',
  promise: 'We promise:',
  problems: (count: number) =>
    count === 1 ? 'There is 1 problem to fix' : `There are ${count} problems to fix`,
  submit: 'Submit',
  again: 'Submit again',
  againNote: 'What you typed is kept; submitting again makes no second case.',
  heldBack: 'The page held this back. What you typed is kept.',
} satisfies FormWords;
