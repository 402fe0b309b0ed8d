import { expect, test } from 'vitest'
import { keyOf } from '../../src/documents/paper-types.ts'
import type { Case } from '../../src/rules/cases/case.ts'

const sent = (seq: number, paper: string) => ({ seq, deed: 'escalate', note: { paper } })
const file = (...history: object[]) => ({ no: 'SQ2026-00001', kind: 'complaint', history }) as unknown as Case

test('each sending of a letter is a paper with a number of its own; other papers have one for good', () => {
  const once = file(sent(4, 'reminder'))
  const twice = file(sent(4, 'reminder'), sent(9, 'reminder'))

  expect(keyOf('reminder', once)).not.toBe(keyOf('reminder', twice))
  expect(keyOf('answer', once)).toBe(keyOf('answer', twice))
})

test('a reminder that comes between leaves the number of the first letter of supervision as it was', () => {
  const before = file(sent(4, 'supervision'))
  const after = file(sent(4, 'supervision'), sent(9, 'reminder'), sent(12, 'supervision'))

  expect(keyOf('supervision', after)).toBe(keyOf('supervision', before))
  expect(keyOf('supervision-yellow', after)).toContain(':12')
})
