/** What a paper is called. */

export const paperTitles = {
  application: '行政执法争议协调申请书',
  negotiation: '行政执法争议协商记录',
  'coordination-notice': '行政执法协调通知书',
  acceptance: '争议协调受理通知书',
  'completion-notice': '补正材料通知书',
  refusal: '争议协调不予受理通知书',
  referral: '报请指定管辖的请示',
  opinion: '行政执法协调意见书',
  designation: '指定管辖通知书',
  minutes: '争议协调会纪要',
  'transfer-letter': '案件移送函',
  'transfer-receipt': '案件移送回执',
  'criminal-transfer': '涉嫌犯罪案件移送书',
  'clue-letter': '问题线索移送函',
  'dispatch-notice': '诉求转办通知书',
  'not-accepted': '不予受理告知书',
  extension: '延期告知书',
  answer: '诉求办理答复书',
  supervision: '督办函',
} as const

export const paperWords = {
  title: '文书',
  hint: '下载后可在 Word 中修改；签发用印按本机关规定办理。',
  issueHint: '点「取号下载」登记文号，同一文书文号不变。',
  draft: '下载草稿',
  issue: '取号下载',
  agenda: '执法协调小组会议议程',
  minutes: '执法协调小组会议纪要',
  none: '目前没有可出具的文书。',
  /** The slash would be a folder, and some systems take no brackets. */
  draftFile: (title: string, no: string, entry: string): string => `${title}-草稿-${no}-${entry}.docx`,
  attached: '📄 文书草稿，请核对后在「详情」专页取号下载、签发。',
  made: (title: string, out: string): string => `已生成：${title} → ${out}`,
} as const
