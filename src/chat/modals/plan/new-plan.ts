/** 导入方案: the whole text of a notice, pasted; what was read of it is shown before anything happens. */

import { z } from 'zod'
import { importWords } from '../../../words/cases/plan/import.ts'
import { taskWords } from '../../../words/cases/plan/tasks.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { channelOf } from '../../desk/place.ts'
import { propose } from '../../intake/offer-plan.ts'
import { mostTyped, typed } from '../fields.ts'
import { formView } from '../form.ts'
import { packed } from '../metadata.ts'
import type { Opening } from '../openings.ts'
import { faultsByField, Text } from '../read-values.ts'

const NewPlan = z.object({ text: Text })

export const newPlan: Opening = {
  id: 'open:newPlan',
  view({ text, metadata }) {
    const { planText: label } = fieldLabels
    const blocks = [typed({ name: 'text', label, hint: fieldHints.planText(mostTyped), initial: text })]
    return formView({ id: this.id, name: 'newPlan', blocks, metadata: packed(metadata) })
  },
  async submit(desk, { person, values, metadata }) {
    if (!person.roles.includes('coordinator'))
      return { refused: { refused: 'unknown-person' }, words: taskWords.coordinatorsOnly }
    const read = NewPlan.safeParse(values)
    if (!read.success) return { faults: faultsByField(read.error) }
    const where = channelOf(metadata.place)
    const found = await propose(desk, { text: read.data.text, person, where })
    return found ? { told: importWords.sent } : { faults: { text: importWords.noTasks } }
  },
}
