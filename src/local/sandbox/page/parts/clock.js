import { h, icon, refill } from '../core/dom.js'
import { act } from '../core/net.js'
import { change, state } from '../core/store.js'
import { calendarOf } from '../core/time.js'
import { texts } from '../texts.js'

const node = h('div', { class: 'clock' })
const tickMs = 5000

/** The time of the demonstration, and the buttons that move it. */
export function clockPart() {
  setInterval(drawTime, tickMs)
  return node
}

const face = {
  date: h('span', { class: 'clock-date' }),
  time: h('strong', { class: 'clock-time' }),
  day: h('span', { class: 'day-kind' }),
}

export function drawClock() {
  drawTime()
  refill(
    node,
    h('span', { class: 'clock-face' }, icon('clock'), face.date, face.time, face.day),
    state.clock.movable && leapMenu(),
    state.clock.movable &&
      h('span', { class: 'leaps', role: 'group', 'aria-label': texts.leap }, leapButtons('row')),
  )
}

/** The same buttons stand in a row where there is room, and in a menu where there is none. */
function leapMenu() {
  const name = h('summary', { 'data-key': 'leap' }, texts.leap, icon('down'))
  return h('details', { class: 'leaps-menu' }, name, h('div', { class: 'menu' }, leapButtons('menu')))
}

function leapButtons(where) {
  return Object.entries(texts.leaps).map(([leap, name]) =>
    h(
      'button',
      {
        type: 'button',
        class: 'leap',
        'data-key': `${where}-${leap}`,
        disabled: state.leaping,
        onclick: () => move(leap),
      },
      name,
    ),
  )
}

function drawTime() {
  const { clock } = state
  if (!clock) return
  const { date, weekday, time } = calendarOf(nowOf(clock))
  face.date.textContent = `${date} ${weekday}`
  face.time.textContent = state.leaping ? texts.leaping : time
  face.day.hidden = !clock.today
  if (!clock.today) return
  face.day.textContent = clock.today.note ?? (clock.today.working ? texts.workingDay : texts.restDay)
  face.day.className = clock.today.working ? 'day-kind working' : 'day-kind'
}

function nowOf({ now, ticks, heardAt }) {
  return new Date(Date.parse(now) + (ticks ? Date.now() - heardAt : 0))
}

async function move(leap) {
  for (const menu of node.querySelectorAll('details')) menu.open = false
  change({ leaping: true })
  await act({ act: 'advance', leap })
  change({ leaping: false })
}
