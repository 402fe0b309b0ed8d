/** Somebody sends a form. What is acknowledged as done is in MongoDB; what takes long says so meanwhile. */

import type { SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import { isRefused } from '../../../rules/refusal.ts'
import { formWords } from '../../../words/chat/modals.ts'
import { refusalInWords } from '../../../words/refusals.ts'
import { showAfter } from '../../desk/after.ts'
import { type Desk, nameOf } from '../../desk/desk.ts'
import { bare } from '../../desk/guard.ts'
import { actorOn, officerOf, type Person } from '../../desk/who.ts'
import { type Form, sayingView } from '../form.ts'
import { forms } from '../forms.ts'
import { type Metadata, unpacked } from '../metadata.ts'
import { openings } from '../openings.ts'
import { readValues, type Values } from '../read-values.ts'
import { late, within } from '../show.ts'
import { fieldsOf, lateReply, reply, type Settled } from './submission.ts'

/** Slack waits three seconds; this leaves time for the way. Milliseconds of real time. */
const patience = 2_000

type Sent = SlackViewMiddlewareArgs<ViewSubmitAction>

export async function submit(
  desk: Desk,
  { ack, view, body }: Pick<Sent, 'ack' | 'view' | 'body'>,
): Promise<void> {
  const work = settle(desk, { view, body })
  const settled = await within(patience, work)
  if (settled !== late) {
    const answer = reply(settled, fieldsOf(view.blocks))
    await (answer ? ack(answer) : ack())
    return showDone(desk, { view, body }, settled)
  }
  await ack({
    response_action: 'push',
    view: { ...sayingView(formWords.busyTitle, formWords.busy), external_id: waitingId(view.id) },
  })
  const ended = await work
  await desk.web.views.update({ external_id: waitingId(view.id), view: lateReply(ended) })
  await showDone(desk, { view, body }, ended)
}

const waitingId = (view: string): string => `waiting-${view}`

/** A fault is told in the form, which keeps what was filled in, so that it can be sent again. */
async function settle(desk: Desk, sent: Pick<Sent, 'view' | 'body'>): Promise<Settled> {
  try {
    return await judge(desk, sent)
  } catch (cause) {
    desk.app.events.chatFailed(`form ${sent.view.callback_id}`, bare(cause))
    return { refused: { refused: 'busy' }, words: formWords.failed }
  }
}

async function judge(desk: Desk, { view, body }: Pick<Sent, 'view' | 'body'>): Promise<Settled> {
  const person = await desk.who.person(body.user.id)
  if (!person) return refusedBy(desk, { refused: 'unknown-person' })
  const sent = {
    person,
    values: readValues(view.state),
    key: `view:${view.id}`,
    metadata: unpacked(view.private_metadata),
  }
  const opening = openings.get(view.callback_id)
  if (opening) return opening.submit(desk, sent)
  const form = forms.get(view.callback_id)
  if (!form) throw new Error(`No form ${view.callback_id}; add it to the table of forms.`)
  return deedOf(desk, form, sent)
}

type Filled = { person: Person; values: Values; key: string; metadata: Metadata }

async function deedOf(desk: Desk, form: Form, { person, values, key, metadata }: Filled): Promise<Settled> {
  const { office, city, storage } = desk.app
  const no = metadata.no ?? ''
  const file = await storage.cases.get(no)
  const actor = file ? actorOn({ file, person, city }) : officerOf(person)
  const outcome = await form.submit(office, { no, actor, values, key })
  if ('faults' in outcome) return outcome
  return isRefused(outcome) ? refusedBy(desk, outcome) : outcome
}

const refusedBy = (desk: Desk, refused: Parameters<typeof refusalInWords>[0]): Settled => ({
  refused,
  words: refusalInWords(refused, { nameOf: nameOf(desk) }),
})

async function showDone(
  desk: Desk,
  { view, body }: Pick<Sent, 'view' | 'body'>,
  settled: Settled,
): Promise<void> {
  if (!('done' in settled)) return
  const person = await desk.who.person(body.user.id)
  if (!person) return
  const { place } = unpacked(view.private_metadata)
  await showAfter(desk, { file: settled.done, again: settled.again, person, place })
}
