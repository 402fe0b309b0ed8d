/** An element with its attributes, listeners (`onclick` and so on) and children; nothing is ever read as HTML. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) setProp(element, name, value)
  element.append(
    ...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false),
  )
  return element
}

function setProp(element, name, value) {
  if (value === undefined || value === null || value === false) return
  if (name === 'class') element.className = value
  else if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
  else if (name in element && !name.startsWith('aria-') && name !== 'list') element[name] = value
  else element.setAttribute(name, value === true ? '' : value)
}

/** Makes `children` the children of `parent`, leaving in place those that are there already. */
export function sync(parent, children) {
  let at = parent.firstChild
  for (const child of children) {
    if (child === at) at = at.nextSibling
    else parent.insertBefore(child, at)
  }
  while (at) {
    const next = at.nextSibling
    at.remove()
    at = next
  }
}

/** Replaces what is in `parent` without taking the focus from a control that is there again (same `data-key`). */
export function refill(parent, ...children) {
  const key = parent.contains(document.activeElement) && document.activeElement.getAttribute('data-key')
  parent.replaceChildren(...children.flat(3).filter(Boolean))
  if (key) parent.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true })
}

/** An icon drawn in the current colour; decoration only. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', shapes[name])
  svg.append(path)
  return svg
}

const shapes = {
  clip: 'M13 6.500 7.500 12a1.800 1.800 0 0 0 2.500 2.500l6-6a3.500 3.500 0 0 0-5-5l-6 6a5.200 5.200 0 0 0 7.400 7.400L17 12',
  hash: 'M8 3 6.5 17M13.5 3 12 17M3.5 7.5h13.5M3 12.5h13.5',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  home: 'M3 9.5 10 4l7 5.500V17h-4.500v-4.500h-5V17H3z',
  chat: 'M4 4h12v9H9l-4 3.500V13H4z',
  menu: 'M3 5.500h14M3 10h14M3 14.500h14',
  close: 'M5 5l10 10M15 5 5 15',
  send: 'M3 10 17 4l-4.500 13-3-5.500zM9.500 11.500 17 4',
  eye: 'M2 10q8-9 16 0q-8 9-16 0zM10 8a2 2 0 1 0 0 4a2 2 0 1 0 0-4',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  down: 'M5 8l5 5 5-5',
  back: 'M12 5l-5 5 5 5',
  play: 'M6 4.500v11l9-5.500z',
  pause: 'M7 5v10M13 5v10',
  clock: 'M10 3a7 7 0 1 0 0 14a7 7 0 1 0 0-14M10 6v4.200l2.800 1.700',
  book: 'M10 5.500Q7 3.500 3 4.500v11q4-1 7 1q3-2 7-1v-11q-4-1-7 1zM10 5.500v11',
  check: 'M4.500 10.500l3.500 3.500 7.500-8',
  pencil: 'M4 16l.800-3.500L13 4.300l2.700 2.700L7.500 15.200zM11.500 5.800l2.700 2.700',
  trash: 'M4 6h12M8 6V4h4v2M5.500 6l.800 10.500h7.400L14.500 6M8.500 9v4.500M11.500 9v4.500',
  reply: 'M8 5 3.500 9.500 8 14M4 9.500h7q5 0 5.500 6',
}
