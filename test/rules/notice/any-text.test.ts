import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Notice } from '../../../src/rules/notice/notice.ts'
import { readNotice } from '../../../src/rules/notice/read-notice.ts'

const notice = readFileSync(new URL('./fixtures/notice-chongqing-2023.txt', import.meta.url), 'utf8')

/** What notices are made of, so that chance hits upon the paths of the reader. */
const atoms = [
  ...[
    '一、',
    '(一)',
    '（1）',
    '1.',
    '①',
    '一是',
    '二是',
    '第一章',
    '责任单位:',
    '牵头单位：',
    '完成时限：',
    '时间:',
  ],
  ...[
    '〔',
    '〕',
    '【',
    '】',
    '(',
    ')',
    '（',
    '）',
    '、',
    '，',
    '；',
    '。',
    '：',
    ' ',
    '\n',
    '\t',
    '\u3000',
    '\u200b',
  ],
  ...[
    '市司法局',
    '各级执法部门',
    '区县(自治县)人民政府',
    '牵头',
    '配合',
    '负责',
    '会同',
    '等',
    '下同',
    '同上',
  ],
  ...[
    '2024年',
    '6月',
    '底前',
    '长期',
    '每年',
    '印发之日起',
    '30日内',
    '第一位',
    '关于',
    '通知',
    '《',
    '》',
    '做好工作',
  ],
]
const anyNotice = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.constantFrom(...atoms), { maxLength: 120 }).map((parts) => parts.join('')),
  fc.tuple(fc.nat(notice.length), fc.nat(2000)).map(([from, length]) => notice.slice(from, from + length)),
)

const names = ({ tasks }: Notice) =>
  tasks.flatMap(({ units, lead, support }) => [...units, ...lead, ...support])
const withoutBlanks = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}]/gu, '')

test('any text is read: no fault, names and wordings only from the text, real days, real lines', () => {
  fc.assert(
    fc.property(anyNotice, (text) => {
      const read = readNotice(text)

      const source = withoutBlanks(text)
      for (const name of names(read)) expect(source).toContain(withoutBlanks(name))
      for (const task of read.tasks) {
        expect(source).toContain(withoutBlanks(task.deadlineText ?? ''))
        expect(task.text).not.toBe('')
        expect(new Date(task.deadline ?? '2024-01-01').toISOString().slice(0, 10)).toBe(
          task.deadline ?? '2024-01-01',
        )
        expect(task.units).toEqual(expect.arrayContaining([...task.lead, ...task.support]))
      }
      const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).length
      for (const { line } of read.warnings) expect(line >= 1 && line <= lines).toBe(true)
    }),
    {
      numRuns: 500,
      examples: [['〕会同牵头单位：牵头'], ['）》牵头单位：配合一、'], ['一、长期牵头单位：配合一、']],
    },
  )
})

test.each([
  ['lines', '1.做好事项。\n'],
  ['tasks on one line', '（一）做好事项。'],
])('of more %s than any notice has the rest is named, and not read', (_what, task) => {
  const { tasks, warnings } = readNotice(task.repeat(12_000))

  expect(tasks).toHaveLength(10_000)
  expect(warnings.filter(({ message }) => message.startsWith('only the first 10000 lines'))).toHaveLength(1)
})

const megabyte = 1_000_000
const fill = (part: string) => part.repeat(Math.ceil(megabyte / Buffer.byteLength(part)))

/** Processor time of this process in milliseconds: the machine may be busy with other tests. */
function cost(text: string): number {
  const before = process.cpuUsage()
  readNotice(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e3
}

test.each([
  ['the founding notice over and over', fill(notice)],
  ['the same on one line', fill(notice.replaceAll('\n', ' '))],
  ['one annotation without end', `1.做事。（责任单位：${fill('市司法局、')}`],
  ['brackets that only open', fill('（')],
  ['labels only', fill('责任单位：')],
  ['one list that never ends', fill('（1）做事；\n')],
  ['short lines', fill('标题\n')],
  ['lines that go on', fill('做好，\n')],
  ['a cell that never ends', `序号\t任务\t责任单位\t时限\n1\t甲\n${fill('（1）\n')}`],
  ['words of duty only', fill('负责')],
  ['dates only', fill('2024年6月')],
])('a megabyte of %s costs in proportion to a tenth of it', (_what, text) => {
  const tenth = text.slice(0, text.length / 10)
  // Once to warm up; then the least of three, because others run beside it.
  cost(tenth)
  const least = Math.min(cost(tenth), cost(tenth), cost(tenth))

  // Ten times as much is ten times the work; what grows with the square would be a hundred times.
  expect(cost(text)).toBeLessThan(40 * Math.max(least, 5))
})
