import { afterAll, beforeAll, expect, test } from 'vitest'
import { anOffice } from '../an-office.ts'

let stage: Awaited<ReturnType<typeof anOffice>>
beforeAll(async () => {
  stage = await anOffice(new Date('2026-03-09T10:00:00+08:00'))
})
afterAll(() => stage.close())

test('forty papers issued at once are numbered from one to forty; a void number stays void', async () => {
  const { numbers } = stage.office.storage
  const given = await Promise.all(
    Array.from({ length: 40 }, (_, place) => numbers.paper({ series: 'many', year: 2026, key: `k${place}` })),
  )
  const gone = await numbers.voidPaper({ series: 'many', key: 'k3', reason: '打印错误' })
  const anew = await numbers.paper({ series: 'many', year: 2026, key: 'k3' })

  expect(given.map(({ count }) => count).sort((one, other) => one - other)).toEqual(
    Array.from({ length: 40 }, (_, place) => place + 1),
  )
  expect([gone, anew.count]).toEqual([true, 41])
})

test('issued by several at once, a paper has one number', async () => {
  const { numbers } = stage.office.storage
  const ask = { series: 'race', year: 2026, key: 'one' }
  const given = await Promise.all(Array.from({ length: 8 }, () => numbers.paper(ask)))

  expect(new Set(given.map(({ count }) => count)).size).toBe(1)
})
