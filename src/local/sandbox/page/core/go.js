import { directWith } from './look.js'
import { act } from './net.js'
import { change, state } from './store.js'

/** Goes somewhere: another person's eyes, a channel (`dm` and `home` too), a thread. What is left out stays. */
export function go({ as, channel, thread }) {
  const me = state.users.has(as) ? as : state.me
  const place = placeFor(me, channel ?? (as && as !== state.me ? keptPlace(me) : state.place))
  const moved = place !== state.place || me !== state.me
  change({ me, place, thread: thread ?? (moved ? null : state.thread), menuOpen: false })
  remember()
  if (place === 'home') act({ act: 'home' }, { quiet: true })
}

export function openThread(ts) {
  change({ thread: ts })
  remember()
}

/** Where to begin: as the address says, or else where the page was left. */
export function begin() {
  const kept = JSON.parse(sessionStorage.getItem('look') ?? '{}')
  const [channel, thread] = location.hash.slice(1).split('/')
  const people = [...state.users.values()].filter(({ isBot }) => !isBot)
  const me = state.users.has(kept.me) ? kept.me : people[0].id
  const place = placeFor(me, channel || kept.place)
  change({ me, place, thread: thread || null })
}

/** The same place for the next person when they may see it, and their first channel otherwise. */
function keptPlace(me) {
  const channel = state.channels.get(state.place)
  return channel?.kind === 'im' ? 'dm' : state.place && channelFor(me, channel)
}

function channelFor(me, channel) {
  return channel?.members.includes(me) || channel?.kind === 'public' ? channel.id : undefined
}

function placeFor(me, wanted) {
  if (wanted === 'home') return 'home'
  if (wanted === 'dm') return directWith(me)?.id
  const channel = channelFor(me, state.channels.get(wanted))
  if (channel) return channel
  const first = [...state.channels.values()].find(
    ({ kind, members }) => kind !== 'im' && members.includes(me),
  )
  return first?.id ?? directWith(me)?.id
}

function remember() {
  sessionStorage.setItem('look', JSON.stringify({ me: state.me, place: state.place }))
  const address = state.thread ? `#${state.place}/${state.thread}` : `#${state.place}`
  history.replaceState(null, '', location.pathname + address)
}
