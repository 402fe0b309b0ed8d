/** Words of the App Home. */

export const homeWords = {
  title: (unit: string, name: string): string => `${unit} · ${name}`,
  work: '本单位待办',
  nothing: '✅ 没有未办结的事项。',
  tasks: '已到期和近期到期的改革任务',
  triage: '待研判',
  overdue: '已逾期',
  disputes: '进行中的争议',
  review: '待复核的答复',
  mine: '我提交的诉求',
  more: (count: number): string => `还有 ${count} 件，请用 \`/zhixie 待办\` 查看。`,
  moreTasks: (count: number): string => `还有 ${count} 项，请用 \`/zhixie 计划\` 查看。`,
  refreshed: (moment: string): string => `更新于 ${moment}，再次打开本页即刷新。`,
  welcome: '您好，这里是执协',
  howToFile:
    '遇到涉企执法问题，可以点下面的按钮填写投诉，也可以直接在私信里写给我：哪家单位、什么时间、做了什么、您的请求。登记后会给您编号和答复期限。',
  notRegistered: '如果您是某单位的联络员，请联系协调组登记，登记后这里会显示本单位待办。',
  complain: '我要投诉',
  dispute: '申请协调争议',
} as const
