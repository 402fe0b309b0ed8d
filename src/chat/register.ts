/** Table of contents: what comes in from the chat, and who handles it. */

import type { App as Bolt, ViewSubmitAction } from '@slack/bolt'
import { buttons } from './buttons/buttons.ts'
import { otherButtons } from './buttons/other-buttons.ts'
import { press } from './buttons/press.ts'
import { readPress } from './buttons/pressed.ts'
import { runCommand } from './commands/commands.ts'
import type { Desk } from './desk/desk.ts'
import { bare, guard } from './desk/guard.ts'
import { publishHome } from './home.ts'
import { listen } from './intake/listen.ts'
import { unitSearch } from './modals/fields.ts'
import { submit } from './modals/sending/submit.ts'
import { offerUnits } from './modals/units/offer-units.ts'

const any = /.*/s

export function registerHandlers(bolt: Bolt, desk: Desk): void {
  registerEvents(bolt, desk)
  registerCommand(bolt, desk)
  registerButtons(bolt, desk)
  registerForms(bolt, desk)
}

function registerEvents(bolt: Bolt, desk: Desk): void {
  bolt.event('message', ({ event }) => listen(desk, event))
  bolt.event('app_mention', ({ event }) => listen(desk, event))
  bolt.event('app_home_opened', async ({ event }) => {
    const person = event.tab === 'home' ? await desk.who.person(event.user) : null
    if (person) await publishHome(desk, person)
  })
}

function registerCommand(bolt: Bolt, desk: Desk): void {
  bolt.command(any, async ({ ack, command, respond }) => {
    await ack()
    const { user_id: user, channel_id: channel, trigger_id: trigger, text } = command
    await guard(desk, { where: 'command', user, channel }, async () => {
      const person = await desk.who.person(user)
      if (!person) return
      const said = await runCommand({ desk, person, text, trigger, channel })
      if (said === 'shown') return
      await respond({
        response_type: 'ephemeral',
        text: said.text,
        ...(said.blocks ? { blocks: [...said.blocks] } : {}),
      })
    })
  })
}

function registerButtons(bolt: Bolt, desk: Desk): void {
  bolt.action(any, async ({ ack, body, respond }) => {
    await ack()
    const pressed = readPress(body)
    const { name, value, user, place } = pressed
    const channel = 'channel' in place ? place.channel : undefined
    await guard(desk, { where: `button ${name}`, user, channel }, async () => {
      const person = await desk.who.person(user)
      if (!person) return
      const button = buttons[name]
      if (button) return press(desk, button, { ...pressed, no: value, person })
      await otherButtons[name]?.(desk, { press: pressed, person, respond })
    })
  })
}

function registerForms(bolt: Bolt, desk: Desk): void {
  bolt.view<ViewSubmitAction>({ callback_id: any, type: 'view_submission' }, async ({ ack, view, body }) => {
    await guard(desk, { where: `form ${view.callback_id}`, user: body.user.id }, () =>
      submit(desk, { ack, view, body }),
    )
  })
  bolt.options(unitSearch, async ({ ack, body }) => {
    const query = body.type === 'block_suggestion' ? body : null
    const options = query ? await offered(desk, query) : []
    await ack({ options })
  })
}

type Query = { value: string; user: { id: string }; view?: { private_metadata: string } }

/** A list that fails is empty: Slack would otherwise show an error that nobody can act on. */
async function offered(desk: Desk, { value, user, view }: Query) {
  try {
    const person = await desk.who.person(user.id)
    return person && view
      ? await offerUnits(desk, { query: value, metadata: view.private_metadata, person })
      : []
  } catch (cause) {
    desk.app.events.chatFailed('unit search', bare(cause))
    return []
  }
}
