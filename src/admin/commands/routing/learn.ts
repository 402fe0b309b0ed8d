/** zhixie learn: labelled texts of the city → weights.json, examined on texts that were held back. Needs no database. */

import { createHash } from 'node:crypto'
import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { Labelled } from '../../../rules/routing/evaluation/mark.ts'
import type { Weights } from '../../../rules/routing/learned/weights.ts'
import { help } from '../../../words/admin/commands.ts'
import { learnWords } from '../../../words/admin/routing.ts'
import { command } from '../../command.ts'
import { type Desk, tell } from '../../desk.ts'
import { CallError } from '../../fault.ts'

export function learnCommand(desk: Desk): Command {
  return command('learn', help.learn).action(async (_: unknown, self: Command) => {
    const { readConfig } = await import('../../../config/config.ts')
    const dir = readConfig(desk.env).cityDir
    const { weights, marked, city, texts } = await learnFrom(desk, dir)
    await write(join(dir, 'weights.json'), weights)
    const { evaluate } = await import('../../../rules/routing/evaluation/evaluate.ts')
    const { evaluatedText } = await import('../../routing/evaluated.ts')
    const { version, threshold, vocabulary } = weights
    await tell(desk, self.optsWithGlobals(), {
      data: { version, threshold, texts, features: vocabulary.rarities.length, figures: evaluate(marked) },
      words: ({ features, figures }) =>
        [
          learnWords.done({ texts, features, held: marked.length, from: threshold.from }),
          '',
          evaluatedText(figures, city),
        ].join('\n'),
    })
  })
}

async function learnFrom(desk: Desk, dir: string) {
  const { loadCity } = await import('../../../city/load-city.ts')
  const { makeSegmenter } = await import('../../../city/segmenter.ts')
  const { teach } = await import('../../../rules/routing/learned/teach.ts')
  const { toDay } = await import('../../../rules/deadlines.ts')
  const texts = await readAll(dir)
  const city = await loadCity(dir, { unlearned: true })
  const version = await versionOf(dir)
  const tell = (done: number, of: number) => desk.note(learnWords.progress(done, of))
  const taught = teach({ city, segment: makeSegmenter(city), texts, on: toDay(desk.now()), version, tell })
  return { city, texts: texts.length, ...taught }
}

async function readAll(dir: string): Promise<Labelled[]> {
  const { readLabelled } = await import('../../input/read-labelled.ts')
  const [messages, exercises] = await Promise.all([textFiles(dir), exerciseFiles(dir)])
  const files = [...messages, ...exercises]
  if (files.length === 0)
    throw new CallError(
      `${join(dir, 'texts')} holds no .jsonl files; put labelled texts there, one object a line.`,
    )
  const read = async (from: readonly string[]) => (await Promise.all(from.map(readLabelled))).flat()
  const [told, exercised] = await Promise.all([read(messages), read(exercises)])
  return [...told, ...exercised.map((label) => ({ ...label, exercise: true }))]
}

/** Hard or made-up texts, to learn from; how sure is sure enough is measured on the others. */
const exerciseFiles = (dir: string) => textFiles(dir, 'exercises')

async function textFiles(dir: string, below = ''): Promise<string[]> {
  const folder = join(dir, 'texts', below)
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => join(folder, name))
}

/** Changes with whatever was learned from, and with nothing else. */
export async function versionOf(dir: string): Promise<string> {
  const hash = createHash('sha256')
  for (const file of [join(dir, 'matters.json'), ...(await textFiles(dir)), ...(await exerciseFiles(dir))])
    hash.update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}

/** Whole or not at all. */
async function write(file: string, weights: Weights): Promise<void> {
  const { writeWeights } = await import('../../../city/schemas/weights.ts')
  await writeFile(`${file}.new`, `${JSON.stringify(writeWeights(weights), null, 1)}\n`)
  await rename(`${file}.new`, file)
}
