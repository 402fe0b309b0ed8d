import type { ElementState, Values } from './element-state.ts'

/** What people have filled in or chosen and not yet sent: by person, and by message or view. */
export class Drafts {
  readonly #drafts = new Map<string, Values>()

  of(place: { user: string; container: string }): Values {
    return this.#drafts.get(keyOf(place)) ?? {}
  }

  put(
    place: { user: string; container: string },
    filled: { blockId: string; actionId: string; state: ElementState },
  ): void {
    const values = this.of(place)
    const block = { ...values[filled.blockId], [filled.actionId]: filled.state }
    this.#drafts.set(keyOf(place), { ...values, [filled.blockId]: block })
  }

  drop(place: { user: string; container: string }): void {
    this.#drafts.delete(keyOf(place))
  }
}

function keyOf({ user, container }: { user: string; container: string }): string {
  return `${user}/${container}`
}
