/** Words of the slash command and of the lists it shows. */

/** A sub-command by its Chinese and its English name. */
export const commandWords = {
  complain: { names: ['投诉', 'complain'], usage: '投诉 [内容]', help: '填写投诉表单，可勾选保密' },
  dispute: { names: ['争议', 'dispute'], usage: '争议 [事项]', help: '部门间管辖或法律适用争议，申请协调' },
  transfer: {
    names: ['移送', 'transfer'],
    usage: '移送 [编号或事由]',
    help: '移送公安、其他部门或地区，或移送问题线索',
  },
  todo: { names: ['待办', 'todo'], usage: '待办', help: '本单位未办结事项，按期限先后' },
  show: { names: ['查', 'show'], usage: '查 <编号>', help: '查看一件的进展，仅您可见' },
  why: { names: ['期限', 'why'], usage: '期限 <编号>', help: '期限怎么算的：逐日说明，仅您可见' },
  rulings: {
    names: ['裁定', 'rulings'],
    usage: '裁定 [事项、区县或单位]',
    help: '争议裁定形成的规则：同类事项由谁管',
  },
  plan: {
    names: ['计划', 'plan'],
    usage: '计划 [序号|逾期|部分|台账|评估|导入]',
    help: '改革任务：清单、一项及登记进展、台账',
  },
  digest: { names: ['简报', 'digest'], usage: '简报', help: '今日简报（协调员、执法监督人员）' },
  help: { names: ['帮助', 'help'], usage: '帮助', help: '显示本说明' },
} as const

export const helpWords = {
  title: '执协怎么用',
  intro: '涉企执法诉求和部门争议，可以直接在投诉频道、私信里写给我，或者在频道里 @ 我；也可以用下面的命令：',
  footer: '办理只认按钮和表单：在消息下面回复、聊天不会推动任何一件。编号形如 SQ2026-00001。',
} as const

export const todoWords = {
  title: (unit: string): string => `${unit} 待办`,
  nothing: '✅ 没有未办结的事项。',
  more: (count: number): string => `还有 ${count} 件，前面的办结后依次显示。`,
  tasks: '已到期和近期到期的改革任务',
  moreTasks: (count: number): string => `还有 ${count} 项，请用 \`/zhixie 计划\` 查看。`,
  unknown:
    '系统里还没有登记您的单位，看不到待办。请联系协调组登记；您自己提交的诉求可用 `/zhixie 查 <编号>` 查看。',
  mine: '我提交的诉求',
} as const

export const showWords = {
  noNumber: '请在「查」后面写编号，例如：`/zhixie 查 SQ2026-00001`。',
} as const

export const rulingWords = {
  title: '裁定规则',
  nothing: '没有找到裁定规则。请换一个词，或只写「/zhixie 裁定」看全部。',
  notForYou: '裁定规则供各单位联络员和协调员查看。您提交的诉求可用 `/zhixie 查 <编号>` 查看。',
  more: (count: number): string => `还有 ${count} 条，请加上事项、区县或单位缩小范围。`,
} as const

export const digestWords = {
  notForYou: '简报供协调员和执法监督人员查看。本单位的事项请用 `/zhixie 待办`。',
} as const

export const failureWords = {
  tryAgain:
    '系统暂时没有反应，刚才的操作可能没有完成。请一分钟后再试一次，不会重复登记；仍不成功请联系协调组。',
  tooSlow: '刚才反应慢了，表单没能打开。请再点一次。',
} as const
