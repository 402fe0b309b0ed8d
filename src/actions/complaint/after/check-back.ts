/** 回访: whoever complained is asked, a month and more later, whether they were made to suffer for it. */

import { checkBackClocks } from '../../../rules/cases/complaint/complaint.ts'
import type { Owing } from '../../../rules/cases/owed.ts'
import { policyOf } from '../../../rules/cases/time/clocks.ts'
import { deadline } from '../../../rules/deadlines.ts'
import type { Deed } from '../../perform.ts'

type Nothing = Record<string, never>

/** The questions are owed at once, each for its day; where no message can be sent, the page asks. */
export const wantCheckBacks: Deed<'complaint', Nothing> = {
  kind: 'complaint',
  move: 'wantCheckBacks',
  decide({ file, now, city }) {
    const known = file.facts.checkBacks
    if (known) return { facts: { checkBacks: known } }
    const days = checkBackClocks.map((name) => {
      const { amount, unit } = policyOf({ name, file, from: now, city })
      return deadline({ from: now, span: { amount, unit }, calendar: city.calendar }).due.toISOString()
    })
    return { facts: { checkBacks: { days, answered: 0 } }, owes: days.map(question) }
  },
}

const question = (day: string): Owing => ({
  is: 'notice',
  say: 'check-back',
  to: { complainant: true },
  with: {},
  when: 'window',
  notBefore: day,
})

/** Which question waits for an answer: those before it count as answered by it. 0: none. */
export const openCheckBack = (
  checkBacks: { days: readonly string[]; answered: number } | undefined,
  now: Date,
) => {
  const come = (checkBacks?.days ?? []).filter((day) => new Date(day) <= now).length
  return come > (checkBacks?.answered ?? 0) ? come : 0
}

/** That it was answered, and not how: units read this line. Harm done is a complaint of its own. */
export const answerCheckBack: Deed<'complaint', Nothing> = {
  kind: 'complaint',
  move: 'answerCheckBack',
  decide({ file: { facts }, now }) {
    const asked = openCheckBack(facts.checkBacks, now)
    if (!facts.checkBacks || asked === 0) return { refused: 'nothing-asked' }
    return { facts: { checkBacks: { ...facts.checkBacks, answered: asked } } }
  },
}
