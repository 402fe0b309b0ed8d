/** Of all the reasons for a routing, the few that say most: who is accused, the matter and its law, the place. */

type Reason = { because: string; what: string }

const weight: readonly string[] = [
  'accused',
  'accused-unidentified',
  'perhaps-accused',
  'recusal',
  'dispute',
  'precedent',
  'matter',
  'region',
  'no-bureau',
  'close',
  'nobody-competent',
  'posed',
  'urgency',
  'level',
]
/** Nobody reads more than this on a card; 详情 has them all. */
const most = 4

/** Reasons that quote single words only come in where there is nothing better. */
export function tellingReasons(reasons: readonly Reason[]): string[] {
  const rank = ({ because }: Reason) => (weight.includes(because) ? weight.indexOf(because) : weight.length)
  const ranked = reasons.toSorted((one, other) => rank(one) - rank(other))
  const telling = ranked.filter(({ because }) => weight.includes(because))
  return (telling.length > 0 ? telling : ranked).slice(0, most).map(({ what }) => what)
}
