import { expect, test } from 'vitest'
import { findUrgency } from '../../../../src/rules/routing/understanding/urgency.ts'

test.each`
  text                                 | kind           | urgency
  ${'现在三楼在冒烟,里面还有人没出来'} | ${'report'}    | ${'critical'}
  ${'听证申请期限后天就到了'}          | ${'complaint'} | ${'urgent'}
  ${'扣了二十天,一天损失三千多'}       | ${'complaint'} | ${'urgent'}
  ${'路灯坏了三天'}                    | ${'complaint'} | ${'normal'}
  ${'请问现在着火了该打哪个电话'}      | ${'inquiry'}   | ${'normal'}
`('$kind "$text" is $urgency', ({ text, kind, urgency }) => {
  expect(findUrgency(text, kind).urgency).toBe(urgency)
})
