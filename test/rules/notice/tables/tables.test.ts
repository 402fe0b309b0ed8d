/** Tables of tasks, in whatever shape the way to text has left them. */

import { expect, test } from 'vitest'
import type { Task } from '../../../../src/rules/notice/notice.ts'
import { readNotice } from '../../../../src/rules/notice/read-notice.ts'

const seen = ({ no, sectionPath, text, units, lead, support, deadline, longTerm, recurring }: Task) =>
  [
    [no, ...sectionPath, text].join(' '),
    `${units.join(' ')} | ${lead.join(' ')} | ${support.join(' ')}`,
    [deadline, longTerm && 'long', recurring].filter(Boolean).join(' '),
  ].join(' ; ')

test('cells parted by tabs: a table that goes on, two columns of tasks, a dash for nobody', () => {
  const { title, tasks, warnings } = readNotice(
    [
      '附件',
      '青山区2024年法治政府建设重点任务分解表',
      '序号\t重点任务\t具体措施\t牵头单位\t责任单位\t完成时限',
      '1\t健全制度\t修订决策程序规定\t区司法局\t区政府办公室、区级各部门\t2024年6月',
      '2\t健全制度\t开展文件清理\t区司法局\t区级各部门，各镇街\t9月底',
      '续表',
      '序号\t重点任务\t具体措施\t牵头单位\t责任单位\t完成时限',
      '3\t加强复议\t建成规范化窗口\t区司法局\t—\t二季度',
      '4\t加强复议\t组织培训\t区司法局\t各执法部门\t长期',
    ].join('\n'),
  )

  expect(title).toBe('青山区2024年法治政府建设重点任务分解表')
  expect(tasks.map(seen)).toEqual([
    '1 健全制度 修订决策程序规定 ; 区司法局 区政府办公室 区级各部门 | 区司法局 |  ; 2024-06-30',
    '2 健全制度 开展文件清理 ; 区司法局 区级各部门 各镇街 | 区司法局 |  ; 2024-09-30',
    '3 加强复议 建成规范化窗口 ; 区司法局 | 区司法局 |  ; 2024-06-30',
    '4 加强复议 组织培训 ; 区司法局 各执法部门 | 区司法局 |  ; long',
  ])
  expect(warnings.map(({ line }) => line)).toEqual([1, 1])
})

test('cells parted by bars, ruled, roles in brackets, one column of sections that spans rows', () => {
  const { tasks } = readNotice(
    [
      '某县2025年工作台账',
      '| 序号 | 任务类别 | 工作任务 | 责任单位 | 时限 |',
      '|---|---|---|---|---|',
      '| 1 | 监管 | 编制清单 | 县公安局（牵头）、县检察院 | 3月31日前 |',
      '| 2 | | 开展评查 | 县司法局牵头，县财政局配合 | 每半年一次 |',
    ].join('\n'),
  )

  expect(tasks.map(seen)).toEqual([
    '1 监管 编制清单 ; 县公安局 县检察院 | 县公安局 |  ; 2025-03-31',
    '2 监管 开展评查 ; 县司法局 县财政局 | 县司法局 | 县财政局 ; half-yearly',
  ])
})

test('one cell a line, with cells that run over two lines, and a remark below', () => {
  const cells = ['序号', '重点事项', '牵头单位', '配合单位', '完成时限']
  const first = ['1', '企业信息变更', '县市场监管局', '县公安局、县税务局、', '人行支行', '2024年', '9月底前']
  const second = ['2', '新生儿出生', '县卫生健康局', '县公安局、县医保局', '长期坚持']
  const { tasks } = readNotice(
    ['某县重点事项责任清单', ...cells, ...first, ...second, '注：本清单由县政务服务局负责解释。'].join('\n'),
  )

  expect(tasks.map(seen)).toEqual([
    '1 企业信息变更 ; 县市场监管局 县公安局 县税务局 人行支行 | 县市场监管局 | 县公安局 县税务局 人行支行 ; 2024-09-30',
    '2 新生儿出生 ; 县卫生健康局 县公安局 县医保局 | 县卫生健康局 | 县公安局 县医保局 ; long',
  ])
})

test('owners and dates that span rows hold for all of them, with a word of doubt', () => {
  const { tasks, warnings } = readNotice(
    ['某清单', '序号\t任务\t责任单位\t时限', '1\t甲事\t市甲局\t2025年底前', '2\t乙事\t\t', '3\t丙事'].join(
      '\n',
    ),
  )

  expect(tasks.map(({ text, units, deadline }) => [text, units, deadline])).toEqual([
    ['甲事', ['市甲局'], '2025-12-31'],
    ['乙事', ['市甲局'], '2025-12-31'],
    ['丙事', ['市甲局'], '2025-12-31'],
  ])
  expect(warnings.filter(({ message }) => /empty cell/.test(message)).map(({ line }) => line)).toEqual([4, 5])
})

test('a heading right above the table, or across it, encloses its rows', () => {
  const head = '序号\t工作任务\t责任单位'
  const { tasks } = readNotice(
    ['某通知', '一、重点改革', head, '1\t甲事\t市甲局', '二、日常工作', '2\t乙事\t市乙局'].join('\n'),
  )

  expect(tasks.map(({ sectionPath }) => sectionPath)).toEqual([['一、重点改革'], ['二、日常工作']])
})

test('prose round a table is no task, and a page number no row', () => {
  const { tasks } = readNotice(
    [
      '某方案',
      '一、总体要求',
      '1.坚持问题导向。',
      '附件：任务清单',
      '工作任务\t责任单位\t完成时限',
      '制定清单\t市司法局\t2025年6月底前',
      '3',
      '二、工作要求',
      '2.压实责任。',
    ].join('\n'),
  )

  expect(tasks.map(({ text, units }) => [text, units])).toEqual([['制定清单', ['市司法局']]])
})

test.each([
  ['a table about something else', '姓名\t职务\t电话\n张三\t局长\t123'],
  ['label words in prose', '要明确责任单位\t完成时限\t工作内容等事项，确保落实到位，形成闭环管理。'],
])('%s holds no tasks', (_, text) => {
  expect(readNotice(`某通知\n${text}`).tasks).toEqual([])
})

test('cells parted by blanks, below headings parted by blanks, with numbers before the tasks', () => {
  const { tasks } = readNotice(
    [
      '某通知',
      '工作任务 责任单位 完成时限',
      '1. 建立备案制度 市司法局 2025年6月',
      '2. 开展培训 市司法局 长期',
    ].join('\n'),
  )

  expect(tasks.map(seen)).toEqual([
    '1 建立备案制度 ; 市司法局 |  |  ; 2025-06-30',
    '2 开展培训 ; 市司法局 |  |  ; long',
  ])
})

test('owners and date in one cell, and no date is taken for an owner', () => {
  const { tasks } = readNotice(
    [
      '某区2025年重点工作清单',
      '序号\t工作内容\t责任单位及完成时限\t备注',
      '1\t建立清单\t区司法局，2025年6月底前\t',
      '2\t开展培训\t区司法局牵头，区委组织部配合；长期\t每年',
    ].join('\n'),
  )

  expect(tasks.map(seen)).toEqual([
    '1 建立清单 ; 区司法局 |  |  ; 2025-06-30',
    '2 开展培训 ; 区司法局 区委组织部 | 区司法局 | 区委组织部 ; long',
  ])
})

test('two columns are enough where both are known', () => {
  const { tasks } = readNotice('重点任务\t责任单位\n1.建立机制\t市司法局\n2.开展清理\t市司法局、市财政局')

  expect(tasks.map(({ no, text, units }) => [no, text, units])).toEqual([
    [1, '建立机制', ['市司法局']],
    [2, '开展清理', ['市司法局', '市财政局']],
  ])
})

test('tabs at the edges of a line are empty cells: what stands above goes on, a lone cell runs across', () => {
  const { tasks } = readNotice(
    [
      '某区2025年任务表',
      '类别\t任务\t责任单位\t时限\t备注',
      '一、规范执法\t\t\t\t',
      '检查\t公布清单\t区司法局\t3月底\t',
      '\t备案计划\t区财政局\t\t先行',
      '合计\t2项\t\t\t',
      '二、强化监督\t\t\t\t',
      '暗访\t开展暗访\t区纪委\t长期\t',
    ].join('\n'),
  )

  expect(tasks.map(seen)).toEqual([
    ' 一、规范执法 检查 公布清单 ; 区司法局 |  |  ; 2025-03-31',
    ' 一、规范执法 检查 备案计划 ; 区财政局 |  |  ; 2025-03-31',
    ' 二、强化监督 暗访 开展暗访 ; 区纪委 |  |  ; long',
  ])
})
