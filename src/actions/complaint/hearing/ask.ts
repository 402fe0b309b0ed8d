/** 询问: a question to whoever complained. The answer clock rests while it is open, a limited number of times. */

import type { Deed } from '../../perform.ts'

/** Product rule against delay by asking; the city's policy gives the waiting time. */
const mostQuestions = 2

export const ask: Deed<'complaint', { text: string }> = {
  kind: 'complaint',
  move: 'ask',
  decide({ file, input: { text }, now }) {
    if (text.trim() === '') return { refused: 'missing', what: 'text' }
    const asked = (file.facts.question?.asked ?? 0) + 1
    if (asked > mostQuestions) return { refused: 'no-more', what: 'question', limit: mostQuestions }
    return { facts: { question: { text, at: now.toISOString(), asked } }, note: { text } }
  },
}
