import { askOptions } from '../acts/ask-options.ts'
import { command } from '../acts/command.ts'
import { elementsOf, type Placed } from '../acts/element-state.ts'
import { fill } from '../acts/fill.ts'
import { press } from '../acts/press.ts'
import { attach, edit, erase, say } from '../acts/say.ts'
import type { Actor } from '../acts/stage.ts'
import { close, submit } from '../acts/submit.ts'
import type { Surface } from '../acts/surface.ts'
import { homeOpened } from '../delivery/announce.ts'
import { ActRefused } from '../refuse.ts'
import { channelOf, openDirect } from '../workspace/channels.ts'
import { findMessage } from '../workspace/messages.ts'
import { markRead } from '../workspace/reads.ts'
import type { Message } from '../workspace/shapes.ts'
import { findView } from '../workspace/views.ts'
import type { PageAct, PagePlace } from './page-act.ts'

export type PersonAct = Exclude<PageAct, { act: 'advance' | 'story' }>

/** Does what a person did on the page; what it returns goes back to the page as JSON. */
export async function doAct(actor: Actor, asked: PersonAct): Promise<object> {
  const { workspace, user, office } = actor
  switch (asked.act) {
    case 'say':
      return say(actor, {
        ...asked,
        channel: channelOf(workspace, asked.channel),
        files: asked.file && [{ name: asked.file.name, content: Buffer.from(asked.file.content, 'base64') }],
      })
    case 'upload': {
      const { name, content } = asked.file
      return { file: attach(actor, { name, content: Buffer.from(content, 'base64') }) }
    }
    case 'edit':
      return edit(actor, messageAt(actor, asked), asked.text)
    case 'erase':
      erase(actor, messageAt(actor, asked))
      return {}
    case 'command':
      await command(actor, { channel: channelOf(workspace, asked.channel), typed: asked.text })
      return {}
    case 'press':
      await pressed(actor, asked)
      return {}
    case 'options':
      return { options: await askOptions(actor, { ...located(actor, asked), query: asked.query }) }
    case 'submit':
      await fillAll(actor, viewAt(actor, asked.view), asked.fields)
      return { faults: await submit(actor, viewAt(actor, asked.view).view) }
    case 'close':
      await close(actor, viewAt(actor, asked.view).view)
      return {}
    case 'home':
      office.event(homeOpened(workspace, { user, channel: openDirect(workspace, user) }))
      return {}
    case 'read':
      markRead(workspace, { ...asked, user: user.id })
      workspace.tell({ kind: 'read', user: user.id, channel: asked.channel, ts: asked.ts })
      return {}
  }
}

async function pressed(actor: Actor, asked: PersonAct & { act: 'press' }): Promise<void> {
  const at = located(actor, asked)
  await fillAll(actor, at.surface, asked.fields)
  await press(actor, { ...at, filling: asked.filling })
}

async function fillAll(
  actor: Actor,
  surface: Surface,
  fields: (PersonAct & { act: 'submit' })['fields'],
): Promise<void> {
  for (const { blockId, actionId, filling } of fields) {
    await fill(actor, { surface, placed: placedAt(surface, { blockId, actionId }), filling })
  }
}

function located(actor: Actor, { on, ...place }: { on: PagePlace; blockId: string; actionId: string }) {
  const surface: Surface = 'view' in on ? viewAt(actor, on.view) : { message: messageAt(actor, on) }
  return { surface, placed: placedAt(surface, place) }
}

function placedAt(surface: Surface, { blockId, actionId }: { blockId: string; actionId: string }): Placed {
  const blocks = 'view' in surface ? surface.view.blocks : (surface.message.blocks ?? [])
  const placed = elementsOf(blocks).find(
    ({ block, element }) => block.block_id === blockId && element.action_id === actionId,
  )
  if (!placed) throw new ActRefused('gone', 'This has changed in the meantime.')
  return placed
}

function viewAt(
  { workspace, user }: Actor,
  id: string,
): { view: NonNullable<ReturnType<typeof findView>>['view'] } {
  const home = workspace.homes.get(user.id)
  if (home?.id === id) return { view: home }
  const open = findView(workspace, id)
  if (!open) throw new ActRefused('gone', 'This modal is not open any more.')
  return open
}

function messageAt({ workspace }: Actor, { channel, ts }: { channel: string; ts: string }): Message {
  const message =
    findMessage(workspace, { channel, ts }) ?? workspace.ephemerals.find((whisper) => whisper.ts === ts)
  if (!message) throw new ActRefused('gone', 'This message is gone.')
  return message
}
