/** The public's door in English. Units write in Chinese; what they and you have written is shown as it was written. */

import type { DoorWords } from './door-words.ts'
import { saidInEnglish } from './en-said.ts'
import { trackInEnglish } from './en-track.ts'
import { filesInEnglish } from './files-en.ts'

export const en: DoorWords = {
  lang: 'en',
  root: '/en',
  other: { lang: 'zh-CN', root: '', label: '中文' },

  frame: {
    product: '执协',
    tagline: 'Law enforcement coordination',
    skip: 'Skip to content',
    footer: (office) => `${office} · Notices of this system do not replace legal documents`,
    home: 'Back to the first page',
  },
  sandbox: {
    link: 'Open the chat sandbox',
    note: 'This machine runs a demonstration; no real chat platform is connected.',
  },
  nav: { file: 'File a complaint', track: 'Track' },

  form: {
    title: 'File a complaint about law enforcement',
    heading: 'What happened?',
    lead: ({ name, english = name }) =>
      `For enterprises in ${english}; no account needed. You get a number and a code at once, to follow it, add material and rate the answer.`,
    wrong: 'Almost done. Please correct these and submit again:',
    stale: 'For your safety, please press “Submit” once more. Everything you wrote is still here.',
    text: 'What happened',
    textHint:
      'Which body, when, what it did, and what you ask for. Street and district help to find the responsible unit. Chinese is handled fastest; English is accepted.',
    about: 'Body concerned (optional)',
    aboutHint:
      'For a complaint about enforcement, please give the full Chinese name of the body. It will not see this and will not handle it.',
    mode: 'Confidentiality',
    modes: {
      named: ['By name', 'With your contact, so that facts can be checked and you can be answered.'],
      hidden: [
        'By name, but hidden',
        'The unit is not told who you are, and your text does not appear in work channels. Please leave out details that give you away.',
      ],
      anonymous: [
        'Anonymous',
        'Nothing about you is kept. Keep the code safe: it is the only way to reach you.',
      ],
    },
    who: 'Who you are (not needed if anonymous)',
    enterprise: 'Name of the enterprise',
    creditCode: 'Unified social credit code (optional)',
    creditCodeHint: '18 characters, on the business licence.',
    name: 'Contact person',
    contact: 'Telephone or e-mail',
    notify: 'Tell me when there is news',
    notifyHint:
      'At the mobile number or address above. Messages say that there is news, not what it is; you can end them at any time.',
    busy: 'Very many are filing now. Your browser is proving that it is not a flood; you need not do anything.',
    proofWait: 'One moment, it is submitted by itself in a few seconds. Please leave the page open.',
    proofDone: 'Done, you can submit.',
    unproved: (minutes) =>
      `Very many are filing now, and your browser has not proved that it is not a flood. Please wait a few seconds and press “Submit” again; without scripts, please submit in ${minutes} minutes. Everything you wrote is still here.`,
    trap: 'Please leave this empty',
    send: 'Submit',
    next: 'After you submit',
    steps: [
      'It is registered at once; you get a number and a code.',
      'The system says which unit handles it and why; where it is not sure, a coordinator decides.',
      'The unit is reminded before the limit; what is overdue goes to the coordination group.',
      'An answer about enforcement is first reviewed by the supervision office.',
    ],
    urgent: 'If people are in danger, call 110, 119 or 120 now.',
  },

  faults: {
    text: 'Please say what happened, at least 5 characters and at most 20,000.',
    about: 'The name of the body has at most 300 characters.',
    mode: 'Please choose by name, hidden or anonymous.',
    enterprise: 'The name of the enterprise has at most 300 characters.',
    creditCode:
      'This credit code is not right: 18 characters, please compare with the business licence or leave it empty.',
    name: 'The contact person has at most 100 characters.',
    contact: 'The contact has at most 200 characters.',
  },

  receipt: {
    title: 'Receipt',
    heading: 'Your complaint has been received',
    save: 'Save this page now: print it, take a picture, or write down number and code. The code is not shown again, and we cannot look it up.',
    picture: 'Save as picture',
    print: 'Print',
    download: 'Download as a file',
    fileName: (no) => `receipt-${no}`,
    no: 'Number',
    code: 'Code',
    at: 'Filed',
    unit: 'Responsible unit',
    unitLater: 'being determined; look it up later with your code',
    due: 'Answer due',
    contact: 'Contact unit',
    contactIs: (unit) =>
      `${unit} (who is responsible is being settled; the limit for the answer stays the same)`,
    dueLater: (by) => `The responsible unit is determined ${by}, and with it the limit for the answer`,
    qr: 'Scan to track',
    track: 'Track',
    proof: 'Proof',
    proofNote: 'To prove what was filed and when, this line can be checked on the page “Verify a receipt”.',
    verify: 'Verify a receipt',
    digest: 'Digest of the text (SHA-256)',
  },

  verify: {
    title: 'Verify a receipt',
    heading: 'Verify a receipt',
    lead: 'Enter the whole proof line of the receipt.',
    line: 'Proof',
    check: 'Verify',
    good: 'The proof is genuine',
    goodText: (no, at) => `Complaint ${no} was filed on ${at}; the line has not been changed.`,
    bad: 'The proof cannot be verified',
    badText:
      'A character may have been copied wrongly, or the receipt is not from this system. Please compare and try again.',
    digest: 'Digest of the text filed (SHA-256)',
    key: 'Public key (Ed25519), for checking offline',
  },

  track: trackInEnglish,

  lost: {
    link: 'Lost your code?',
    title: 'Get a new code',
    lead: 'Enter the number and the mobile number or e-mail address that you left when you filed. If they fit, you receive a link that leads to a new code. The unit does not learn of it.',
    cannot:
      'No messages can be sent from here, so codes cannot be replaced. Please file again and name the earlier number.',
    no: 'Number',
    contact: 'Mobile number or e-mail you left',
    contactHint: 'Who filed anonymously left none and cannot replace the code.',
    send: 'Send the link',
    asked:
      'If number and contact fit, a link arrives within minutes and is valid for half an hour. If it does not, please compare and try again.',
    before:
      'When you press the button the old code ends and a new one is shown once. Have pen and paper ready, or take a picture.',
    make: 'Make a new code',
    made: 'Your new code',
    save: 'Write it down or take a picture now. It is not shown again, and the old code no longer works.',
    over: {
      title: 'This link no longer works',
      text: 'A link works once and for half an hour.',
      todo: 'Please go to “Track” and ask for a new code again.',
    },
  },

  files: filesInEnglish,

  said: saidInEnglish,

  refusals: {
    nothing: {
      title: 'No such page',
      text: 'The address may be wrong, or the page is no longer here.',
      todo: 'Please check the address, or go back to the first page.',
    },
    failed: {
      title: 'Not available at the moment',
      text: 'Something went wrong here; your complaint is not lost.',
      todo: 'Please try again in a few minutes.',
    },
    trap: {
      title: 'Not submitted',
      text: 'Your browser filled in a field that should stay empty.',
      todo: 'Please go back, empty the field marked “Please leave this empty” and submit again.',
    },
    large: {
      title: 'Too long',
      text: 'At most 20,000 characters can be submitted at once.',
      todo: 'Please go back, shorten it and submit again.',
    },
    often: (minutes) => ({
      title: 'Too often',
      text: 'Many submissions or attempts in a short time.',
      todo: `Please try again in ${minutes} minutes; what you have filed is not affected.`,
    }),
    shown: {
      title: 'The receipt is no longer shown',
      text: 'The code is shown only when you file; it can no longer be seen here.',
      todo: 'Please track your complaint with the number and code that you saved.',
    },
  },
}
