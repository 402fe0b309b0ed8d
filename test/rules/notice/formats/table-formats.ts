/**
 * Notices of our own in tables that lost their frame. What each must be read as was settled by reading it; on every one of them
 * the reader lost or invented something when it was first run.
 */

import type { BlindFormat } from './blind-formats.ts'

export const tableFormats: BlindFormat[] = [
  {
    name: 'a cell broken over two lines, headings across, a page number between',
    notice: `附件：
璧山区深化“一件事”集成服务改革任务表
序号	事项名称	牵头部门	责任部门	联系人	完成时限	备注
一、企业全生命周期
1	企业开办“一件事”	区市场监管局	区公安局 区税务局 区人力社保局	李某	3月底	
2	企业注销“一件事”	区市场监管局	区税务局
区人力社保局	李某	4月底	先行试点
二、个人全生命周期
3	新生儿出生“一件事”	区卫生健康委	区公安局、区医保局	王某	5月底	
4	军人退役“一件事”	区退役军人事务局	区公安局、区人力社保局	赵某	6月底	
第 1 页 共 2 页
5	公民身后“一件事”	区民政局	区公安局、区医保局、区卫生健康委	赵某	2024年底`,
    tasks: [
      [1, '区市场监管局 区公安局 区税务局 区人力社保局', '区市场监管局', '', null],
      [2, '区市场监管局 区税务局 区人力社保局', '区市场监管局', '', null],
      [3, '区卫生健康委 区公安局 区医保局', '区卫生健康委', '', null],
      [4, '区退役军人事务局 区公安局 区人力社保局', '区退役军人事务局', '', null],
      [5, '区民政局 区公安局 区医保局 区卫生健康委', '区民政局', '2024-12-31', null],
    ],
  },
  {
    name: 'headings in the place of numbers, <br> inside a cell',
    notice: `附表
|序号|工作任务|完成时限|责任单位|
|一|规范执法行为||
|1|落实“三项制度”|2024年<br>6月底前|市级各执法部门|
|2|开展“双随机”抽查|每年|市市场监管局牵头，市级有关部门配合|
|二|强化执法监督||
|3|案卷评查|2024年10月|市司法局（牵头）、各区县司法局|`,
    tasks: [
      [1, '市级各执法部门', '', '2024-06-30', null],
      [2, '市市场监管局 市级有关部门', '市市场监管局', '', 'yearly'],
      [3, '市司法局 各区县司法局', '市司法局', '2024-10-31', null],
    ],
  },
  {
    name: 'a list inside a cell, twice a year',
    notice: `市法治办2024年工作台账
序号 | 工作内容 | 责任处室 | 进度要求
1 | 起草2024年工作要点 | 秘书处 | 1月
2 | 组织述法（含区县党政主要负责人） | 督察处 | 2月底前
3 | 法治督察 | 督察处/协调处 | 上、下半年各1次
4 | 示范创建：
（1）推荐申报全国示范；
（2）开展市级评选 | 协调处 | 5月；10月
5 | 编发简报 | 秘书处 | 每月1期`,
    tasks: [
      [1, '秘书处', '', '2024-01-31', null],
      [2, '督察处', '', '2024-02-29', null],
      [3, '督察处 协调处', '', '', 'half-yearly'],
      [4, '协调处', '', '2024-10-31', null],
      [5, '秘书处', '', '', 'monthly'],
    ],
  },
]
