/** The tracking page in English. */

import type { DoorWords } from './door-words.ts'

export const trackInEnglish: DoorWords['track'] = {
  title: 'Track',
  heading: 'Track a complaint',
  lead: 'Enter number and code from your receipt.',
  no: 'Number',
  code: 'Code',
  look: 'Show',
  wrong: 'Number or code is not right. Please compare with the receipt; capitals do not matter.',
  over: 'The page was open for more than 30 minutes. Please enter number and code again.',
  now: 'Where it stands',
  holder: 'Now with',
  since: 'Since',
  due: 'Answer due',
  contact: 'Contact unit',
  contactIs: (unit) =>
    `${unit} (who is responsible is being settled; the limit for the answer stays the same)`,
  why: 'How this date was counted',
  whyFrom: (from) => `Counted from ${from}:`,
  answer: 'Answer of the unit',
  question: 'The unit asks you',
  history: 'What has happened',
  own: 'What you wrote',
  erased: (on) => `Destroyed on ${on}: the time to keep it was over.`,
  what: 'What you can do',
  you: 'you',
  by: 'system',
  limit: (due, basis) => `${due} (${basis})`,
  steps: {
    received: 'Received. The responsible unit is being determined.',
    triage: 'The coordinators are determining the responsible unit.',
    dispatched: 'Sent to the responsible unit, which has to sign for it.',
    signed: 'The responsible unit is handling it.',
    waiting: 'The unit needs to know more. Please reply below; the time until you reply does not count.',
    returned: 'The unit sent it back and it is being reassigned. Your limit runs on unchanged.',
    'taken-over': 'Several units did not take it. The coordination group has taken over and names one.',
    'in-review': 'The unit has handled it; the supervision office is reviewing the answer.',
    answered: 'Answered, see below. Please rate it; if it is not solved, you can have it done again.',
    closed: 'Closed.',
    'not-accepted': 'Not accepted; the reason and where to go are listed below.',
    withdrawn: 'You have withdrawn it. To raise it again, please file anew.',
    merged: 'It is the same as another one and handled together with it; this number still works.',
  },
  checkBackDays: 'You will be asked on',
  reprisals: 'Registered besides',
  checkBack:
    'Since you complained, has anybody made things hard for you because of it, or inspected you more than before?',
  reprisal: (no) =>
    `Registered as a complaint of its own: ${no}, with the same code. Please write the number down. The bodies involved before neither see nor handle it.`,
  acts: {
    checkBackFine: { label: 'No', text: '', send: 'No, all is well', done: 'Thank you, noted.' },
    checkBackHarm: {
      label: 'Yes, let me explain',
      text: 'Which body, when, what it did',
      send: 'Submit',
      done: 'Noted.',
    },
    noticesOn: {
      label: 'Tell me when there is news',
      text: '',
      send: 'Write to the contact I left',
      done: 'You will be told when there is news, and nothing of what it is.',
    },
    noticesOff: {
      label: 'Send me no more messages',
      text: '',
      send: 'Send no more',
      done: 'No more messages. Please look it up with number and code.',
    },
    wantCheckBacks: {
      label: 'Ask me later whether I was made to suffer for it',
      text: '',
      send: 'Ask me later',
      done: 'Noted, the days are on this page. When the time comes you can answer on this page; with messages on, you are told.',
    },
    reply: {
      label: 'Reply to the unit',
      text: 'Your reply',
      send: 'Send reply',
      done: 'The unit has your reply.',
    },
    supplement: {
      label: 'Add material',
      text: 'What you want to add',
      send: 'Add',
      done: 'The unit has what you added.',
    },
    rate: {
      label: 'Satisfied',
      text: 'Anything you want to say (optional)',
      send: 'Rate as satisfactory',
      done: 'Thank you for rating.',
    },
    reopen: {
      label: 'Not solved, do it again',
      text: 'What is not solved',
      send: 'Have it done again',
      done: 'It will be done again, and the new answer is reviewed before it counts.',
    },
    seekCoordination: {
      label: 'Ask for coordination',
      text: 'What the coordination group should do',
      send: 'Ask for coordination',
      done: 'The coordination group has been told.',
    },
    withdraw: {
      label: 'Withdraw',
      text: 'Reason (optional)',
      send: 'Withdraw it',
      done: 'Withdrawn.',
    },
  },
  filesWrong:
    'A file was not taken, the reason is below; everything else is still here. Please correct it and send again.',
  needed: 'Please write something, at most 5,000 characters.',
  notNow:
    'This step is not possible now. See on this page where it stands, and choose from “What you can do”.',
  tooLate: (due) =>
    `It could be done again until ${due}; that time is over. If the problem persists, please file anew and name this number.`,
}
