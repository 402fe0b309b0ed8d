import { expect, test } from 'vitest'
import { weighAccusation } from '../../../../src/rules/routing/accused/accusation.ts'
import { makeReader } from '../../../../src/rules/routing/text/signals.ts'
import { indexed, today } from '../chongqing.ts'

const read = makeReader(indexed)
const weigh = (text: string) => weighAccusation(read(text, today))

test.each`
  text                                                    | accuses
  ${'城管罚了我两千没有票'}                               | ${true}
  ${'我开小餐馆的，市监所来查了六次，每次都不一样'}       | ${true}
  ${'许可申请交上去半年了，住建委一直不批也不给书面答复'} | ${true}
  ${'柜台外多放了三箱就罚我两万，太重了'}                 | ${true}
  ${'邻居违建，城管来看过说不归他们管'}                   | ${false}
  ${'公司迟到一分钟扣我五十块工资'}                       | ${false}
  ${'请消防部门来查一下，楼道堆满杂物'}                   | ${false}
  ${'街道组织调解了一次没结果，物业还是不公布账目'}       | ${false}
`('$text accuses an office: $accuses', ({ text, accuses }) => {
  expect(weigh(text).likelihood >= 0.4).toBe(accuses)
})

test('the conduct complained of is told by category', () => {
  expect(weigh('应急局没亮证就查封了车间，还罚了我三万').conduct).toEqual(
    expect.arrayContaining(['fine', 'seizure', 'procedure']),
  )
})
