import { describe, expect, test } from 'vitest'
import { lapseDeeds } from '../../../src/actions/lapse-deeds.ts'
import { startsWith } from '../../../src/rules/cases/disputes/dispute.ts'
import { type Table, tables } from '../../../src/rules/cases/moves.ts'

const every = Object.entries(tables) as [string, Table][]

/** The clocks that run in a state, by walking every path to it. */
function clocksBy(table: Table, opened: readonly string[]): Map<string, Set<string>[]> {
  const seen = new Map<string, Set<string>[]>()
  const walk = (state: string, running: ReadonlySet<string>) => {
    const before = seen.get(state) ?? []
    if (before.some((set) => set.size === running.size && [...set].every((name) => running.has(name)))) return
    seen.set(state, [...before, new Set(running)])
    for (const move of Object.values(table.moves)) {
      if (!move.from.includes(state)) continue
      const to = move.to === 'same' ? state : move.to
      const left = [...running].filter((name) => !move.stops?.includes(name) && !move.pauses?.includes(name))
      walk(
        to,
        new Set([
          ...left,
          ...(move.starts ?? []),
          ...(move.startsOnce ?? []),
          ...(move.keeps ?? []),
          ...(move.resumes ?? []),
        ]),
      )
    }
  }
  for (const first of table.first) walk(first, new Set(opened))
  return seen
}

/** A plan task and a dispute start the clock that their first state calls for; what opens them says which. */
const startsOf = (kind: string, table: Table, state: string) => {
  if (kind === 'plan-task') return [state === 'open' ? 'deadline' : 'report']
  return kind === 'dispute' ? startsWith(state === 'applied' ? 'applied' : 'negotiating') : table.starts
}

describe.each(every)('%s', (kind, table) => {
  const states = new Set([
    ...table.first,
    ...table.ends,
    ...Object.values(table.moves).flatMap((move) => [...move.from, move.to]),
  ])
  states.delete('same')

  test('every state can be reached', () => {
    const reached = new Set<string>()
    for (const first of table.first) {
      for (const state of clocksBy({ ...table, first: [first] }, startsOf(kind, table, first)).keys())
        reached.add(state)
    }

    expect([...states].filter((state) => !reached.has(state))).toEqual([])
  })

  test('every open state can be left for an end', () => {
    const leads = (state: string, seen = new Set<string>()): boolean => {
      if (table.ends.includes(state)) return true
      if (seen.has(state)) return false
      seen.add(state)
      return Object.values(table.moves).some(
        (move) => move.from.includes(state) && move.to !== 'same' && leads(move.to, seen),
      )
    }

    expect([...states].filter((state) => !leads(state))).toEqual([])
  })

  test('owned: in every open state, on every path, a clock runs', () => {
    const idle: string[] = []
    for (const first of table.first) {
      for (const [state, ways] of clocksBy({ ...table, first: [first] }, startsOf(kind, table, first))) {
        if (!table.ends.includes(state) && ways.some((running) => running.size === 0)) idle.push(state)
      }
    }

    expect(idle).toEqual([])
  })

  test('an ended case moves no more, except to be rated, reopened, read, ruled on anew, or looked after', () => {
    const allowed = [
      'rate',
      'reopen',
      'readIdentity',
      'noteFiles',
      'noteParts',
      'erase',
      'setNotices',
      'wantCheckBacks',
      'answerCheckBack',
      'rescind',
      'confirmPrecedent',
      'flagPrecedent',
      'markPrecedent',
      'dropPrecedent',
      'noteTransfer',
    ]
    const out = Object.entries(table.moves).filter(([, move]) =>
      move.from.some((state) => table.ends.includes(state)),
    )

    expect(out.map(([name]) => name).filter((name) => !allowed.includes(name))).toEqual([])
  })

  test('what a clock does by itself is a move that the bot may make, and a deed that exists', () => {
    for (const [, move] of Object.entries(table.lapses)) {
      expect(table.moves[move]?.by).toContain('bot')
      expect(lapseDeeds[`${kind}:${move}`]).toBeDefined()
    }
  })
})

/** On whatever path a state is come to: each act has started its own clock and stopped the one before. */
const running = {
  dispute: {
    negotiating: ['negotiate'],
    applied: ['accept'],
    incomplete: ['complete'],
    // The parties are asked for their views, unless all have given them.
    hearing: ['result', 'opinion+result'],
    meeting: ['result', 'opinion+result'],
    referred: ['designate', 'designate+opinion'],
    decided: ['hand-over'],
  },
  transfer: { sent: ['object+receipt'], received: ['object'], accepted: ['result'], objected: ['settle'] },
  'criminal-transfer': {
    verifying: ['verify'],
    reported: ['approve'],
    approved: ['hand-over'],
    // Papers that are asked for hold up nobody.
    sent: ['receipt', 'complete+receipt'],
    received: ['decide', 'complete+decide'],
    opened: ['hand-over-goods'],
    refused: ['ask-reconsideration'],
    reconsidering: ['reconsider'],
    upheld: ['ask-supervision'],
    supervised: ['supervision'],
    'sent-back': ['own-decision'],
  },
  clue: { noted: ['transfer'], approved: ['transfer'], sent: ['receipt'] },
} as const

test.each(Object.entries(running))('in each state of a %s run exactly its own clocks', (kind, expected) => {
  const table: Table = tables[kind as keyof typeof tables]
  const found = new Map<string, Set<string>>()
  for (const first of table.first) {
    for (const [state, ways] of clocksBy({ ...table, first: [first] }, startsOf(kind, table, first))) {
      const names = ways.map((clocks) => [...clocks].toSorted().join('+'))
      if (!table.ends.includes(state)) found.set(state, new Set([...(found.get(state) ?? []), ...names]))
    }
  }

  expect(Object.fromEntries([...found].map(([state, names]) => [state, [...names].toSorted()]))).toEqual(
    Object.fromEntries(
      Object.entries(expected).map(([state, names]) => [state, [...(names as readonly string[])].toSorted()]),
    ),
  )
})
