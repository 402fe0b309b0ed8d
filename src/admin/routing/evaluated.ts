/** An evaluation of the router as tables for people. */

import type { City } from '../../rules/city.ts'
import type { Evaluation, Share } from '../../rules/routing/evaluation/evaluate.ts'
import { evaluationWords as words } from '../../words/admin/routing.ts'
import { table } from '../table.ts'

const mostConfusions = 15
const mostExamples = 4

export function evaluatedText(figures: Evaluation, { units }: Pick<City, 'units'>): string {
  const names = Object.entries(words.names) as [keyof typeof words.names, string][]
  const nameOf = (id: string | null) => (id === null ? words.nobody : (units.get(id)?.name ?? id))
  return [
    table(
      words.figures,
      names.map(([figure, name]) => [name, ...cells(figures[figure])]),
    ),
    ...(figures.lost.length > 0 ? [words.lost(figures.lost.join('、'))] : []),
    '',
    table(
      words.domains,
      figures.domains.map(({ domain, department }) => [domain, ...cells(department)]),
    ),
    '',
    table(
      words.thresholds,
      figures.thresholds.map(({ from, right, coverage }) => [
        from.toFixed(2),
        percent(right),
        percent(coverage),
      ]),
    ),
    '',
    table(
      words.calibration,
      figures.calibration.map(({ from, to, confidence, right }) => [
        `${from.toFixed(2)}–${to.toFixed(2)}`,
        confidence.toFixed(3),
        percent(right),
        String(right.of),
      ]),
    ),
    '',
    table(
      words.confusions,
      figures.confusions
        .slice(0, mostConfusions)
        .map(({ wanted, chosen, times, examples }) => [
          wanted ?? words.nobody,
          nameOf(chosen),
          String(times),
          examples.slice(0, mostExamples).join('、'),
        ]),
    ),
  ].join('\n')
}

const cells = (share: Share): string[] => [String(share.held), String(share.of), percent(share)]
const percent = ({ of, held }: Share): string => (of === 0 ? '–' : `${((100 * held) / of).toFixed(1)}%`)
