/** 办结: the result and the answer to whoever complained. */

import { z } from 'zod'
import { answer } from '../../../actions/complaint/answer.ts'
import { results } from '../../../rules/cases/complaint/complaint.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { results as resultWords } from '../../../words/labels.ts'
import { choice, typed } from '../fields.ts'
import { form } from '../form.ts'
import { NoText, oneOf, Text } from '../read-values.ts'

export const answerForm = form({
  name: 'answer',
  deed: answer,
  fields: ({ file }) => [
    choice({
      name: 'result',
      label: fieldLabels.result,
      options: results.map((result) => [result, resultWords[result]]),
    }),
    typed({ name: 'text', label: fieldLabels.answer, hint: fieldHints.answer }),
    ...(file.facts.contested
      ? [typed({ name: 'safety', label: fieldLabels.safety, hint: fieldHints.safety, optional: true })]
      : []),
  ],
  input: z.object({ result: oneOf(results), text: Text, safety: NoText }),
})
