import type { Block, Text } from '../blocks/block.ts'

export type User = {
  id: string
  name: string
  handle: string
  email: string
  unit: string
  role: string
  isBot: boolean
}

export type Channel = {
  id: string
  /** Empty for a direct message. */
  name: string
  kind: 'public' | 'private' | 'im'
  topic: string
  examples?: readonly string[] | undefined
  archived: boolean
  /** Seconds since 1970. */
  created: number
  members: string[]
}

export type Metadata = { event_type: string; event_payload: Record<string, unknown> }

export type FileNote = {
  id: string
  name: string
  title: string
  mimetype: string
  size: number
  url: string
}

export type Reaction = { name: string; users: string[]; count: number }

/** A message in the shape that Slack's own answers have, with its channel. */
export type Message = {
  type: 'message'
  channel: string
  ts: string
  user: string
  text: string
  blocks?: Block[] | undefined
  bot_id?: string | undefined
  app_id?: string | undefined
  thread_ts?: string | undefined
  metadata?: Metadata | undefined
  edited?: { user: string; ts: string } | undefined
  reactions?: Reaction[] | undefined
  files?: FileNote[] | undefined
  client_msg_id?: string | undefined
  /** For one person's eyes only. */
  ephemeralFor?: string | undefined
}

export type View = {
  id: string
  type: 'modal' | 'home'
  hash: string
  blocks: Block[]
  title?: Text | undefined
  submit?: Text | undefined
  close?: Text | undefined
  private_metadata: string
  callback_id: string
  external_id: string
  clear_on_close: boolean
  notify_on_close: boolean
  root_view_id: string
  previous_view_id: string | null
}

/** Everything that happens in the workspace, told to whoever listens: the bot, the page, the journal. */
export type Change =
  | { kind: 'posted'; message: Message }
  | { kind: 'changed'; message: Message; before: Message; silent?: boolean }
  | { kind: 'deleted'; message: Message }
  | { kind: 'ephemeral'; message: Message }
  | { kind: 'ephemeral-gone'; message: Message }
  | { kind: 'channel'; channel: Channel }
  | { kind: 'views'; user: string; views: View[] }
  | { kind: 'home'; user: string; view: View }
  | { kind: 'read'; user: string; channel: string; ts: string }
