import { expect, test } from 'vitest'
import type { Task } from '../../../../src/rules/notice/notice.ts'
import { readNotice } from '../../../../src/rules/notice/read-notice.ts'
import { blindFormats } from './blind-formats.ts'
import { furtherFormats } from './further-formats.ts'

const seen = ({ no, units, lead, deadline, longTerm, recurring }: Task) => [
  no,
  units.join(' '),
  lead.join(' '),
  longTerm ? '长期' : (deadline ?? ''),
  recurring,
]

test.each([...blindFormats, ...furtherFormats])('reads $name', ({ notice, tasks }) => {
  const read = readNotice(notice).tasks.map(seen)

  expect(read).toEqual(tasks)
})
