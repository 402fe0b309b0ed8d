import { h } from '../core/dom.js'
import { control } from './controls.js'
import { field } from './field.js'
import { plain, textOf } from './mrkdwn.js'

/**
 * Block Kit as elements. `surface` says what the controls do: { on, press(blockId, actionId, filling), fields?, faults? }.
 */
export function renderBlocks(blocks, surface) {
  return blocks.map((block) => (renderers[block.type] ?? unknown)(block, surface))
}

const renderers = {
  section,
  header: ({ text }) => h('h3', { class: 'block header' }, plain(text.text)),
  divider: () => h('hr', { class: 'block' }),
  context: ({ elements }) => h('div', { class: 'block context' }, elements.map(contextPart)),
  actions: (block, surface) =>
    h(
      'div',
      { class: 'block actions' },
      block.elements.map((element) => control({ block, element, surface })),
    ),
  image: ({ image_url, alt_text, title }) =>
    h(
      'figure',
      { class: 'block' },
      title && h('figcaption', {}, plain(title.text)),
      picture(image_url, alt_text),
    ),
  input: field,
}

function section(block, surface) {
  const { text, fields, accessory } = block
  const words = h('div', { class: 'words' }, text && h('div', {}, textOf(text)), fields && grid(fields))
  return h('div', { class: 'block section' }, words, accessory && beside(block, accessory, surface))
}

function grid(fields) {
  return h(
    'div',
    { class: 'fields' },
    fields.map((text) => h('div', {}, textOf(text))),
  )
}

function beside(block, element, surface) {
  if (element.type === 'image') return picture(element.image_url, element.alt_text, 'thumb')
  return h('div', { class: 'accessory' }, control({ block, element, surface }))
}

function contextPart(part) {
  return part.type === 'image' ? picture(part.image_url, part.alt_text, 'tiny') : h('span', {}, textOf(part))
}

function picture(src, alt, size = 'picture') {
  return h('img', { class: size, src, alt, loading: 'lazy' })
}

function unknown({ type }) {
  return h('div', { class: 'block context' }, `[${type}]`)
}
