import { expect, test } from 'vitest'
import { readNotice } from '../../src/rules/notice/read-notice.ts'
import { doubtInWords } from '../../src/words/cases/plan/doubts.ts'
import { blindFormats } from '../rules/notice/formats/blind-formats.ts'
import { formats } from '../rules/notice/formats/formats.ts'
import { furtherFormats } from '../rules/notice/formats/further-formats.ts'

const odd = [
  '某方案\n1.甲事。\n2.乙事。（责任单位：市乙局；完成时限：2024年13月底前）',
  '某方案\n2024年1月1日\n1.甲事。（市甲局、市乙局）\n2.乙事。（责任单位：市乙局；完成时限：2024年年年底前）',
  '某方案\n1.甲事。（责任单位：市甲局；完成时限：印发之日起10个工作日内）\n2.乙事。（责任单位：市乙局；完成时限：尽早）',
  '没有任务的一段话。',
]
const messages = [...formats, ...blindFormats, ...furtherFormats]
  .map(({ notice }) => notice)
  .concat(odd)
  .flatMap((text) => readNotice(text).warnings.map(({ message }) => message))

test('every doubt of the reader that the fixtures bring up is told in Chinese', () => {
  const told = messages.map(doubtInWords)

  expect(messages.length).toBeGreaterThan(10)
  expect(told.filter((words) => /[A-Za-z]{3}/.test(words.replace(/「.*?」/g, '')))).toEqual([])
  expect(messages.filter((_, place) => told[place]?.startsWith('这一行没有把握'))).toEqual([])
})
