/** What a label announces; other is read over (persons, telephones), so that it is not taken for a unit. */
export type Field = 'units' | 'lead' | 'support' | 'deadline' | 'other'

const labels: Readonly<Record<Field, readonly string[]>> = {
  units: [
    ...[
      '责任单位',
      '责任部门',
      '责任科室',
      '责任处室',
      '责任主体',
      '责任分工',
      '职责分工',
      '任务分工',
      '主要责任单位',
    ],
    ...[
      '承办单位',
      '承办部门',
      '承办科室',
      '实施单位',
      '实施主体',
      '整改单位',
      '整改部门',
      '整改责任单位',
      '落实单位',
      '落实部门',
      '负责单位',
      '负责部门',
    ],
    ...['完成单位', '执行单位', '责任单位及完成时限', '责任单位和完成时限', '责任单位及时限', '责任'],
  ],
  lead: [
    ...[
      '牵头单位',
      '牵头部门',
      '牵头科室',
      '牵头处室',
      '牵头责任单位',
      '牵头责任部门',
      '主责单位',
      '主责部门',
    ],
    ...['主办单位', '主办部门', '第一责任单位', '牵头'],
  ],
  support: [
    ...['配合单位', '配合部门', '配合科室', '配合处室', '责任配合单位', '协办单位', '协办部门', '协同单位'],
    ...[
      '协同部门',
      '协作单位',
      '协助单位',
      '参与单位',
      '参与部门',
      '参加单位',
      '参加部门',
      '会办单位',
      '配合',
    ],
  ],
  deadline: [
    ...[
      '完成时限',
      '完成时间',
      '完成日期',
      '完成期限',
      '完成时间节点',
      '时限要求',
      '时间要求',
      '时间节点',
      '时间进度',
    ],
    ...[
      '时间安排',
      '进度安排',
      '进度要求',
      '办结时限',
      '办理时限',
      '整改时限',
      '整改期限',
      '推进时限',
      '落实时限',
    ],
    ...['工作时限', '实施时间', '截止时间', '截止日期', '时限', '期限', '时间'],
  ],
  other: [
    ...[
      '责任人',
      '责任领导',
      '牵头领导',
      '分管领导',
      '牵头人',
      '主要责任人',
      '联系人',
      '联系电话',
      '电话',
      '成果形式',
    ],
    ...['预期成果', '工作成果', '工作目标', '备注'],
  ],
}

export type Label = { field: Field; start: number; end: number; text: string }

const fieldOf = new Map(
  Object.entries(labels).flatMap(([field, words]) => words.map((word) => [word, field as Field])),
)

const words = [...fieldOf.keys()].sort((one, other) => other.length - one.length)
const firstCharacters = [...new Set(words.map((word) => word[0]))].join('')

/** What a heading of a column announces (责任单位及责任人, 市级牵头单位); null when it is no label. */
export function fieldOfLabel(name: string): Field | null {
  const word = fieldOf.has(name) ? name : words.find((one) => name.startsWith(one) || name.endsWith(one))
  return word === undefined ? null : (fieldOf.get(word) ?? null)
}

/** Longest first, blanks allowed inside (责 任 单 位), a remark in brackets allowed before the colon. */
const labelBeforeColon = new RegExp(
  `(?<![^\\s。;,、!?()[\\]:"”])(?=[${firstCharacters}])(${words
    .map((word) => [...word].join(' {0,4}'))
    .join('|')}) {0,4}(?:\\([^()]{0,40}\\))? {0,4}:$`,
)

/** Further before its colon no label begins. */
const reach = 72

/** The labels in a folded text, each from its first character to behind its colon. A label word without is prose. */
export function findLabels(folded: string): Label[] {
  const labels: Label[] = []
  let from = 0
  for (let colon = folded.indexOf(':'); colon !== -1; colon = folded.indexOf(':', colon + 1)) {
    from = Math.max(from, colon - reach)
    const found = labelBeforeColon.exec(folded.slice(from, colon + 1))
    if (found) labels.push(toLabel(found, from))
    from = colon
  }
  return labels
}

function toLabel(found: RegExpExecArray, from: number): Label {
  const field = fieldOf.get((found[1] ?? '').replaceAll(' ', '')) ?? 'other'
  return { field, start: from + found.index, end: from + found.index + found[0].length, text: found[0] }
}
