/** Everything that the page knows, and who looks at it from where. Parts are told when something has changed. */
export const state = {
  ready: false,
  online: false,
  users: new Map(),
  channels: new Map(),
  messages: new Map(),
  ephemerals: new Map(),
  views: {},
  homes: {},
  reads: {},
  clock: null,
  leaping: false,
  story: null,
  me: null,
  /** A channel's id, or `home`. */
  place: null,
  thread: null,
  menuOpen: false,
  storyOpen: false,
}

const listeners = []
let planned = false

export function onChange(listener) {
  listeners.push(listener)
}

export function change(patch = {}) {
  Object.assign(state, patch)
  if (planned) return
  planned = true
  queueMicrotask(() => {
    planned = false
    if (state.ready) for (const listener of listeners) listener(state)
  })
}

/** Takes in what the server tells. */
export function take(told) {
  takers[told.kind]?.(told)
  change()
}

const takers = {
  whole(told) {
    state.users = new Map(told.users.map((user) => [user.id, user]))
    state.channels = new Map(told.channels.map((channel) => [channel.id, channel]))
    state.messages = new Map()
    for (const message of told.messages) keepMessage(message)
    state.ephemerals = new Map(told.ephemerals.map((message) => [message.ts, message]))
    const { team, bot, command, views, homes, reads, clock, story } = told
    Object.assign(state, { team, bot, command, views, homes, reads, story, ready: true })
    takers.clock(clock)
  },
  posted: ({ message }) => keepMessage(message),
  changed: ({ message }) => keepMessage(message),
  deleted: ({ message }) => state.messages.get(message.channel)?.delete(message.ts),
  ephemeral: ({ message }) => state.ephemerals.set(message.ts, message),
  'ephemeral-gone': ({ message }) => state.ephemerals.delete(message.ts),
  channel: ({ channel }) => state.channels.set(channel.id, channel),
  views({ user, views }) {
    state.views = { ...state.views, [user]: views }
  },
  home({ user, view }) {
    state.homes = { ...state.homes, [user]: view }
  },
  read({ user, channel, ts }) {
    state.reads = { ...state.reads, [user]: { ...state.reads[user], [channel]: ts } }
  },
  clock(clock) {
    state.clock = { ...clock, heardAt: Date.now() }
  },
  story({ story }) {
    state.story = story
  },
}

function keepMessage(message) {
  const channel = state.messages.get(message.channel) ?? new Map()
  channel.set(message.ts, message)
  state.messages.set(message.channel, channel)
}
