import { expect, test } from 'vitest'
import type { Task } from '../../../../src/rules/notice/notice.ts'
import { readNotice } from '../../../../src/rules/notice/read-notice.ts'
import { blindFormats } from './blind-formats.ts'
import { furtherFormats } from './further-formats.ts'
import { ownerFormats } from './owner-formats.ts'
import { proseFormats } from './prose-formats.ts'
import { tableFormats } from './table-formats.ts'

const seen = ({ no, units, lead, deadline, longTerm, recurring }: Task) => [
  no,
  units.join(' '),
  lead.join(' '),
  longTerm ? '长期' : (deadline ?? ''),
  recurring,
]

const all = [blindFormats, furtherFormats, ownerFormats, proseFormats, tableFormats].flat()

test.each(all)('reads $name', ({ notice, tasks }) => {
  const read = readNotice(notice).tasks.map(seen)

  expect(read).toEqual(tasks)
})

test('several tasks in the paragraph below a heading stand under it', () => {
  const { tasks } = readNotice(
    '某区任务\n一、教育类\n新增学位（区教委，2024年8月底）；打通断头路（区城管局，2024年10月底）。',
  )

  expect(tasks.map(({ sectionPath, text }) => [sectionPath, text])).toEqual([
    [['一、教育类'], '新增学位；'],
    [['一、教育类'], '打通断头路。'],
  ])
})

test('what a heading across a table says stands in the path of the rows below it', () => {
  const { tasks } = readNotice(
    '|序号|任务|责任单位|\n|一|规范执法||\n|1|评查案卷|市司法局|\n|二|强化监督||\n|2|暗访|市司法局|',
  )

  expect(tasks.map(({ sectionPath }) => sectionPath)).toEqual([['一、规范执法'], ['二、强化监督']])
})

test('a web page names its paper and the day it was signed', () => {
  const page = '[ 索引号 ] 1150/2024\t[ 成文日期 ] 2024-09-05\t[ 发布日期 ] 2024-09-09'
  const { title, issuer, issued } = readNotice(
    `${page}\n标　题：某市人民政府关于规范检查的意见\n（一）甲事。（责任单位：市司法局）`,
  )

  expect([title, issuer, issued]).toEqual(['某市人民政府关于规范检查的意见', '某市人民政府', '2024-09-05'])
})

test('owners that are said to hold below are named in a doubt, not added', () => {
  const { tasks, warnings } = readNotice(
    '某市意见\n1.甲事。（责任单位：市司法局，以下均需各区县政府落实，不再列出）\n2.乙事。（责任单位：市财政局）',
  )

  expect(tasks.map(({ units }) => units)).toEqual([['市司法局'], ['市财政局']])
  expect(warnings.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/以下均需各区县政府落实/),
  )
})

test('what a collective owner is said to include is named beside it', () => {
  const { tasks } = readNotice(
    '某意见\n1.甲事。（责任单位：市司法局，各区县政府〔含两江新区、万盛经开区管委会，下同〕；完成时限：长期）',
  )

  expect(tasks[0]?.units).toEqual(['市司法局', '各区县政府', '两江新区', '万盛经开区管委会'])
})
