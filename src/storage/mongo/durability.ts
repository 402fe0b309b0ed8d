/**
 * How soon a write must survive a crash. By default at once: the connection waits for the journal (or the majority).
 * The journal keeps the order of writes, so a write that may wait is safe as soon as any later one that may not is.
 */

/**
 * For writes that would simply be done again: entering promises that the case's outbox still holds, taking them out
 * of it, noting that something was delivered (a claim without it is looked after before it is repeated).
 */
export const whenConvenient = { writeConcern: { w: 1, journal: false } } as const
