// npm run bench [-- --json] [-- --quick]: every figure beside its floor from the same run.
import { clocks } from './clocks.ts'
import { type Figure, table } from './figure.ts'
import { floor } from './floor.ts'
import { ownEngines } from './ground.ts'
import { pages } from './pages.ts'
import { pipeline } from './pipeline.ts'
import { plans } from './plans.ts'
import { reminders } from './reminders/reminders.ts'
import { routing } from './routing.ts'
import { sweepAmong } from './sweep.ts'

const json = process.argv.includes('--json')
const quick = process.argv.includes('--quick')
const say = (line: string) => void process.stderr.write(`${line}\n`)

const engines = await ownEngines()
const figures: Figure[] = []

say('case pipeline …')
const inFlight = 64
const before = await floor({ ...engines, count: 4_000, inFlight, name: 'floor-before' })
const through = await pipeline(engines, { count: quick ? 500 : 3_000, inFlight })
const after = await floor({ ...engines, count: 4_000, inFlight, name: 'floor-after' })
const bottom = { name: 'insert + job + update', value: (before + after) / 2 }
figures.push({
  name: 'message to delivered card',
  value: through.rate,
  unit: '/s',
  beside: bottom,
  aim: 'half of the floor',
  met: through.rate >= bottom.value / 2,
})

say('sweeps …')
const few = await sweepAmong(engines, 10_000)
const many = await sweepAmong(engines, quick ? 100_000 : 1_000_000)
figures.push({
  name: `sweep of 100 due among ${quick ? '100,000' : '1,000,000'}`,
  value: many,
  unit: 'ms',
  beside: { name: 'among 10,000', value: few },
  aim: 'within 1.5x',
  met: many <= few * 1.5,
})

say('plans …')
figures.push(...(await plans(engines)))

say('clocks …')
figures.push(...(await clocks(engines)))

say('reminders, and mishaps …')
figures.push(...(await reminders(engines)))

say('pages …')
figures.push(...(await pages(engines, quick)))

say('routing …')
figures.push(...(await routing()))

figures.push({
  name: 'memory, idle',
  value: through.idleMb,
  unit: 'MB',
  beside: { name: 'node alone', value: through.nodeMb },
  aim: 'under 200',
  met: through.idleMb < 200,
})
figures.push({
  name: 'memory, under that load',
  value: through.loadMb,
  unit: 'MB',
  beside: { name: 'node alone', value: through.nodeMb },
  aim: 'under 400',
  met: through.loadMb < 400,
})

await engines.remove()
process.stdout.write(json ? `${JSON.stringify(figures)}\n` : `${table(figures)}\n`)
process.exit(0)
