import { expect, test } from 'vitest'
import { cardWords, clockLine } from '../../src/words/cards.ts'

const due = new Date('2024-06-30T23:59:59.999+08:00')

test.each([
  ['2024-03-01T09:00:00+08:00', '*6月30日（周日）24:00 前*'],
  ['2026-03-01T09:00:00+08:00', '*2024年6月30日（周日）24:00 前*'],
])('plain: a date of another year is named with its year (%s)', (at, said) => {
  const line = clockLine({
    name: 'deadline',
    due,
    at: new Date(at),
    status: 'running',
    provisional: false,
    lamp: 'green',
    overdue: false,
    over: false,
    basis: '',
    standing: 'plan',
    unstated: false,
  })

  expect(line).toContain(said)
})

test.each([
  ['in-review', '拟答复内容'],
  ['answered', '答复内容'],
  ['closed', '答复内容'],
  ['dispatched', '此前的答复'],
])('plain: an answer is called a draft only while it is reviewed (%s)', (state, said) => {
  expect(cardWords.answer(state)).toBe(said)
})
