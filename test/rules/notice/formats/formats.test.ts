import { expect, test } from 'vitest'
import type { Task } from '../../../../src/rules/notice/notice.ts'
import { readNotice } from '../../../../src/rules/notice/read-notice.ts'
import { formats } from './formats.ts'

const seen = (task: Task) => ({
  is: [task.marker, task.sectionPath.join('/'), task.text].join(' | '),
  who: [task.units, task.lead, task.support].map((names) => names.join(' ')).join(' | '),
  due: [task.deadlineText, task.deadline, task.deadlineSource, task.longTerm && 'long', task.recurring]
    .filter((part) => part)
    .join(' | '),
})

test.each(formats)('reads $name', ({ notice, head, tasks, doubted }) => {
  const read = readNotice(notice)

  expect([read.title, read.issuer, read.issued]).toEqual(head)
  expect(read.tasks.map(seen)).toEqual(tasks)
  expect(read.warnings.map(({ line }) => line)).toEqual(doubted)
})

test.each([
  ['3.', 3],
  ['（12）', 12],
  ['（十二）', 12],
  ['③', 3],
  ['2.3', 3],
  ['二是', null],
])('the number of a task marked %s is %s', (marker, no) => {
  const { tasks } = readNotice(`某通知\n${marker}甲事。（责任单位：市甲局）`)

  expect(tasks).toMatchObject([{ no, marker, text: '甲事。', sectionPath: [] }])
})

test('a sentence with owners of its own stays a task beside those below it', () => {
  const { tasks } = readNotice('某通知\n3.甲事。（责任单位：市甲局）\n①乙事。（责任单位：市乙局）')

  expect(tasks).toMatchObject([
    { no: 3, units: ['市甲局'] },
    { no: 1, units: ['市乙局'], sectionPath: ['3.甲事'] },
  ])
})

test.each([
  ['明确整治措施、责任单位、整改时限等。', 'label words in running text'],
  ['推行移动应用程序（APP）和“双随机、一公开”（部门联合）监管。', 'brackets that explain'],
  ['由市司法行政部门（市司法局）汇总后报送。', 'a unit named in passing'],
  ['强化部门配合，压实责任，抓好落实。', 'words of duty without a unit'],
  ['按照《实施意见》（市发〔2023〕5号）执行。', 'the number of a paper'],
])('%s has no owner: %s', (sentence) => {
  const { tasks } = readNotice(`某通知\n1.${sentence}\n2.另一件事。（责任单位：市甲局）`)

  expect(tasks[0]).toMatchObject({ text: sentence, units: [], deadlineText: null })
  expect(tasks[1]?.units).toEqual(['市甲局'])
})
