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

test('tasks counted in words, their labels on lines of their own', () => {
  const { tasks } = readNotice(
    [
      '某市2024年台账',
      '一、政务服务',
      '任务1：推进通办',
      '牵头单位：市行政审批局',
      '配合单位：市公安局、市医保局',
      '完成时限：10月底',
      '任务2：设立专窗',
      '牵头单位：市行政审批局',
      '完成时限：持续推进',
    ].join('\n'),
  )

  expect(tasks).toMatchObject([
    { no: 1, marker: '任务1：', text: '推进通办', deadline: '2024-10-31', support: ['市公安局', '市医保局'] },
    { no: 2, marker: '任务2：', text: '设立专窗', longTerm: true, lead: ['市行政审批局'] },
  ])
})

test.each([
  [
    'blanks between all signs',
    '1 . 建 立 机 制 。 〔 责 任 单 位 ： 市 司 法 局 ； 完 成 时 限 ： 2 0 2 4 年 底 前 〕',
  ],
  ['marks of a text editor', '## 1.**建立机制。**〔责任单位：市司法局；完成时限：2024年底前〕'],
  [
    'a bracket that was to open the annotation and closes it',
    '1.建立机制。]责任单位：市司法局；完成时限：2024年底前]',
  ],
])('%s do not hide a task', (_, line) => {
  const { tasks } = readNotice(`某通知\n${line}`)

  expect(tasks).toMatchObject([{ no: 1, text: '建立机制。', units: ['市司法局'], deadline: '2024-12-31' }])
})

test.each([
  ['各镇街', '（区司法局、各镇街；2025年9月底）', ['区司法局', '各镇街']],
  ['园区', '（市司法局、各开发园区；2025年9月底）', ['市司法局', '各开发园区']],
])('%s may stand among units without a label', (_, bracket, units) => {
  expect(readNotice(`某通知\n1.甲事${bracket}。`).tasks).toMatchObject([{ units, deadline: '2025-09-30' }])
})

test('a red head is no title, a title that breaks after 文件 is one', () => {
  const read = (head: string) => readNotice(`${head}\n1.编制目录。（责任单位：市司法局）`).title

  expect(read('白石市人民政府办公室文件\n关于印发工作方案的通知')).toBe('关于印发工作方案的通知')
  expect(read('关于清理行政规范性文件\n有关工作的通知')).toBe('关于清理行政规范性文件有关工作的通知')
})

test('a bracket right behind a paper says who issued it, and owns nothing', () => {
  const cited = '落实《关于改进检查的意见》（市委办公厅、市政府办公厅，2023年6月底）精神，公布清单。'
  const { tasks } = readNotice(
    `某方案\n1.${cited}（责任单位：市司法局）\n2.建立台账（市财政局，2024年6月底前）并报备。`,
  )

  expect(tasks.map(({ units }) => units)).toEqual([['市司法局'], ['市财政局']])
  expect(tasks[0]?.text).toContain('市委办公厅')
})

test('a label before the task is no part of it, and 年内 is the year of the title', () => {
  const { tasks } = readNotice('某市2024年清单\n任务名称：推进柔性执法\n责任单位：市城管局\n完成时限：年内')

  expect(tasks).toMatchObject([{ text: '推进柔性执法', units: ['市城管局'], deadline: '2024-12-31' }])
})
