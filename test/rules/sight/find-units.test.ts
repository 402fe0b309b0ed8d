import { expect, test } from 'vitest'
import { loadCity } from '../../../src/city/load-city.ts'
import { findUnits } from '../../../src/rules/sight/find-units.ts'

const city = await loadCity('seeds/chongqing')
const search = { query: '', city, on: '2026-03-10', barred: [] } as const
const ids = (found: ReturnType<typeof findUnits>) => found.map((unit) => unit.id)

test.each(['重庆市渝中区城市管理局', '渝中区城市管理局', '渝中城管', 'cq-yuzhong-urban'])(
  '%s finds the unit first',
  (query) => {
    const found = findUnits({ ...search, query })

    expect(found[0]?.id).toBe('cq-yuzhong-urban')
  },
)

test('recused: whoever is barred, and all below, is never found', () => {
  const found = findUnits({ ...search, query: '渝中区', barred: ['cq-yuzhong-market'] })
  const none = findUnits({ ...search, query: '重庆市渝中区市场监督管理局', barred: ['cq-yuzhong'] })

  expect(ids(found)).not.toContain('cq-yuzhong-market')
  expect(ids(found)).toContain('cq-yuzhong-urban')
  expect(ids(none)).toEqual([])
})

test.each([
  ['2025-11-05', true],
  ['2025-11-06', false],
] as const)('on %s the old district government is offered: %s', (on, offered) => {
  const found = findUnits({ ...search, on, query: '江北区人民政府' })

  expect(ids(found).some((id) => city.units.get(id)?.validTo === '2025-11-05')).toBe(offered)
})

test.each(['', '区', '重庆'])('never more than the hundred that Slack shows: %s', (query) => {
  const found = findUnits({ ...search, query })

  expect(found.length).toBeGreaterThan(10)
  expect(found.length).toBeLessThanOrEqual(100)
})
