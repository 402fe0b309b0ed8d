/** What the door says in Chinese of states, deeds, days and limits: the words that officials read, too. */

import { dayInWords, fullDay } from '../../dates.ts'
import { dayReasonInWords } from '../../deadline.ts'
import { deedInWords, results, standings, stateInWords } from '../../labels.ts'
import { refusalInWords } from '../../refusals.ts'
import { fullDue, fullMoment, sayingsOf } from '../../timeline.ts'
import { hintInWords } from '../hint.ts'
import type { Said } from './said.ts'

export const saidInChinese: Said = {
  state: (state) => stateInWords('complaint', state),
  deed: (deed) => deedInWords('complaint', deed),
  result: (result) => results[result],
  standing: (standing) => standings[standing],
  standingOf: (standing, basis) => `${standings[standing]}：${basis}`,
  moment: fullMoment,
  due: fullDue,
  day: dayInWords,
  date: fullDay,
  dayReason: dayReasonInWords,
  sayings: sayingsOf,
  hint: hintInWords,
  refused: refusalInWords,
}
