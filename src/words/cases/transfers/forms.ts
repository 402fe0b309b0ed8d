/** Words of the transfer's forms and cards. */

export const transferKinds = {
  criminal: '涉嫌犯罪，移送公安机关',
  elsewhere: '移送其他部门或其他地区',
  clue: '问题线索，移送纪检监察机关',
} as const
export type TransferKind = keyof typeof transferKinds

export const transferFields = {
  kind: '移送类型',
  complaint: '关联诉求编号',
  matter: '事由',
  why: '移送理由和依据',
  receiver: '接收单位',
  outside: '市外接收单位',
  papers: '移送清单',
  runningDates: '在计期限',
  clueKind: '线索类型',
  handlers: '知情经办人',
  officers: '核实人员',
  report: '移送报告',
  packet: '随案材料',
  lacking: '缺少材料的说明',
  copied: '抄送检察院',
  notCopied: '未抄送的说明',
  text: '情况',
  basis: '法律依据',
} as const

export const transferHints = {
  matter: '写明当事人、时间、主要事实。问题线索只写必要内容。',
  why: '移送其他部门或地区的必填：为什么不归本单位，依据哪一条。',
  receiver: '移送其他部门的选择；移送公安的自动为同级公安机关。',
  outside: '例如：四川省泸州市城市管理局',
  papers: '案情简介、证据、物品、在保措施；写明件数和页数。',
  runningDates: '处罚时效、立案日期、查封扣押到期日等，随案移送。',
  handlers: '只有您和这里选定的人能看到本线索，其中一人负责审批。',
  officers: '两名以上执法人员，用顿号分开（移送规定第五条）。',
  report: '写明涉嫌犯罪的事实、证据和罪名。',
  packet: '移送规定第六条：移送书、调查报告必备；没有涉案物品的在下面说明。',
  copied: '已抄送同级人民检察院',
  object: '写明不归本单位管辖的理由；提出后自动申请指定管辖。',
  objectBasis: '例如：三定规定、权责清单条目、法律条款。市外单位来函提出的可不填。',
  basis:
    '依据：行政处罚法第二十七条；行政执法机关移送涉嫌犯罪案件的规定（2020 年修订）。行政处罚不能代替移送。',
} as const

export const transferWords = {
  matter: '移送事由',
  from: '移送单位',
  to: '接收单位',
  complaint: '关联诉求',
  officers: '核实人员',
  papers: '移送清单',
  runningDates: '在计期限',
  passedTo: '公安机关转送至',
  why: '移送理由',
  clueKind: '线索类型',
  evidence: '证据材料',
  packet: '随案材料',
  report: '移送报告',
  copied: '已抄送检察院',
  notCopied: (why: string): string => `未抄送检察院：${why}`,
  oneHop: '只能移送一次：认为不归本单位的，请在期限内「提出异议」，不得再移送；到期未答复视为接受。',
  onPage: '🔒 线索内容不在聊天中显示，请点「详情」打开专页查看。',
  confined: '🔒 仅指定的经办人员可见。请勿截图、转发或在频道中谈论。',
  registered: {
    'criminal-transfer': (no: string): string =>
      `✅ 已登记，编号 *${no}*。请由两名以上执法人员核实，并「提交移送报告」。`,
    transfer: (no: string): string => `✅ 已移送，编号 *${no}*。接收单位签收、接受或提出异议时会通知您。`,
    clue: (no: string): string => `✅ 已登记，编号 *${no}*。仅您和指定的经办人可见，请由其中一人审批。`,
  },
  notForYou: '移送由单位的联络员、分管领导或协调员办理，请联系他们。',
} as const
