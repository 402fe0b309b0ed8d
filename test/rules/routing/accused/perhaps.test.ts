import { expect, test } from 'vitest'
import { isPerhapsAccused } from '../../../../src/rules/routing/confidence.ts'
import { route } from '../chongqing.ts'

const perhaps = (learned: number, rules: number) =>
  isPerhapsAccused({
    accusation: { likelihood: learned, conduct: [], outright: false, posed: null },
    byRules: { best: null, likelihood: rules },
  })

test('where the rules see no sign of an accusation, what was learned must say so more clearly', () => {
  expect(perhaps(0.05, 0.2)).toBe(true)
  expect(perhaps(0.05, 0.02)).toBe(false)
  expect(perhaps(0.08, 0.02)).toBe(true)
})

test.each([
  '说我凉菜没得证。证就在墙上。他把墙上的证撕了然后说:现在没有了。',
  '潼南大佛寺附近,自家院坝的黄葛树根把化粪池拱烂了,我锯了两根丫枝。管园林的上门说要交绿化补偿一万二,又讲交现金可以打对折。收费还兴讲价?',
])('an officer whom nobody names is seen by what he says and does: no line gets it alone (%#)', (text) => {
  const { decision, unit, recusal } = route(text)

  expect(recusal || decision === 'triage').toBe(true)
  expect(recusal || /^cq-[a-z]+$/.test(unit ?? '')).toBe(true)
})

test('a firm that tells of five bodies in its own voice goes to a person, though it reads like a dispute', () => {
  const answer = route(
    '我们做冷链仓配。上个礼拜:周一 市监2人,查进口冻品追溯;周二 应急3人,查液氨;周三 消防2人;周四 交通,查冷藏车运单;周五 生态环境,问制冷剂。每拨都要开库门,能不能统筹一下?',
  )

  expect(answer.decision).toBe('triage')
})

test.each([
  '渝中区解放碑一家餐馆使用过期食品原料',
  '江津区某村有人违法占用耕地建房',
  '垫江县某加油站短斤少两',
  '永川区某工厂夜间排放刺鼻气体',
])('a plain short report accuses no office, and needs nobody to say so: %s', (text) => {
  expect(route(text)).toMatchObject({ decision: 'dispatch', recusal: false })
})
