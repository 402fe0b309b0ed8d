import { fold } from '../text/fold.ts'

const endings = [
  ...[
    '局',
    '委',
    '委员会',
    '办',
    '办公室',
    '部门',
    '部',
    '厅',
    '署',
    '院',
    '政府',
    '管委会',
    '银行',
    '中心',
    '单位',
  ],
  ...[
    '机构',
    '机关',
    '总队',
    '支队',
    '大队',
    '队',
    '科',
    '处',
    '室',
    '会',
    '站',
    '所',
    '街道',
    '镇街',
    '街镇',
    '园区',
    '镇',
    '乡',
    '村',
    '区',
    '县',
  ],
  ...[
    '地区',
    '市',
    '州',
    '旗',
    '盟',
    '学校',
    '联',
    '公司',
    '集团',
    '企业',
    '社',
    '团',
    '海关',
    '税务',
    '公安',
    '专班',
    '小组',
  ],
]

const unitEnding = new RegExp(`(?:${endings.join('|')})$`)

/** Words that a sentence has and a name has not. */
const proseWords = /简称|包括|根据|按照|其中|例如|参照|详见|附件|以及其|的|了|是|要(?!素)/

/** Longer than any name of a unit: 广西壮族自治区住房和城乡建设厅 has 15. */
const longestName = 30

/** Whether a name may stand for a unit where no label says that one follows. Careful: better none than invented. */
export function looksLikeUnit(name: string): boolean {
  if (name.length > 2 * longestName) return false
  const bare = fold(name).replace(/\([^()]{0,30}\)$/, '')
  const longEnough = bare.length >= 2 && bare.length <= longestName
  return longEnough && unitEnding.test(bare) && !proseWords.test(bare) && !/[\d%]/.test(bare)
}

const conjunction =
  /^(.{2,}?(?:局|委|办|厅|部|部门|政府|院|单位|中心|会))(?:以及|和|及|与)((?:市|区|县|各|省|国|中|相关|有关|乡|镇).+)$/

/** 市司法局和市财政局 → both; 市规划和自然资源局 stays whole, since 市规划 is no unit. */
export function splitConjunction(name: string): string[] {
  const joined = name.length > 4 * longestName ? null : conjunction.exec(name)
  if (!joined) return [name]
  return [joined[1] ?? name, ...splitConjunction(joined[2] ?? '')]
}

const etcetera = /等(?:(?:有关|相关|市级|市直|责任|职能|各){0,3}(?:部门|单位|地区|区县|科室|处室))?$/

/** 市财政局等部门 → 市财政局; who the others are, the notice does not say. */
export function withoutEtcetera(name: string): string {
  return name.replace(etcetera, '')
}
