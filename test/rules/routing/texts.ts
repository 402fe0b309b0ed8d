/** Labelled texts: those the weights were learned from, which can only show that nothing was unlearned, and those kept unseen. */

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Labelled } from '../../../src/rules/routing/evaluation/mark.ts'

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))

export const readTexts = (name: string): Labelled[] =>
  readLines(pathOf(`../../../seeds/chongqing/texts/${name}.jsonl`))

export const readUnseen = (name: 'fourth-exam' | 'fifth-exam' | 'messages' | 'bodies'): Labelled[] =>
  readLines(pathOf(`./unseen/${name}.jsonl`))

const readLines = (path: string): Labelled[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
