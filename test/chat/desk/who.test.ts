import { expect, test } from 'vitest'
import { actorOn, openWho, type Person } from '../../../src/chat/desk/who.ts'
import { loadCity } from '../../../src/city/load-city.ts'
import type { Case } from '../../../src/rules/cases/case.ts'
import type { Officer } from '../../../src/rules/sight/roles.ts'
import type { ChatUser } from '../../../src/storage/people.ts'

const city = await loadCity('seeds/chongqing')
const liaison: Officer = {
  kind: 'person',
  id: 'luo',
  name: '罗青',
  unit: 'cq-yuzhong-market',
  roles: ['liaison'],
}

/** A workspace with these users, and a register that knows the liaison by e-mail. */
function workspace(users: Record<string, object>) {
  const asked: string[] = []
  const recognise = async (user: ChatUser) => (user.email === 'luo@zhixie.example' ? liaison : null)
  const info = async ({ user }: { user: string }) => {
    asked.push(user)
    return { ok: true, user: users[user] }
  }
  return { asked, who: openWho({ people: { recognise }, web: { users: { info } } as never }) }
}

test.each([
  ['a bot', { is_bot: true }],
  ['somebody who has left', { deleted: true }],
  ['nobody', undefined],
])('%s is not a person who acts', async (_what, user) => {
  const { who } = workspace({ U1: user as object })

  expect(await who.person('U1')).toBeNull()
})

test('an officer is recognised by e-mail; anybody else is a stranger without a unit', async () => {
  const { who } = workspace({
    U1: { profile: { email: 'luo@zhixie.example' } },
    U2: { profile: { real_name: '王某' } },
  })

  expect(await who.person('U1')).toMatchObject({ id: 'luo', known: true, chat: 'U1' })
  expect(await who.person('U2')).toMatchObject({ id: 'slack:U2', known: false, unit: '', roles: [] })
})

test('the workspace is asked once for somebody who acts twice', async () => {
  const { who, asked } = workspace({ U2: { profile: {} } })

  await who.person('U2')
  await who.person('U2')

  expect(asked).toEqual(['U2'])
})

const aFile = (but: object = {}): Case =>
  ({
    kind: 'complaint',
    accused: [],
    involved: [],
    unit: 'cq-justice',
    facts: { confidential: false },
    origin: { key: 'k', door: 'chat', person: 'luo' },
    ...but,
  }) as unknown as Case
const person: Person = { ...liaison, chat: 'U1', known: true }
const stranger: Person = { ...liaison, id: 'slack:U2', unit: '', roles: [], chat: 'U2', known: false }

test.each([
  ['an officer on an open case', person, aFile(), 'person'],
  [
    'an officer on a confidential case of their own',
    person,
    aFile({ facts: { confidential: true } }),
    'complainant',
  ],
  [
    'a stranger on a case of their own',
    stranger,
    aFile({ origin: { key: 'k', door: 'chat', person: 'slack:U2' } }),
    'complainant',
  ],
  ['a stranger on a case of somebody else', stranger, aFile(), 'person'],
  [
    'recused: an officer of the accused unit, even on a case of their own',
    person,
    aFile({ facts: { confidential: true }, accused: ['cq-yuzhong-market'] }),
    'person',
  ],
] as const)('%s acts as %s', (_what, who, file, part) => {
  const actor = actorOn({ file, person: who, city })

  expect(actor.kind).toBe(part)
})
