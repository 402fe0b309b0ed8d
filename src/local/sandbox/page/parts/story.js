import { h, icon, refill } from '../core/dom.js'
import { go } from '../core/go.js'
import { act } from '../core/net.js'
import { change, state } from '../core/store.js'
import { texts } from '../texts.js'

const strip = h('section', { class: 'story', 'aria-label': texts.story, hidden: true })
const restMs = 2600
let auto = false
let seen

/** The button that shows the story. */
export function storyButton() {
  return h(
    'button',
    { type: 'button', class: 'story-button', onclick: () => change({ storyOpen: !state.storyOpen }) },
    icon('book'),
    h('span', {}, texts.story),
  )
}

/** The guided story: where it stands, what happens now, and the buttons to go on. */
export function storyPart() {
  return strip
}

export function drawStory() {
  const { story, storyOpen } = state
  document.body.classList.toggle('has-story', story !== null)
  strip.hidden = !story || !storyOpen
  if (!story) return
  followScene(story)
  if (storyOpen) refill(strip, words(story), buttons(story), dots(story))
}

/** Looks where the story looks, once for each step: people may look elsewhere in between. */
function followScene({ done, running, look }) {
  const sign = JSON.stringify([done, running, look])
  const first = seen === undefined
  if (sign === seen) return
  seen = sign
  if (!first && Object.keys(look).length > 0) go(look)
}

function words(story) {
  const { steps, done, running, failure } = story
  const step = steps[Math.min(done, steps.length - 1)]
  if (failure) return told(texts.storyFailed, failure, 'failed')
  if (done === steps.length) return told(story.title, texts.storyOver)
  if (done === 0 && !running) return told(story.title, texts.storyIntro(steps.length))
  const shown = running ? step : steps[done - 1]
  const at = running ? done + 1 : done
  return told(`${texts.storyStep(at, steps.length)} · ${shown.title}`, shown.text, running ? 'running' : '')
}

function told(title, text, kind = '') {
  return h(
    'div',
    { class: `story-words ${kind}`, 'aria-live': 'polite' },
    h('h2', {}, title),
    h('p', {}, text),
  )
}

function buttons(story) {
  const { steps, done, running, failure } = story
  const over = done === steps.length
  const name = failure
    ? texts.storyRetry
    : over
      ? texts.storyAgain
      : done === 0
        ? texts.storyStart
        : texts.storyNext
  return h(
    'div',
    { class: 'story-buttons' },
    h(
      'button',
      {
        type: 'button',
        class: 'button primary',
        'data-key': 'story-next',
        disabled: running,
        onclick: () => play(over),
      },
      running ? texts.storyRunning : name,
    ),
    !over &&
      h(
        'button',
        {
          type: 'button',
          class: 'button',
          'data-key': 'story-auto',
          'aria-pressed': String(auto),
          onclick: toggleAuto,
        },
        icon(auto ? 'pause' : 'play'),
        auto ? texts.storyPause : texts.storyAuto,
      ),
    h(
      'button',
      {
        type: 'button',
        class: 'plain',
        'data-key': 'story-hide',
        'aria-label': texts.storyHide,
        onclick: () => change({ storyOpen: false }),
      },
      icon('close'),
    ),
  )
}

function dots({ steps, done, running }) {
  return h(
    'ol',
    { class: 'story-steps', 'aria-label': texts.storySteps },
    steps.map(({ title }, at) => {
      const kind = at < done ? 'done' : at === done && running ? 'now' : ''
      return h(
        'li',
        { class: kind, title },
        h('span', { class: 'story-mark' }, at < done ? icon('check') : String(at + 1)),
        h('span', { class: 'story-title' }, title),
      )
    }),
  )
}

async function play(again) {
  if (again) auto = false
  // What fails is told in the strip itself.
  const done = await act({ act: 'story', go: again ? 'restart' : 'next' }, { quiet: true })
  if (!done) auto = false
  change()
}

async function toggleAuto() {
  auto = !auto
  change()
  while (auto && state.story.done < state.story.steps.length) {
    await play(false)
    await new Promise((resolve) => setTimeout(resolve, restMs))
  }
  auto = false
  change()
}
