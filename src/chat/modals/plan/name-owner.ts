/** 指定责任单位: whom a name in a notice stands for. The name itself is the form's label, and travels in its metadata. */

import { z } from 'zod'
import { nameOwner } from '../../../actions/plan/name-owners.ts'
import { isRefused } from '../../../rules/refusal.ts'
import { planNotices } from '../../../words/cases/plan/notices.ts'
import { taskWords } from '../../../words/cases/plan/tasks.ts'
import { fieldHints } from '../../../words/chat/modals.ts'
import { clip } from '../../../words/clip.ts'
import { refusalInWords } from '../../../words/refusals.ts'
import { nameOf } from '../../desk/desk.ts'
import { officerOf } from '../../desk/who.ts'
import { someUnits } from '../fields.ts'
import { formView } from '../form.ts'
import { packed } from '../metadata.ts'
import type { Opening } from '../openings.ts'
import { faultsByField, Units } from '../read-values.ts'

const NameOwner = z.object({ units: Units })

export const nameOwnerForm: Opening = {
  id: 'open:nameOwner',
  view({ text, metadata }) {
    const label = clip(text, 150)
    const blocks = [someUnits({ name: 'units', label, hint: fieldHints.ownerUnits })]
    return formView({
      id: this.id,
      name: 'nameOwner',
      blocks,
      metadata: packed({ ...metadata, about: text.slice(0, 500) }),
    })
  },
  async submit(desk, { person, values, metadata }) {
    if (!person.roles.includes('coordinator'))
      return { refused: { refused: 'unknown-person' }, words: taskWords.coordinatorsOnly }
    const read = NameOwner.safeParse(values)
    if (!read.success) return { faults: faultsByField(read.error) }
    const name = metadata.about ?? ''
    const asked = { name, units: read.data.units, actor: officerOf(person) }
    const done = await nameOwner(desk.app.office, asked)
    if (isRefused(done)) return { refused: done, words: refusalInWords(done, { nameOf: nameOf(desk) }) }
    return { told: planNotices.named(name, done.length) }
  },
}
