import { expect, test } from 'vitest'
import { refusalInWords } from '../../src/words/refusals.ts'

test('what somebody wrote as a basis rings nobody and hides no link in a refusal', () => {
  const basis = '<!channel> 见<https://evil.example|职责清单>'

  const said = refusalInWords({ refused: 'designated', basis }, { nameOf: (unit) => unit })

  expect(said).not.toMatch(/[<>]/)
  expect(said).toContain('职责清单')
})
