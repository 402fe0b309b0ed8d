/** zhixie route --evaluate: how well the router does on labelled texts, overall, by domain and by confidence. */

import type { City } from '../../../rules/city.ts'
import type { Router } from '../../../rules/routing/route.ts'
import { type Desk, type Shape, tell } from '../../desk.ts'

type Asked = { desk: Desk; file: string; shape: Shape; city: City; router: Router }

export async function evaluateFile({ desk, file, shape, city, router }: Asked): Promise<void> {
  const { readLabelled } = await import('../../input/read-labelled.ts')
  const { marker } = await import('../../../rules/routing/evaluation/mark.ts')
  const { evaluate } = await import('../../../rules/routing/evaluation/evaluate.ts')
  const { evaluatedText } = await import('../../routing/evaluated.ts')
  const { toDay } = await import('../../../rules/deadlines.ts')
  const today = toDay(desk.now())
  const mark = marker(city, today)
  const labelled = await readLabelled(file)
  const figures = evaluate(labelled.map((label) => mark(label, router(label.text, today))))
  await tell(desk, shape, { data: figures, words: (found) => evaluatedText(found, city) })
}
