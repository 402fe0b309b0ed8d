import type { WebSocket } from 'ws'
import type { Told } from './scene.ts'

/** The open pages. Each begins with everything and is then told every change. */
export class Audience {
  readonly #pages = new Set<WebSocket>()
  readonly #whole: () => Told

  constructor(whole: () => Told) {
    this.#whole = whole
  }

  accept(page: WebSocket): void {
    this.#pages.add(page)
    page.on('close', () => this.#pages.delete(page))
    page.on('error', () => page.terminate())
    page.send(JSON.stringify(this.#whole()))
  }

  tell(told: Told): void {
    if (this.#pages.size === 0) return
    const data = JSON.stringify(told)
    for (const page of this.#pages) page.send(data)
  }

  close(): void {
    for (const page of this.#pages) page.terminate()
  }
}
