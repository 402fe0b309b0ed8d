/** A web page as text: a line for each paragraph, tabs between cells, nothing of scripts and menus. */

import { Parser } from 'htmlparser2'
import { TableGrid } from './table-grid.ts'

const unread = new Set(['script', 'style', 'noscript', 'nav', 'head', 'svg', 'select', 'button', 'template'])
const blocks = new Set([
  'p',
  'div',
  'br',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'section',
  'article',
  'ul',
  'ol',
  'header',
  'footer',
  'blockquote',
  'pre',
  'dd',
  'dt',
  'hr',
])

export function htmlText(html: string): string {
  const page = new Page()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      ontext: (text) => page.say(text),
      onclosetag: (name) => page.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(html)
  parser.end()
  return page.text()
}

/** What has been read of a page so far. Tables inside tables are read as part of their cell. */
class Page {
  readonly #lines: string[] = []
  #line = ''
  #hidden = 0
  #tables = 0
  #grid = new TableGrid()
  /** The next number of each open list; null for one without numbers. */
  readonly #lists: (number | null)[] = []

  open(name: string, attributes: Record<string, string>): void {
    if (unread.has(name)) this.#hidden++
    if (name === 'table' && this.#tables++ === 0) this.#startTable()
    else if (this.#tables === 1 && name === 'tr') this.#grid.startRow()
    else if (this.#tables === 1 && (name === 'td' || name === 'th')) this.#grid.startCell(attributes)
    else if (name === 'ol' || name === 'ul')
      this.#lists.push(name === 'ol' ? Number(attributes.start ?? 1) : null)
    if (blocks.has(name)) this.#break()
    if (name === 'li') this.say(this.#number())
  }

  say(text: string): void {
    if (this.#hidden > 0) return
    const clean = text.replace(/\s+/g, ' ')
    if (this.#tables > 0) this.#grid.say(clean)
    else this.#line += clean
  }

  close(name: string): void {
    if (unread.has(name)) this.#hidden = Math.max(0, this.#hidden - 1)
    if (name === 'table' && this.#tables > 0 && --this.#tables === 0) this.#lines.push(...this.#grid.rows())
    if (name === 'ol' || name === 'ul') this.#lists.pop()
    if (blocks.has(name)) this.#break()
  }

  text(): string {
    if (this.#tables > 0) this.#lines.push(...this.#grid.rows())
    this.#break()
    return this.#lines.join('\n')
  }

  #startTable(): void {
    this.#break()
    this.#grid = new TableGrid()
  }

  #break(): void {
    if (this.#tables > 0) this.#grid.say(' ')
    const line = this.#line.trim()
    if (line !== '') this.#lines.push(line)
    this.#line = ''
  }

  /** Word and browsers number lists themselves; the text has to carry the number. */
  #number(): string {
    const last = this.#lists.length - 1
    const next = this.#lists[last]
    if (typeof next !== 'number') return ''
    this.#lists[last] = next + 1
    return `${next}.`
  }
}
