/** Chance that can be repeated: the same seed, the same year (mulberry32, public domain, by Tommy Ettinger). */

export type Chance = {
  /** From 0 up to 1. */
  next(): number
  happens(share: number): boolean
  pick<T>(from: readonly [T, ...T[]]): T
  /** A moment between two numbers of hours after the given one. */
  after(at: Date, hours: readonly [least: number, most: number]): Date
}

export function openChance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    happens: (share) => next() < share,
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
    after: (at, [least, most]) => new Date(at.getTime() + (least + next() * (most - least)) * 3_600_000),
  }
}
