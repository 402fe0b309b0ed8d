import { expect, test } from 'vitest'
import { nameOf, route } from '../chongqing.ts'

const refused = '有一户人家天然气安检拒绝了好几年，不让安检员进，楼上楼下都怕出事'

test.each`
  text                      | on              | unit                                | handed
  ${`綦江打通镇${refused}`} | ${'2026-11-23'} | ${'重庆市綦江区打通镇人民政府'}     | ${'cq-qijiang-datong'}
  ${`綦江区${refused}`}     | ${'2026-11-23'} | ${'重庆市綦江区经济和信息化委员会'} | ${null}
  ${`綦江打通镇${refused}`} | ${'2025-06-30'} | ${'重庆市綦江区经济和信息化委员会'} | ${undefined}
  ${`涪陵李渡${refused}`}   | ${'2026-11-23'} | ${'重庆市涪陵区经济和信息化委员会'} | ${undefined}
`(
  'a power is with the towns that a list gives it to, from its day on: $text on $on → $unit',
  ({ text, on, unit, handed }) => {
    const answer = route(text, on)

    expect(answer.matter).toBe('economy-13')
    expect(nameOf(answer.unit)).toBe(unit)
    expect(nameOf(answer.department)).toBe('重庆市经济和信息化委员会')
    const reason = answer.reasons.find((one) => one.because === 'handed-down')
    expect(reason?.town).toBe(handed)
  },
)

test('two towns in one text: the district says whose it is', () => {
  const answer = route(`綦江打通镇和石壕镇都有，${refused}`)

  expect(nameOf(answer.unit)).toBe('重庆市綦江区经济和信息化委员会')
})

test('an accused town never gets what is its own power', () => {
  const answer = route(`綦江区打通镇政府的人来检查天然气，不出示证件，罚了我两千，没有给决定书。${refused}`)

  expect(answer.recusal).toBe(true)
  expect(answer.unit).not.toBe('cq-qijiang-datong')
  expect(answer.alternatives.map(({ unit }) => unit)).not.toContain('cq-qijiang-datong')
  expect(answer.assisting).toEqual([])
})

test('whom a rule obliges to help is named beside the unit that leads, at its level', () => {
  const answer = route('涪陵李渡一个建筑工地，包工头拖欠农民工工资，我们二十个农民工半年没拿到钱')

  expect(nameOf(answer.unit)).toBe('重庆市涪陵区人力资源和社会保障局')
  expect(answer.assisting.map(nameOf)).toEqual([
    '重庆市涪陵区住房和城乡建设委员会',
    '重庆市涪陵区交通运输委员会',
    '重庆市涪陵区水利局',
  ])
})
