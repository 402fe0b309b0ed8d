import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Task } from '../../../src/rules/notice/notice.ts'
import { readNotice } from '../../../src/rules/notice/read-notice.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const seeded = JSON.parse(read('../../../seeds/chongqing/plans/2023-enforcement-quality.json'))
const expected = JSON.parse(read('./fixtures/plan-chongqing-expected.json'))
const notice = read('./fixtures/notice-chongqing-2023.txt')

test('the seeded plan has the tasks of the notice', () => {
  const tasks = seeded.tasks.map(({ no, sectionPath, units, deadlineText, deadline }: Task) => {
    return { no, section: sectionPath.join('/'), units, deadlineText, deadline }
  })

  expect(tasks).toEqual(expected)
})

test('all but the wording is what the reader finds', () => {
  const bare = (tasks: Task[]) => tasks.map(({ text: _, ...rest }) => rest)

  expect(bare(seeded.tasks)).toEqual(bare(readNotice(notice).tasks))
})

test.each(seeded.tasks as Task[])('task $no is one short sentence of our own', ({ text }) => {
  expect(text.length).toBeGreaterThanOrEqual(15)
  expect(text.length).toBeLessThanOrEqual(45)
  expect(text.match(/。/g)).toHaveLength(1)
  expect(notice).not.toContain(text.replaceAll('，', ','))
})

test('the evaluations are milestones', () => {
  const dues = seeded.milestones.map(({ due }: { due: string }) => due)

  expect(dues).toEqual(['2024-10-31', '2025-10-31'])
})
