/** Half width and simplified, sign by sign: every place in it is the same place in the text as it was typed. */

import { simplifiedOf } from './traditional.ts'

const fullWidthFrom = 0xff01
const fullWidthTo = 0xff5e
const toHalf = 0xfee0

export const foldInPlace = (text: string): string =>
  text.replace(/[^\n\r -~]/g, (sign) => {
    const code = sign.charCodeAt(0)
    if (code >= fullWidthFrom && code <= fullWidthTo) return String.fromCharCode(code - toHalf)
    if (sign === '\u3000' || sign === '\u00a0' || sign === '\t') return ' '
    return simplifiedOf.get(sign) ?? sign
  })
