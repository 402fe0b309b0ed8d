/** What the simulated complaints say, and the words of what the simulation found. */

export const simulatedTexts = [
  '渝中区民生路一家超市销售过期食品，没有标签，请市场监管部门处理。',
  '江北区观音桥一处工地夜间施工噪声扰民，请环保部门查处。',
  '沙坪坝区一家餐馆油烟直排，街坊投诉多次无人管。',
  '九龙坡区一企业一个月内被四个部门重复检查，影响经营，请协调。',
  '渝北区一处消防通道长期被占用，请消防部门处理。',
  '南岸区市场监督管理局执法人员检查时不出示证件，还要罚款，我们要投诉。',
  '渝中区民生路一家火锅店占道经营，油烟扰民，请尽快处理。',
  '巴南区一家建材市场计量不准，短斤少两，请查处。',
] as const

export const simulatedWords = {
  text: '模拟办理。',
  name: '模拟人员',
  basis: '职责分工',
  notice: '《模拟的放假通知》',
} as const

export const simulationWords = {
  progress: (share: number): string => `模拟进行中 ${Math.round(share * 100)}%`,
  title: (cases: number, from: string, to: string): string => `模拟 ${from} 至 ${to}，${cases} 件：`,
  promises: '应发通知',
  delivered: '已送达',
  failed: '无法送达并已报告',
  void: '办结或变化后不再需要',
  missed: '漏发',
  doubled: '重复',
  reminders: '提醒步骤',
  speed: (seconds: number, perSecond: number): string =>
    `用时 ${seconds} 秒，每秒 ${perSecond.toFixed(1)} 件`,
} as const
