/** What a text looks like while it is being written, and what would help. Nothing of it binds anybody. */

import type { Decision } from '../../rules/routing/decision.ts'
import type { Elsewhere } from '../../rules/routing/elsewhere.ts'

type Read = Pick<Decision, 'kind' | 'recusal' | 'district'>

const belongs = ({ name, phone, address }: Elsewhere): string =>
  `这类事通常由${name}处理：电话 ${phone}${address ? `，地址 ${address}` : ''}。`

export function hintInWords(
  { kind, recusal, district }: Read,
  { matter, unit, elsewhere }: { matter: string | null; unit: string | null; elsewhere: Elsewhere | null },
): string {
  if (elsewhere) return `${belongs(elsewhere)}也可以继续在这里提交。`
  if (kind === 'not_actionable')
    return '还看不出要办什么事。请写明时间、地点、经过和您的请求；也可以直接提交。'
  const seems = recusal
    ? '看起来是投诉执法行为：被投诉单位不承办，也看不到本件。'
    : matter
      ? `看起来是「${matter}」。`
      : ''
  const goes = unit ? `提交后先由${unit}承办。` : ''
  const where = district ? '' : '请再写清区县和街道，能更快找到承办单位。'
  return `${seems}${goes}${where}`
}
