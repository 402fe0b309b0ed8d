/** A form for one deed: what it asks, and what becomes of what was filled in. */

import type { InputBlock, ModalView } from '@slack/web-api'
import type { z } from 'zod'
import type { Office } from '../../actions/office.ts'
import { type Asked, type Deed, type Done, perform } from '../../actions/perform.ts'
import type { Case, CaseKind, CaseNo } from '../../rules/cases/case.ts'
import type { City } from '../../rules/city.ts'
import type { Refused } from '../../rules/refusal.ts'
import type { Actor } from '../../rules/sight/roles.ts'
import { type FormName, formTitles, formWords } from '../../words/chat/modals.ts'
import { hindrance, type Trying } from '../buttons/hindrance.ts'
import { plainText } from './fields.ts'
import { faultsByField, type Values } from './read-values.ts'

/** What a form's fields may depend on. */
type Given<K extends CaseKind> = { file: Case<K>; city: City; now: Date; actor: Actor }

type Parts<K extends CaseKind, Input> = {
  name: FormName
  deed: Deed<K, Input>
  fields: (given: Given<K>) => InputBlock[]
  input: z.ZodType<Input>
  /** What the deed cannot see for itself, because it knows only its own case. */
  check?: (asked: { office: Office; actor: Actor; input: Input }) => Promise<Refused | null>
}

type FieldFaults = { faults: Record<string, string> }
type Outcome = Done | Refused | FieldFaults
type Filled = { no: CaseNo; actor: Actor; values: Values; key: string }

/** A form with the types of its deed put away, so that all of them fit into one table. */
export type Form = {
  id: string
  kind: CaseKind
  name: FormName
  hindered(trying: Trying<CaseKind>): Refused | null
  fields(given: Given<CaseKind>): InputBlock[]
  submit(office: Office, filled: Filled): Promise<Outcome>
}

export function form<K extends CaseKind, Input>({ name, deed, fields, input, check }: Parts<K, Input>): Form {
  return {
    id: `${deed.kind}:${name}`,
    kind: deed.kind,
    name,
    hindered: (trying) => hindrance(deed, trying as Trying<K>),
    fields: (given) => fields(given as Given<K>),
    async submit(office, { values, ...asked }) {
      const read = input.safeParse(values)
      if (!read.success) return { faults: faultsByField(read.error) }
      const refused = await check?.({ office, actor: asked.actor, input: read.data })
      if (refused) return refused
      return (await perform(office, deed, { ...asked, input: read.data } satisfies Asked<Input>)) as
        | Done
        | Refused
    },
  }
}

type Shown = { id: string; name: FormName; blocks: ModalView['blocks']; metadata: string }

export const formView = ({ id, name, blocks, metadata }: Shown): ModalView => ({
  type: 'modal',
  callback_id: id,
  title: plainText(formTitles[name]),
  submit: plainText(formWords.submit),
  close: plainText(formWords.cancel),
  private_metadata: metadata,
  blocks,
})

/** A view that only says something. */
export const sayingView = (title: string, text: string): ModalView => ({
  type: 'modal',
  title: plainText(title),
  close: plainText(formWords.close),
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }],
})
