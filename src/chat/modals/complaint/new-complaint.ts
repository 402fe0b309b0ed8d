/** 投诉: a complaint by form, for what should not stand in a channel and for who knows which fields matter. */

import type { InputBlock } from '@slack/web-api'
import { z } from 'zod'
import { openComplaint } from '../../../actions/complaint/filing/open-complaint.ts'
import { fieldHints, fieldLabels, receipts } from '../../../words/chat/modals.ts'
import type { Desk } from '../../desk/desk.ts'
import { filedBy, filer } from '../../desk/filer.ts'
import { cutHint, tick, typed } from '../fields.ts'
import { formView } from '../form.ts'
import { packed } from '../metadata.ts'
import type { Opened, Opening } from '../openings.ts'
import { faultsByField, NoText, Text, Ticked } from '../read-values.ts'
import type { Settled } from '../sending/submission.ts'

const NewComplaint = z.object({
  text: Text,
  about: NoText,
  enterprise: NoText,
  contact: NoText,
  confidential: Ticked,
})

export const newComplaint: Opening = {
  id: 'open:newComplaint',
  view({ text, metadata }) {
    return formView({
      id: this.id,
      name: 'newComplaint',
      blocks: [...cutHint(text), ...fields(text)],
      metadata: packed(metadata),
    })
  },
  submit,
}

const fields = (text: string): InputBlock[] => [
  typed({ name: 'text', label: fieldLabels.complaint, hint: fieldHints.complaint, initial: text }),
  typed({ name: 'about', label: fieldLabels.about, hint: fieldHints.about, lines: 'one', optional: true }),
  typed({ name: 'enterprise', label: fieldLabels.enterprise, lines: 'one', optional: true }),
  typed({
    name: 'contact',
    label: fieldLabels.contact,
    hint: fieldHints.contact,
    lines: 'one',
    optional: true,
  }),
  tick({ name: 'confidential', label: fieldLabels.confidential, says: fieldHints.confidential }),
]

async function submit(desk: Desk, { person, values, key }: Opened): Promise<Settled> {
  const read = NewComplaint.safeParse(values)
  if (!read.success) return { faults: faultsByField(read.error) }
  const { text, about, enterprise, contact, confidential } = read.data
  const identity = { ...(enterprise ? { enterprise } : {}), ...(contact ? { contact } : {}) }
  const { file } = await openComplaint(desk.app.office, {
    text,
    confidential,
    ...(about ? { about } : {}),
    ...(enterprise || contact ? { identity } : {}),
    origin: await filer(desk, { person, key }),
    by: filedBy(person, confidential),
  })
  return { told: receipts.complaint(file.no) }
}
