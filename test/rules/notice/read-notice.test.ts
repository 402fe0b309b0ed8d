import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Task } from '../../../src/rules/notice/notice.ts'
import { readNotice } from '../../../src/rules/notice/read-notice.ts'

const read = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')
const founding = readNotice(read('notice-chongqing-2023.txt'))
const expected = JSON.parse(read('plan-chongqing-expected.json'))

const stated = ({ no, sectionPath, units, deadlineText, deadline }: Task) => ({
  no,
  section: sectionPath.join('/'),
  units,
  deadlineText,
  deadline,
})
const taskOf = (no: number) => {
  const task = founding.tasks.find((one) => one.no === no)
  if (!task) throw new Error(`the notice has no task ${no}`)
  return task
}

test('the founding notice gives its 53 tasks', () => {
  const tasks = founding.tasks.map(stated)

  expect(tasks).toHaveLength(53)
  expect(tasks).toEqual(expected)
})

test('its head is read from the title and the signature, not from the page round it', () => {
  const { title, issuer, issued } = founding

  expect(title).toBe('重庆市司法局关于印发《提升行政执法质量三年行动计划(2023—2025年)实施方案》的通知')
  expect(issuer).toBe('重庆市司法局')
  expect(issued).toBe('2023-11-20')
})

test('a task is its sentence, without marker and annotation', () => {
  const task = taskOf(25)

  expect(task).toMatchObject({
    marker: '(25)',
    text: '组织开展乡镇、街道行政执法规范化试点。',
    lead: [],
    support: [],
    deadlineSource: 'annotation',
    longTerm: false,
    recurring: null,
  })
})

test('16 tasks run on, two come back every year, the others have a day', () => {
  const { tasks } = founding

  expect(tasks.filter(({ longTerm }) => longTerm)).toHaveLength(16)
  expect(tasks.filter(({ deadline }) => deadline !== null)).toHaveLength(37)
  expect(tasks.filter(({ recurring }) => recurring === 'yearly').map(({ no }) => no)).toEqual([4, 31])
})

test.each`
  no    | what                                  | piece
  ${17} | ${'a semicolon inside'}               | ${'避免多头执法、重复检查;对直接涉及'}
  ${42} | ${'round brackets that are none'}     | ${'移动应用程序(APP)掌上执法'}
  ${47} | ${'square brackets of another paper'} | ${'(中办发〔2016〕30号),加强'}
`('task $no keeps $what', ({ no, piece }) => {
  const task = taskOf(no)

  expect(task.text).toContain(piece)
})

test('what was not sure is said with its line, and nothing else', () => {
  const { warnings } = founding

  expect(warnings.map(({ line }) => line)).toEqual([155, 183])
  expect(warnings[0]?.message).toMatch(/task \(40\): .* without a label/)
  expect(warnings[1]?.message).toMatch(/task \(49\): "2025年年年底前"/)
})

test.each([
  [
    'full width',
    (text: string) => text.replace(/[(),:;]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  ],
  ['Windows line ends and a byte order mark', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ['black brackets', (text: string) => text.replaceAll('〔责', '【责').replaceAll('〕\n', '】\n')],
  ['blanks inside the labels', (text: string) => text.replaceAll('责任单位:', '责 任 单 位 : ')],
  ['annotations on their own lines', (text: string) => text.replaceAll('〔责任', '\n〔责任')],
  ['no line breaks', (text: string) => text.replace(/\s*\n\s*/g, ' ')],
  ['printed lines of 40 characters', (text: string) => text.replace(/[^\n]{40}/g, '$&\n')],
])('the founding notice in %s gives the same tasks', (_form, change) => {
  const half = (text: string) =>
    text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
  const { tasks } = readNotice(change(read('notice-chongqing-2023.txt')))

  const normal = JSON.parse(half(JSON.stringify(tasks.map(stated))))

  expect(normal).toEqual(expected)
})
