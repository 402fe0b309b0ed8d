import { randomUUID } from 'node:crypto'
import { mimetypeOf } from '../api/uploads.ts'
import { ActRefused } from '../refuse.ts'
import { addMember } from '../workspace/channels.ts'
import { findMessage, post, remove, replace } from '../workspace/messages.ts'
import type { Channel, FileNote, Message } from '../workspace/shapes.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { Actor } from './stage.ts'

export type Attachment = { name: string; content: Buffer }
type Said = {
  channel: Channel
  text: string
  thread?: string | undefined
  files?: readonly Attachment[] | undefined
}

/** A person writes in a channel, or puts a file there; Slack lets them join a public one first. */
export function say(actor: Actor, { channel, text, thread, files = [] }: Said): Message {
  const { workspace, user } = actor
  if (text.trim() === '' && files.length === 0) throw new ActRefused('no-text', 'A message needs a text.')
  enter(actor, channel)
  return post(workspace, {
    channel: channel.id,
    user: user.id,
    text: encode(workspace, text),
    client_msg_id: randomUUID(),
    ...(thread && { thread_ts: thread }),
    ...(files.length > 0 && { files: files.map((file) => attach(actor, file)) }),
  })
}

/** Puts a file there, to be named in a message or in a form. */
export function attach(actor: Actor, { name, content }: Attachment): FileNote {
  const { id } = actor.uploads.announce({ name, length: content.length })
  actor.uploads.receive(id, content)
  return uploadedFile(actor, id)
}

export function uploadedFile({ uploads, baseUrl }: Actor, id: string): FileNote {
  const { name, content } = uploads.find(id) ?? {}
  if (!name || !content) throw new ActRefused('no-such-file', `There is no file ${id}; send it first.`)
  const url = `${baseUrl()}/files/${id}/${encodeURIComponent(name)}`
  return { id, name, title: name, mimetype: mimetypeOf(name), size: content.length, url }
}

function enter({ workspace, user }: Actor, channel: Channel): void {
  if (channel.archived) throw new ActRefused('archived', `#${channel.name} is archived.`)
  if (channel.members.includes(user.id)) return
  if (channel.kind !== 'public')
    throw new ActRefused('not-a-member', `${user.name} is not in #${channel.name}.`)
  addMember(workspace, { channel, user })
}

export function edit(actor: Actor, message: Message, text: string): Message {
  const own = ownMessage(actor, message)
  const edited = { user: actor.user.id, ts: actor.workspace.stamps.next() }
  const next = { ...own, text: encode(actor.workspace, text), edited }
  replace(actor.workspace, next)
  return next
}

export function erase(actor: Actor, message: Message): void {
  remove(actor.workspace, ownMessage(actor, message))
}

function ownMessage({ workspace, user }: Actor, message: Message): Message {
  const present = findMessage(workspace, message)
  if (!present) throw new ActRefused('no-such-message', `The message ${message.ts} is gone.`)
  if (present.user !== user.id)
    throw new ActRefused('not-yours', `The message ${message.ts} is not by ${user.name}.`)
  return present
}

/** What Slack makes of typed text: the three signs escaped, @name and #name turned into references. */
function encode(workspace: Workspace, text: string): string {
  let encoded = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  for (const { id, name } of longestFirst(workspace.users.values())) {
    encoded = encoded.replaceAll(`@${name}`, `<@${id}>`)
  }
  for (const { id, name } of longestFirst(workspace.channels.values())) {
    encoded = encoded.replaceAll(`#${name}`, `<#${id}|${name}>`)
  }
  return encoded
}

/** So that @李明 does not take the beginning of @李明华. */
function longestFirst<Named extends { name: string }>(all: Iterable<Named>): Named[] {
  return [...all].filter(({ name }) => name !== '').sort((a, b) => b.name.length - a.name.length)
}
