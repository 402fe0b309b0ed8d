/** A form that was sent: what came of it, and what the person then sees. */

import type { ViewResponseAction } from '@slack/bolt'
import type { InputBlock, ModalView } from '@slack/web-api'
import type { Case } from '../../../rules/cases/case.ts'
import type { Refused } from '../../../rules/refusal.ts'
import { formWords } from '../../../words/chat/modals.ts'
import { sayingView } from '../form.ts'

/** `told`: a form that opens something new says so itself. */
export type Settled =
  | { done: Case; again: boolean }
  | { told: string }
  | { faults: Record<string, string> }
  | { refused: Refused; words: string }

/** Fields that a refusal can stand under, the likelier first. */
const blamed: Partial<Record<Refused['refused'], readonly string[]>> = {
  'unknown-unit': ['proposed', 'unit', 'others'],
  'unknown-matter': ['matter'],
  'unknown-district': ['district'],
  recused: ['proposed', 'unit', 'others', 'handlers', 'receiver'],
  'same-unit': ['proposed', 'unit'],
  'no-such-case': ['into', 'complaint'],
  'one-hop': ['complaint'],
  designated: ['complaint'],
  'one-body': ['others'],
  'no-arbiter': ['others'],
  'not-a-party': ['unit'],
  contested: ['safety', 'complaint'],
  'no-share': ['unit'],
  accepted: ['unit'],
}
const lacking: Record<Extract<Refused, { refused: 'missing' }>['what'], readonly string[]> = {
  reason: ['explanation', 'reason', 'missing', 'into', 'why'],
  text: ['text', 'view', 'matter', 'minutes', 'result'],
  view: ['view'],
  unit: ['proposed', 'unit'],
  days: ['days'],
  basis: ['basis', 'proof'],
  'other-party': ['others'],
  officers: ['officers'],
  packet: ['lacking'],
  copy: ['notCopied'],
  handlers: ['handlers'],
  contact: ['contact'],
  day: ['until', 'filed', 'from', 'on'],
  evidence: ['evidence'],
  'later-day': ['deadline'],
}

/** The answer to Slack: close, point at fields, or lay a sentence over the form, which keeps what was filled in. */
export function reply(settled: Settled, fields: readonly string[]): ViewResponseAction | undefined {
  if ('done' in settled) return undefined
  if ('told' in settled)
    return { response_action: 'update', view: sayingView(formWords.doneTitle, settled.told) }
  if ('faults' in settled) return { response_action: 'errors', errors: settled.faults }
  const field = fieldFor(settled.refused, fields)
  if (field) return { response_action: 'errors', errors: { [field]: settled.words } }
  return { response_action: 'push', view: sayingView(formWords.refusedTitle, settled.words) }
}

/** The same for a form that has had to wait: the view that was laid over it says how it ended. */
export function lateReply(settled: Settled): ModalView {
  if ('done' in settled) return { ...sayingView(formWords.doneTitle, formWords.done), clear_on_close: true }
  if ('told' in settled) return { ...sayingView(formWords.doneTitle, settled.told), clear_on_close: true }
  const words = 'faults' in settled ? Object.values(settled.faults).join('\n') : settled.words
  return sayingView(formWords.refusedTitle, words)
}

function fieldFor(no: Refused, fields: readonly string[]): string | undefined {
  const candidates = no.refused === 'missing' ? lacking[no.what] : (blamed[no.refused] ?? [])
  return candidates.find((name) => fields.includes(name))
}

/** Names of the fields that a view asks for. */
export const fieldsOf = (blocks: readonly { type: string }[]): string[] =>
  blocks.flatMap((block) => (block.type === 'input' ? ((block as InputBlock).block_id ?? []) : []))
