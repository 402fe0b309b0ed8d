/** Words that another system is told, and shows to whoever filed through it. */

export const apiWords = {
  notice: '已登记。请保存编号；办理进展和答复可凭编号在原渠道查询。',
  address: '地址：',
  service: '事项：',
} as const
