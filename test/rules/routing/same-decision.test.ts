/** What does not belong to the matter does not move the decision. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simplifiedOf } from '../../../src/rules/routing/text/traditional.ts'
import { route } from './chongqing.ts'
import { readTexts } from './texts.ts'

const traditionalOf = new Map([...simplifiedOf].map(([old, plain]) => [plain, old]))
const texts = ['shared', 'own']
  .flatMap(readTexts)
  .map(({ text }) => text)
  .filter((text) => text.length >= 25)
const anyText = fc.constantFrom(...texts)

/** Who gets it, and who must not. */
const destination = (text: string) => {
  const { department, unit, recusal, accused, district } = route(text)
  return { department, unit, recusal, accused: accused?.units, district }
}

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const traditional = (text: string) => [...text].map((sign) => traditionalOf.get(sign) ?? sign).join('')

test.each([
  ['full width', fullWidth],
  ['traditional characters', traditional],
  ['blanks between characters', (text: string) => text.replace(/(?<=[一-龥])(?=[一-龥])/g, ' ')],
])('%s', (_, retyped) => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(destination(retyped(text))).toEqual(destination(text))
    }),
    { numRuns: 200 },
  )
})

test.each([
  ['a greeting', (text: string) => `您好！${text}`],
  ['a formal greeting', (text: string) => `尊敬的领导，您好：${text}`],
  ['thanks', (text: string) => `${text.replace(/[。!！]?$/, '。')}谢谢您！`],
])('%s', (_, polite) => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { department, recusal } = destination(polite(text))

      expect({ department, recusal }).toEqual({
        department: destination(text).department,
        recusal: destination(text).recusal,
      })
    }),
    { numRuns: 200 },
  )
})
