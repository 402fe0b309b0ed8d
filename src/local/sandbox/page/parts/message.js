import { emojiOf } from '../blocks/emoji.js'
import { mrkdwn } from '../blocks/mrkdwn.js'
import { renderBlocks } from '../blocks/render.js'
import { h, icon } from '../core/dom.js'
import { openThread } from '../core/go.js'
import { answersTo } from '../core/look.js'
import { act } from '../core/net.js'
import { state } from '../core/store.js'
import { briefly, timeOf } from '../core/time.js'
import { texts } from '../texts.js'
import { avatar } from './avatar.js'
import { editMessage, eraseMessage } from './own-message.js'

const groupedSeconds = 300

/**
 * Messages as elements; those that look the same as last time are the same elements, so that what is half filled in
 * there stays.
 */
export function messageList({ inThread }) {
  let kept = new Map()
  return (messages) => {
    const next = new Map()
    let before
    const nodes = messages.map((message) => {
      const shown = {
        message,
        inThread,
        grouped: follows(message, before) && !(inThread && before === messages[0]),
        answers: inThread ? [] : answersTo(message),
      }
      const sign = signOf(shown)
      const old = kept.get(message.ts)
      const entry = old && same(old.sign, sign) ? old : { sign, node: messageNode(shown) }
      next.set(message.ts, entry)
      before = message
      return entry.node
    })
    kept = next
    return nodes
  }
}

function signOf({ message, grouped, answers }) {
  return [message, grouped, answers.length, answers.at(-1)?.ts, state.me]
}

function same(a, b) {
  return a.every((part, at) => part === b[at])
}

function follows(message, before) {
  if (!before || before.user !== message.user || before.ephemeralFor || message.ephemeralFor) return false
  return Number(message.ts) - Number(before.ts) < groupedSeconds && !message.blocks
}

function messageNode(shown) {
  const { message, grouped } = shown
  const author = state.users.get(message.user)
  const kinds = [
    'message',
    grouped && 'grouped',
    message.ephemeralFor && 'whisper',
    author?.isBot && 'by-bot',
  ]
  return h(
    'article',
    { class: kinds.filter(Boolean).join(' '), 'data-ts': message.ts, 'aria-label': author?.name },
    h('div', { class: 'gutter' }, grouped ? h('time', {}, timeOf(message.ts)) : avatar(author)),
    h(
      'div',
      { class: 'body' },
      whisperMark(message),
      !grouped && byline(message, author),
      content(message),
      feet(shown),
    ),
    tools(shown),
  )
}

function whisperMark({ ephemeralFor }) {
  return ephemeralFor && h('p', { class: 'only-you' }, icon('eye'), texts.onlyYou)
}

function byline({ ts }, author) {
  const office = [author?.unit, author?.role].filter(Boolean).join(' · ')
  return h(
    'header',
    {},
    h('strong', {}, author?.name ?? '?'),
    author?.isBot && h('span', { class: 'tag' }, texts.app),
    office && h('small', {}, office),
    h('time', {}, timeOf(ts)),
  )
}

function content(message) {
  const surface = {
    on: { channel: message.channel, ts: message.ts },
    press: (blockId, actionId, filling) => act({ act: 'press', on: surface.on, blockId, actionId, filling }),
  }
  const hasBlocks = message.blocks?.length > 0
  return [
    hasBlocks
      ? h('div', { class: 'card' }, renderBlocks(message.blocks, surface))
      : h('div', { class: 'text' }, mrkdwn(message.text)),
    (message.files ?? []).map(fileNode),
    message.edited && h('small', { class: 'edited' }, `（${texts.edited}）`),
  ]
}

function fileNode({ name, title, mimetype, url }) {
  if (mimetype.startsWith('image/')) return h('img', { class: 'picture', src: url, alt: title })
  return h('a', { class: 'file', href: url, download: name }, title)
}

function feet({ message, answers }) {
  return [
    message.reactions?.length > 0 && h('div', { class: 'reactions' }, message.reactions.map(reaction)),
    answers.length > 0 && threadLink(message, answers),
  ]
}

function reaction({ name, count }) {
  return h('span', { class: 'reaction' }, emojiOf(name) ?? `:${name}:`, ' ', String(count))
}

function threadLink({ ts }, answers) {
  const authors = [...new Set(answers.map(({ user }) => user))].slice(0, 4)
  return h(
    'button',
    { type: 'button', class: 'thread-link', onclick: () => openThread(ts) },
    h(
      'span',
      { class: 'faces' },
      authors.map((id) => avatar(state.users.get(id))),
    ),
    h('strong', {}, texts.replies(answers.length)),
    h('small', {}, texts.lastReply(briefly(answers.at(-1).ts))),
  )
}

function tools({ message, inThread }) {
  if (message.ephemeralFor) return null
  const mine = message.user === state.me
  return h(
    'div',
    { class: 'tools' },
    !inThread && tool({ name: texts.reply, glyph: 'reply', onclick: () => openThread(message.ts) }),
    mine && tool({ name: texts.editMessage, glyph: 'pencil', onclick: () => editMessage(message) }),
    mine && tool({ name: texts.eraseMessage, glyph: 'trash', onclick: () => eraseMessage(message) }),
  )
}

function tool({ name, glyph, onclick }) {
  return h(
    'button',
    { type: 'button', class: 'plain', 'aria-label': name, title: name, onclick },
    icon(glyph),
  )
}
