import { h } from '../core/dom.js'
import { decode } from '../core/entities.js'
import { state } from '../core/store.js'
import { slackDate } from '../core/time.js'
import { withEmoji } from './emoji.js'

/** Slack's mark-up as elements. Text comes in with its three signs escaped, as Slack sends it. */
export function mrkdwn(text) {
  return text.split('```').map((part, at) => (at % 2 === 1 ? codeBlock(part) : paragraphs(part)))
}

/** A text object, of either kind. */
export function textOf({ type, text }) {
  return type === 'mrkdwn' ? mrkdwn(text) : plain(text)
}

export function plain(text) {
  return withEmoji(text)
}

function codeBlock(text) {
  return h('pre', {}, decode(text.replace(/^\n|\n$/g, '')))
}

/** Lines; those that begin with > stand together as a quotation, those with a bullet hang. */
function paragraphs(text) {
  const nodes = []
  let quoted = null
  for (const line of text.replace(/^\n|\n$/g, '').split('\n')) {
    const quote = /^(?:&gt;|>) ?(.*)$/.exec(line)
    if (quote) {
      quoted ??= nodes[nodes.push(h('blockquote')) - 1]
      quoted.append(lineOf(quote[1]))
      continue
    }
    quoted = null
    nodes.push(lineOf(line))
  }
  return nodes
}

function lineOf(line) {
  const item = /^\s*(?:[•◦▪]|-|\d{1,3}\.)\s+/.exec(line)
  return h('div', { class: item ? 'line item' : 'line' }, line === '' ? h('br') : inline(line))
}

/** Marks count only beside spaces and signs: 你好*世界* stays as it is, in Slack too. */
const edge = '[\\p{L}\\p{N}]'
const marks = new RegExp(
  [
    '`([^`\\n]+)`',
    '<([^<>\\n]+)>',
    `(?<!${edge})\\*([^*\\s](?:[^*\\n]*[^*\\s])?)\\*(?!${edge})`,
    `(?<!${edge})_([^_\\s](?:[^_\\n]*[^_\\s])?)_(?!${edge})`,
    `(?<!${edge})~([^~\\s](?:[^~\\n]*[^~\\s])?)~(?!${edge})`,
  ].join('|'),
  'gu',
)

function inline(text) {
  const nodes = []
  let from = 0
  for (const found of text.matchAll(marks)) {
    nodes.push(leaf(text.slice(from, found.index)), marked(found))
    from = found.index + found[0].length
  }
  nodes.push(leaf(text.slice(from)))
  return nodes
}

function marked([, code, reference, bold, italic, struck]) {
  if (code !== undefined) return h('code', {}, decode(code))
  if (reference !== undefined) return referred(reference)
  if (bold !== undefined) return h('strong', {}, inline(bold))
  if (italic !== undefined) return h('em', {}, inline(italic))
  return h('s', {}, inline(struck))
}

/** What stands between angle brackets: a person, a channel, a date, a call to all, a link. */
function referred(reference) {
  const [target, label] = splitOnce(reference, '|')
  if (target.startsWith('@')) return person(target.slice(1), label)
  if (target.startsWith('#')) return channel(target.slice(1), label)
  if (target.startsWith('!date^')) return date(target, label)
  if (target.startsWith('!')) return h('span', { class: 'mention' }, `@${label ?? target.slice(1)}`)
  return link(target, label)
}

function person(id, label) {
  const name = state.users.get(id)?.name ?? label ?? id
  return h('span', { class: id === state.me ? 'mention mine' : 'mention' }, `@${name}`)
}

function channel(id, label) {
  return h('a', { class: 'mention', href: `#${id}` }, `#${state.channels.get(id)?.name ?? label ?? id}`)
}

function date(target, label) {
  const [, seconds, pattern = '{date} {time}'] = target.split('^')
  return h('time', {}, Number.isFinite(Number(seconds)) ? slackDate(Number(seconds), pattern) : (label ?? ''))
}

/** Only to the web and to mail: no script may hide in a link. */
function link(target, label) {
  const url = decode(target)
  if (!/^(?:https?:\/\/|mailto:)/.test(url)) return leaf(label ?? target)
  return h('a', { href: url, target: '_blank', rel: 'noreferrer noopener' }, decode(label ?? url))
}

function splitOnce(text, sign) {
  const at = text.indexOf(sign)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}

function leaf(text) {
  return withEmoji(decode(text))
}
