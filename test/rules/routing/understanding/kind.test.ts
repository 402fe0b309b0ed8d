import { expect, test } from 'vitest'
import { route } from '../chongqing.ts'

test.each`
  text                                                                | kind
  ${'收到'}                                                           | ${'not_actionable'}
  ${'今天下午的会几点开？'}                                           | ${'not_actionable'}
  ${'高价回收烟酒购物卡，加微信详聊'}                                 | ${'not_actionable'}
  ${'谢谢，上次的路灯已经修好了'}                                     | ${'not_actionable'}
  ${'请问开一家面馆要办哪些证？'}                                     | ${'inquiry'}
  ${'建议在茶园增设一条夜间公交线路'}                                 | ${'suggestion'}
  ${'我买的手机三天就坏了，商家不给退'}                               | ${'complaint'}
  ${'路口的井盖不见了'}                                               | ${'complaint'}
  ${'举报有人在山上偷砍楠木'}                                         | ${'report'}
  ${'我局认为该案属城管职责，区城管局退回不接收，请市局协调明确管辖'} | ${'dispute'}
`('$text is $kind', ({ text, kind }) => {
  expect(route(text).kind).toBe(kind)
})

test('a text that nothing is understood of is read by a person, not dropped', () => {
  const answer = route('那一排蓝色的东西从上个月起就一直那样立着也没见谁过来弄')

  expect(answer.decision).toBe('triage')
})
