/** Lets tests wait for what happens in the sandbox, without sleeping: it beats at every change, call and delivery. */
export class Pulse {
  readonly #watchers = new Set<() => void>()
  readonly #busy: () => string
  #last = performance.now()

  /** `busy` says what is still going on, or an empty text. */
  constructor(busy: () => string) {
    this.#busy = busy
  }

  beat(): void {
    this.#last = performance.now()
    for (const watch of [...this.#watchers]) watch()
  }

  /** The first thing that `look` finds, looked for again at each beat; rejects after `within` milliseconds. */
  until<Found>(
    look: () => Found | undefined | null | false,
    { within, what }: { within: number; what: string },
  ): Promise<Found> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#watchers.delete(watch)
        reject(new Error(`Waited ${within} ms in vain for ${what}.`))
      }, within)
      const watch = () => {
        const found = attempt(look)
        if (!found) return
        this.#watchers.delete(watch)
        clearTimeout(timer)
        if ('error' in found) reject(found.error)
        else resolve(found.value)
      }
      this.#watchers.add(watch)
      watch()
    })
  }

  /** Resolves when nothing has been going on for `quiet` milliseconds; rejects after `within`. */
  async settled({ quiet, within }: { quiet: number; within: number }): Promise<void> {
    const from = performance.now()
    for (;;) {
      const left = quiet - (performance.now() - this.#last)
      const busy = this.#busy()
      if (!busy && left <= 0) return
      if (performance.now() - from > within)
        throw new Error(`Not settled after ${within} ms: ${busy || 'things keep happening'}.`)
      await new Promise((resolve) => setTimeout(resolve, busy ? quiet : Math.max(1, left)))
    }
  }
}

function attempt<Found>(
  look: () => Found | undefined | null | false,
): { value: Found } | { error: unknown } | undefined {
  try {
    const value = look()
    return value ? { value } : undefined
  } catch (error) {
    return { error }
  }
}
