import type { Strings } from '../strings';

export const kept = {
  photos: 'Photos or documents',
  photosHint: 'optional; photos are made smaller, and where they were taken is removed',
  addPhotos: 'Add photos or PDF',
  photosLimit: (most: number) => `up to ${most}, 10 MB each`,
  removeFile: (name: string) => `Remove “${name}”`,
  remove: 'Remove',
  fileStates: {
    preparing: 'Making it smaller…',
    ready: '',
    sending: 'Uploading…',
    sent: 'Uploaded',
    failed: 'Not uploaded yet; tried again',
  },
  filesChosen: (count: number) => `${count} chosen`,
  uploading: (done: number, all: number) => `Uploading ${done} of ${all}`,
  refusedFiles: {
    many: (name: string) => `“${name}” was not added: 9 at most; remove one first`,
    large: (name: string) => `“${name}” is over 10 MB; make it smaller or split it`,
    empty: (name: string) => `“${name}” is empty; choose another`,
    heic: (name: string) =>
      `“${name}” is a HEIC photo. Choose Settings, Camera, Formats, Most Compatible and take it again, or add a screenshot`,
    other: (name: string) => `“${name}” is no picture or PDF; add a photo, a screenshot or a PDF`,
    broken: (name: string) => `“${name}” cannot be opened and may be damaged; take or choose another`,
    unread: (name: string) => `“${name}” could not be read; choose it again`,
  },
  fileRefused: (name: string, why: string) => `“${name}” was not accepted: ${why}`,
  filesWrong: 'Some photos or documents were not accepted; remove them and add them again',

  draftSaved: (time: string) => `Draft saved on this device ${time}`,
  draftNotSaved: 'This device cannot save a draft; fill it in at one go and keep this page open',
  drafts: (count: number) =>
    count > 1 ? `Drafts not submitted yet (${count})` : 'A draft not submitted yet',
  untitled: 'No title yet',
  draftNote: (when: string, files: number) =>
    `saved ${when}${files > 0 ? `, with ${files} ${files > 1 ? 'photos or documents' : 'photo or document'}` : ''}`,
  draftLife: (days: number) => `Drafts stay on this device and are deleted after ${days} days.`,
  restore: 'Continue draft',
  discard: 'Delete draft',
  nameOf: (action: string, title: string) => `${action}: ${title}`,

  publicDevice: 'This computer is shared',
  publicHint: 'Deletes all that this site has saved on this device, and saves nothing from now on',
  publicOn: 'Nothing is saved on this device; fill it in at one go',
  publicWarning: (count: number) =>
    count > 1
      ? `${count} reports have not been submitted yet. They would be deleted and not submitted.`
      : 'One report has not been submitted yet. It would be deleted and not submitted.',
  publicConfirm: 'Delete everything',
  keepIt: 'Not now',

  waitingTitle: 'Saved, waiting to be submitted',
  waitingOnDevice:
    'Saved on this device. It is submitted by itself once you are online, and only once. You may leave this page; it goes on when you come back.',
  waitingInPage:
    'It is submitted by itself once you are online, and only once. This device cannot save it: keep this page open until then.',
  stuckTitle: 'Not submitted',
  stuckNote: 'Nothing is lost: copy it, or call and have it filled in for you.',
  receiptLater: 'Once it is submitted, the case number is shown here.',
  sendNow: 'Submit now',
  named: (name: string, value: string) => `${name}: ${value}`,
  copyContent: 'Copy the text',
  contentCopied: 'Text copied',
  deleteItem: 'Delete',
  deleteConfirm: 'Yes, delete it unsubmitted',
  deleteNote: 'If it has arrived already, deleting it means you never see its case number.',
  submittedAt: (when: string) => `submitted ${when}`,
  refusedTitle: 'Something has to be changed before this can be submitted',
  mend: 'Open and change',
  arrived: 'Submitted',
  arrivedNote: 'Keep the case number: it is the only key to this case.',
  seen: 'I have kept the number',
} satisfies Strings['kept'];
