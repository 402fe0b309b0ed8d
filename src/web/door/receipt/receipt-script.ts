/** The receipt's script: it forgets the draft, which is filed now, and saves the receipt by print or as a picture. */

import { addressOf } from '../../for-ever.ts'

/** The picture is drawn here from the page itself: number and code are sent to nobody. */
export const receiptScript = `
sessionStorage.removeItem('zhixie draft')
const slip = document.querySelector('[data-receipt]')
const ways = document.getElementById('ways')
ways.hidden = false
ways.querySelector('[data-print]').addEventListener('click', () => print())
const width = 720
const margin = 48
const drawing = () => {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  const lines = []
  const font = (size, weight = 400) => weight + ' ' + size + 'px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'
  let y = margin
  const write = (text, size, { weight = 400, colour = '#1b2733', gap = 12 } = {}) => {
    pen.font = font(size, weight)
    let line = ''
    const put = () => {
      lines.push({ text: line, y: y + size, font: pen.font, colour })
      y += size * 1.4
      line = ''
    }
    for (const sign of text) {
      if (pen.measureText(line + sign).width > width - 2 * margin) put()
      line += sign
    }
    if (line) put()
    y += gap
  }
  write(slip.querySelector('h1').textContent, 34, { weight: 700, gap: 20 })
  for (const label of slip.querySelectorAll('.slip .label')) {
    write(label.textContent, 20, { colour: '#55616d', gap: 0 })
    write(label.nextElementSibling.textContent, 44, { weight: 700 })
  }
  for (const row of slip.querySelectorAll('dl > div')) {
    write(row.querySelector('dt').textContent, 20, { colour: '#55616d', gap: 0 })
    write(row.querySelector('dd').textContent, 24)
  }
  const code = slip.querySelector('.qr svg')
  const cells = code.viewBox.baseVal.width
  const side = 260
  const top = y
  y += side + 24
  write(document.querySelector('[data-proof]').textContent, 18, { colour: '#55616d' })
  canvas.width = width
  canvas.height = y + margin
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  for (const { text, y: at, font: how, colour } of lines) {
    pen.font = how
    pen.fillStyle = colour
    pen.fillText(text, margin, at)
  }
  pen.translate(margin, top)
  pen.scale(side / cells, side / cells)
  pen.fillStyle = '#000000'
  for (const path of code.querySelectorAll('path')) pen.fill(new Path2D(path.getAttribute('d')))
  return canvas
}
ways.querySelector('[data-picture]').addEventListener('click', () => {
  drawing().toBlob((picture) => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(picture)
    link.download = slip.dataset.receipt + '.png'
    link.click()
  })
})
`.trim()

export const receiptScriptAddress = addressOf('receipt.js', receiptScript)
