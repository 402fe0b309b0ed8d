import { expect, test } from 'vitest'
import type { Case } from '../../../../src/rules/cases/case.ts'
import { choiceIn, habitsIn } from '../../../../src/rules/routing/learned/choice.ts'
import { city } from '../chongqing.ts'

const at = (day: string) => new Date(`${day}T10:00:00+08:00`)

const chosen = (but: object = {}, note: object = {}): Case<'complaint'> =>
  ({
    no: 'SQ2026-00001',
    kind: 'complaint',
    state: 'signed',
    unit: 'cq-yuzhong-market',
    accused: [],
    facts: {
      text: '店里卖的东西发霉',
      confidential: false,
      understood: { matter: '食品', kind: 'complaint' },
    },
    history: [
      {
        deed: 'assign',
        unit: 'cq-yuzhong-market',
        at: at('2026-05-06'),
        by: { kind: 'person' },
        note: { chosen: 'cq-yuzhong-market', ...note },
      },
    ],
    ...but,
  }) as unknown as Case<'complaint'>

test('a choice that the unit has accepted is a lesson in official names', () => {
  expect(choiceIn(chosen(), city)).toMatchObject({
    by: 'assign',
    unit: 'cq-yuzhong-market',
    label: { text: '店里卖的东西发霉', department: '重庆市市场监督管理局', accusedUnit: null },
  })
})

test('a ruling is one too', () => {
  const ruled = chosen({}, { designatedBy: 'ZY2026-00001' })

  expect(choiceIn(ruled, city)?.by).toBe('ruling')
})

test.each([
  ['somebody is accused', { accused: ['cq-yuzhong-urban'] }],
  ['it may be about a body', { facts: { text: '一', confidential: false, understood: { recusal: true } } }],
  ['it is confidential', { facts: { text: '一', confidential: true } }],
  ['the unit has not taken it', { state: 'dispatched' }],
  ['it went elsewhere afterwards', { unit: 'cq-yuzhong-urban' }],
  [
    'nobody chose',
    { history: [{ deed: 'dispatch', unit: 'cq-yuzhong-market', by: { kind: 'bot' }, note: {} }] },
  ],
])('nothing is learned where %s', (_, but) => {
  expect(choiceIn(chosen(but), city)).toBeNull()
})

test('habits are counted since the first time', () => {
  const choices = ['2026-06-01', '2026-05-06', '2026-07-01'].flatMap((day) => {
    const choice = choiceIn(chosen(), city)
    return choice ? [{ ...choice, at: at(day) }] : []
  })

  expect(habitsIn(choices)).toEqual([
    { matter: '食品', unit: 'cq-yuzhong-market', times: 3, since: at('2026-05-06') },
  ])
})
