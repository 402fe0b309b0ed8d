/** Words about files that are sent along, in English. */

import type { filesInChinese } from './files-zh.ts'

export const filesInEnglish: typeof filesInChinese = {
  label: 'Photographs and documents (optional)',
  hint: (count, megabytes) =>
    `Photographs, PDF, Word (docx), Excel (xlsx); at most ${count}, each up to ${megabytes} MB. Where a photograph was taken is removed before the unit sees it.`,
  kept: 'Uploaded already, and sent with the form:',
  keep: (name) => `Keep ${name}`,
  size: (bytes) =>
    bytes < 1024 * 1024
      ? `${Math.max(1, Math.round(bytes / 1024))} KB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
  faults: {
    kind: 'A file could not be taken: only photographs (JPG, PNG, WebP, GIF), PDF, docx and xlsx. Please convert HEIC photographs to JPG first.',
    size: 'A file was too large and was not taken. Please compress it, or send it separately.',
    count: 'Too many files; the others were not taken. You can add them later with number and code.',
  },
  broken: {
    title: 'Not received whole',
    text: 'What you sent broke off on its way or is no form of ours; nothing was kept.',
    todo: 'Please go back and submit again; on a bad network send the text first and add files later.',
  },
  large: {
    title: 'Files too large',
    text: 'What you sent is larger than can be taken at once.',
    todo: 'Please go back, leave out or compress files and submit again; the rest can be added later.',
  },
  title: 'Files',
  states: {
    ready: 'received',
    waiting: 'being checked',
    infected: 'contains a virus, given to nobody',
    unreadable: 'cannot be opened, given to nobody; please add another file instead',
    withheld: 'received, only the coordinators can see it',
  },
}
