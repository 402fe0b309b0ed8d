/** zhixie simulate: a whole period on the virtual clock, with engines of its own; promises kept, missed, doubled. */

import { type Command, InvalidArgumentError } from 'commander'
import type { FaultName, Simulated } from '../../local/simulation/simulate.ts'
import { help } from '../../words/admin/commands.ts'
import { simulationWords as words } from '../../words/admin/simulation.ts'
import { cityIso, readTime } from '../city-time.ts'
import { command } from '../command.ts'
import { type Desk, type Shape, tell } from '../desk.ts'
import { CallError } from '../fault.ts'

type Options = Shape & { from: Date; to: Date; cases: number; seed: number; faults?: string }

export function simulateCommand(desk: Desk): Command {
  return command('simulate', help.simulate)
    .requiredOption('--from <time>', help.simulateFrom, readTime)
    .requiredOption('--to <time>', help.simulateTo, readTime)
    .option('--cases <number>', help.simulateCases, wholeNumber, 100)
    .option('--seed <number>', help.simulateSeed, wholeNumber, 1)
    .option('--faults <names>', help.simulateFaults)
    .action((_: unknown, self: Command) => run(desk, self.optsWithGlobals<Options>()))
}

/** A city has no more cases in a year; an hour of waiting is enough. */
const mostCases = 20_000

function wholeNumber(text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1 && number <= mostCases) return number
  throw new InvalidArgumentError(`give a whole number from 1 to ${mostCases}.`)
}

async function run(desk: Desk, { from, to, cases, seed, faults = '', json }: Options): Promise<void> {
  if (to <= from) throw new CallError('--to is not after --from; give a later time.')
  const { faultNames, simulate } = await import('../../local/simulation/simulate.ts')
  const wanted = faults
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const unknown = wanted.find((name) => !(faultNames as readonly string[]).includes(name))
  if (unknown) throw new CallError(`There is no fault ${unknown}; name some of ${faultNames.join(', ')}.`)
  const { withOwnEngines } = await import('../engines/own-engines.ts')
  let told = -1
  const progress = (share: number) => {
    const tenth = Math.floor(share * 10)
    if (tenth > told) desk.note(words.progress(share))
    told = Math.max(told, tenth)
  }
  const data = await withOwnEngines(desk, (given, flush) =>
    simulate(given, { from, to, cases, seed, faults: wanted as FaultName[], flush, progress }),
  )
  const period = { from: cityIso(from).slice(0, 10), to: cityIso(to).slice(0, 10) }
  await tell(
    desk,
    { ...(json && { json }) },
    { data: { ...period, seed, faults: wanted, ...data }, words: () => inWords(data, period) },
  )
  if (data.missed + data.doubled > 0) desk.fail()
}

function inWords(data: Simulated, { from, to }: { from: string; to: string }): string {
  const rows: [string, number][] = [
    [words.promises, data.promises],
    [words.delivered, data.delivered],
    [words.failed, data.failed],
    [words.void, data.void],
    [words.missed, data.missed],
    [words.doubled, data.doubled],
    [words.reminders, data.reminders],
  ]
  return [
    words.title(data.cases, from, to),
    ...rows.map(([label, value]) => `  ${label} ${value}`),
    words.speed(data.seconds, data.cases / Math.max(0.1, data.seconds)),
  ].join('\n')
}
