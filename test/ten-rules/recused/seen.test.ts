import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Message } from '../../../src/local/sandbox/workspace/shapes.ts'
import type { Case } from '../../../src/rules/cases/case.ts'
import type { Person } from '../../../src/rules/city.ts'
import { everything, sees, sightOfPlace } from '../../../src/rules/sight/visibility.ts'
import type { PersonRecord } from '../../../src/storage/people.ts'
import { webApp } from '../../../src/web/web-app.ts'
import { channelOf, settled } from '../../chat/cast.ts'
import { aVisitor } from '../../web/door/a-visitor.ts'
import { openWorld, type World } from '../../world.ts'
import { atDesk, byNumber, cardFor, desk, lists, saidIn } from './surfaces.ts'
import { identity, openThings, rights, type Thing } from './things.ts'

/** Everybody of the city: each is a role at a unit. */
const everybody = JSON.parse(readFileSync('seeds/chongqing/people.json', 'utf8')) as Person[]
const names = everybody.map(({ name }) => name)
const units = [...new Set(everybody.filter(({ roles }) => roles.length > 0).map(({ unit }) => unit))]

let world: World
let things: Thing[]
let code: string
let may: ReturnType<typeof rights>
const people = new Map<string, PersonRecord>()
/** Before anybody has asked for anything. */
const written = new Map<string, string>()
const cards = new Map<string, Message>()
/** Things that somebody was shown on a surface: one that shows nobody anything would prove nothing. */
const shownOn = new Map<string, Set<string>>()

beforeAll(async () => {
  world = await openWorld({ plans: false })
  const opened = await openThings(world)
  things = opened.things
  code = opened.code
  await world.leap('working-day')
  await world.leap('next-digest')
  await settled(world)
  for (const person of await world.app.storage.people.all()) {
    people.set(person.name, person)
    written.set(person.name, saidIn(world, person.name))
  }
  const files = new Map<string, Case>()
  for (const { no } of things) files.set(no, (await world.app.storage.cases.get(no)) as Case)
  may = rights(world, files)
  for (const thing of things) {
    cards.set(thing.no, await cardFor(world, seerOf(thing), thing))
  }
}, 120_000)
afterAll(() => world.close())

function seerOf(thing: Thing): PersonRecord {
  const seer = [...people.values()].find((one) => one.roles.length > 0 && may.may(one, thing))
  if (!seer) throw new Error(`Nobody may see ${thing.name}.`)
  return seer
}

const personCalled = (name: string): PersonRecord => people.get(name) as PersonRecord
const secretsIn = (said: string): string[] => Object.values(identity).filter((word) => said.includes(word))

/** What stands there of things that must not; `but`: its number was asked for, and may be repeated. */
function leaks(said: string, knows: (thing: Thing) => boolean, where: 'chat' | 'page', but?: string) {
  const told = things.flatMap(({ no, word, words, name, ...thing }) => {
    const known = knows({ no, word, words, name, ...thing })
    const spoken = said.includes(word) && !(known && (words === 'chat' || where === 'page'))
    const numbered = said.includes(no) && !known && no !== but
    return [...(spoken ? [`${name}: its words`] : []), ...(numbered ? [`${name}: its number`] : [])]
  })
  return [...told, ...secretsIn(said)]
}

function noteShown(surface: string, said: string): void {
  const shown = shownOn.get(surface) ?? new Set<string>()
  for (const { no, name } of things) if (said.includes(no)) shown.add(name)
  shownOn.set(surface, shown)
}

/** Said once by name, so that the rule by which every surface is measured cannot itself give way unseen. */
const offices = '林致远、周敏华、沈鉴国、简明'
const whoMay = [
  ['a complaint about the justice bureau', '喻思源、简明'],
  ['a complaint about a district’s bureau', `${offices}、顾安然、何晓雯、唐国强、谢雨霏、潘志刚`],
  ['a complaint about a district', `${offices}、顾安然`],
  ['a dispute of two bureaus', `${offices}、顾安然、罗青、邓为民、谢雨霏、潘志刚`],
  ['a dispute over a complaint about a body', `${offices}、顾安然、何晓雯、唐国强、谢雨霏、潘志刚`],
  ['the rule of a ruling on such a complaint', `${offices}、顾安然、何晓雯、唐国强、谢雨霏、潘志刚`],
  ['a dispute like one that was ruled on', `${offices}、顾安然、罗青、邓为民、谢雨霏、潘志刚`],
  ['a transfer to another department', `${offices}、罗青、邓为民、冉鹏`],
  ['a transfer to the police that has not been sent', `${offices}、罗青、邓为民`],
  ['a clue', '邓为民、冉鹏'],
  ['a hidden complaint', `${offices}、顾安然、罗青、邓为民`],
] as const

test.each(whoMay)('%s is for %s', (name, those) => {
  const thing = things.find((one) => one.name === name) as Thing

  expect(names.filter((one) => may.may(personCalled(one), thing)).toSorted()).toEqual(
    those.split('、').toSorted(),
  )
})

describe.each(Object.entries(byNumber))('%s', (_, { shows, words, forAll, ask }) => {
  test.each(names)('shows %s exactly the cases that they may see', async (name) => {
    const reader = personCalled(name)
    const wrong: string[] = []
    for (const thing of things) {
      const { said, found } = await ask({ world, reader, thing, card: cards.get(thing.no) as Message })
      const ought = may.may(reader, thing) && (forAll || reader.roles.length > 0)
      const but = ought ? undefined : thing.no
      wrong.push(...leaks(said, (one) => may.mayKnow(reader, one), shows, but))
      if (found !== ought) wrong.push(`${thing.name}: ${found ? 'found' : 'not found'}`)
    }

    expect(wrong).toEqual([])
  })

  test.runIf(words)('has the words of each for somebody', async () => {
    const silent = []
    for (const thing of things.filter(({ words: where }) => where === 'chat' || shows === 'page')) {
      const reader = seerOf(thing)
      const { said } = await ask({ world, reader, thing, card: cards.get(thing.no) as Message })
      if (!said.includes(thing.word)) silent.push(thing.name)
    }

    expect(silent).toEqual([])
  })
})

describe.each(Object.entries(lists))('%s', (surface, read) => {
  test.each(names)('shows %s nothing that they may not see', async (name) => {
    const reader = personCalled(name)
    const said = await read(world, reader)
    noteShown(surface, said)

    expect(leaks(said, (one) => may.mayKnow(reader, one), 'chat')).toEqual([])
  })

  test('shows something to somebody', () => {
    expect([...(shownOn.get(surface) ?? [])]).not.toEqual([])
  })
})

describe('what the bot has written of itself', () => {
  test.each(names)('to %s is nothing that they may not see', (name) => {
    const said = written.get(name) ?? ''
    noteShown('written', said)

    expect(leaks(said, (one) => may.mayKnow(personCalled(name), one), 'chat')).toEqual([])
  })

  test('has reached somebody', () => {
    expect([...(shownOn.get('written') ?? [])]).not.toEqual([])
  })
})

describe('a channel', () => {
  const { coordination, supervision } = { coordination: 'cq-justice', supervision: 'cq-justice' }
  const desks = [
    ['协调组', coordination],
    ['执法监督', supervision],
  ] as const

  test.each(desks)(
    'of the office, %s, tells nothing from which the office must step aside',
    (place, owner) => {
      const said = saidIn(world, place)
      noteShown('desks', said)
      const sight = sightOfPlace(owner, true, world.app.city.units)

      expect(leaks(said, ({ no }) => sees(sight, may.fileOf(no)), 'chat')).toEqual([])
    },
  )

  test.each(units.filter((unit) => unit !== coordination))(
    'of %s tells nothing that is not the unit’s to see',
    (unit) => {
      const said = saidIn(world, channelOf(world, unit))
      noteShown('units', said)
      const sight = sightOfPlace(unit, false, world.app.city.units)

      expect(leaks(said, ({ no }) => sees(sight, may.fileOf(no)), 'chat')).toEqual([])
    },
  )

  test('where complaints are filed tells nothing at all of others’', () => {
    expect(leaks(saidIn(world, '涉企投诉'), () => false, 'chat')).toEqual([])
  })

  test('between them they have told of everything but the clue', () => {
    const told = new Set([...(shownOn.get('desks') ?? []), ...(shownOn.get('units') ?? [])])

    expect(things.map(({ name }) => name).filter((name) => !told.has(name))).toEqual(['a clue'])
  })
})

describe.each(Object.entries(desk))('the command line, %s', (surface, words) => {
  test('knows of no clue and repeats no hidden words', async () => {
    for (const { no } of things) {
      const said = await atDesk(world, words, no)
      noteShown(surface, said)
      const known = ({ no: one }: Thing) => sees(everything, may.fileOf(one))

      expect(leaks(said, known, words.includes('document') ? 'page' : 'chat')).toEqual([])
      if (!words.includes('NO')) break
    }
    expect([...(shownOn.get(surface) ?? [])]).not.toEqual([])
  })
})

describe('the public’s door', () => {
  test('opens one complaint with its own number and code, and no other', async () => {
    const opened = []
    for (const { no, name } of things) {
      const visitor = aVisitor({ app: webApp(world.app) })
      const { status, text } = await visitor.send('/track', { no, code })
      if (status === 200) opened.push(name)
      expect(leaks(text.replaceAll(no, ''), ({ words }) => words === 'page', 'page')).toEqual([])
    }

    expect(opened).toEqual(['a hidden complaint'])
  })

  test('answers other systems with what they have filed themselves', async () => {
    const key = (await world.app.storage.apiKeys.make('hotline', world.now())) ?? ''
    const pages = webApp(world.app)
    const asked = ['/requests.json', ...things.map(({ no }) => `/requests/${no}.json`)]
    const said = await Promise.all(
      asked.map(async (path) => {
        const answer = await pages.request(`/open311/v2${path}`, { headers: { 'x-api-key': key } })
        return { found: answer.status === 200 && path !== '/requests.json', text: await answer.text() }
      }),
    )

    expect(said.filter(({ found }) => found)).toEqual([])
    expect(said.flatMap(({ text }) => things.filter(({ word }) => text.includes(word)))).toEqual([])
  })
})
