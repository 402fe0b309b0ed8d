import { looksLikeUnit } from './unit-names.ts'

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
      ...['责任', '牵头', '分管', '包联', '包案'].flatMap((what) =>
        ['', '省', '市', '区', '县'].map((of) => `${what}${of}领导`),
      ),
      ...['市领导', '区领导', '县领导'],
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

/** 夯实监管责任 is what a cell says, and no heading of a column. */
const alsoAWord: ReadonlySet<string> = new Set(['责任', '时间', '时限', '期限'])

/** What a heading of a column announces (责任单位及责任人, 市级牵头单位); null when it is no label. */
export function fieldOfLabel(name: string): Field | null {
  const isPart = (one: string) =>
    (name.startsWith(one) || name.endsWith(one)) && (name.length <= 4 || !alsoAWord.has(one))
  const word = fieldOf.has(name) ? name : words.find(isPart)
  return word === undefined ? null : (fieldOf.get(word) ?? null)
}

/** 协同责任单位, 市级牵头单位: which of the owners, said before the label. */
const kindsOfOwner =
  '(?:协同|配合|协办|牵头|主办|第一|首要|主要|具体|共同|其[他它]|相关|属地|整改|总体|最终|任务|项目|工作|[省市区县州镇乡]级)'

/** Blanks allowed inside: 责 任 单 位. */
const anyOf = (list: readonly string[]): string => list.map((word) => [...word].join(' {0,4}')).join('|')

/** What a name or a date ends with: where line breaks were lost, the next label follows upon it. */
const endOfValue = '[局委办厅部门会府院队区县镇街道处科前底内日月年旬]'
/** 责任 or 时间 behind a name may be words of a sentence. */
const unmistakable = words.filter((word) => word.length >= 4)

/** Longest first, a remark in brackets allowed before the colon. */
const labelBeforeEnd = new RegExp(
  [
    `(?:(?<![^\\s。;,、!?()[\\]:"”])(?<kind>${kindsOfOwner})?(?=[${firstCharacters}])(?<word>${anyOf(words)})`,
    `|(?<=${endOfValue})(?<glued>${anyOf(unmistakable)}))`,
    ' {0,4}(?:\\([^()]{0,40}\\))? {0,4}[:为]$',
  ].join(''),
)

/** Further before its end no label begins. */
const reach = 72

/** The labels in a folded text, each from its first character to behind its colon or 为. A label word without is prose. */
export function findLabels(folded: string): Label[] {
  const labels: Label[] = []
  let from = 0
  for (const { 0: sign, index: end } of folded.matchAll(/[:为]/g)) {
    from = Math.max(from, end - reach)
    const found = labelBeforeEnd.exec(folded.slice(from, end + 1))
    if (found && (sign === ':' || namesUnit(found, folded.slice(end + 1, end + reach)))) {
      labels.push(toLabel(found, from))
    }
    if (found || sign === ':') from = end
  }
  return labels
}

/** Labels of an annotation, those among them that nobody foresaw (考核时间：) by what they end with. */
export function labelsWithin(folded: string): Label[] {
  const known = findLabels(folded)
  if (known.length === 0) return known
  const ends = new Set(known.map(({ end }) => end))
  const others = [...folded.matchAll(/(?<=[;,。 ])([一-龥]{2,8}):/g)].flatMap(
    ({ 0: text, 1: word = '', index }) => {
      const end = index + text.length
      return ends.has(end) ? [] : [{ field: fieldByEnding(word), start: index, end, text }]
    },
  )
  return [...known, ...others].sort((one, other) => one.start - other.start)
}

function fieldByEnding(word: string): Field {
  if (/(?:时间|时限|期限|日期|节点)$/.test(word)) return 'deadline'
  return /(?:单位|部门|科室|处室|机构)$/.test(word) ? 'units' : 'other'
}

/** 责任单位为市司法局 is a label; 以责任单位为主体 is a sentence. */
function namesUnit({ groups = {} }: RegExpExecArray, after: string): boolean {
  const word = (groups.word ?? groups.glued ?? '').replaceAll(' ', '')
  return (
    word.length >= 4 && fieldOf.get(word) !== 'deadline' && looksLikeUnit(after.split(/[、,;。]/)[0] ?? '')
  )
}

function toLabel(found: RegExpExecArray, from: number): Label {
  const { kind = '', word, glued = '' } = found.groups ?? {}
  const named = fieldOf.get((word ?? glued).replaceAll(' ', '')) ?? 'other'
  const field = named === 'units' ? (roleOf(kind) ?? named) : named
  return { field, start: from + found.index, end: from + found.index + found[0].length, text: found[0] }
}

function roleOf(kind: string): Field | null {
  if (/协|配合/.test(kind)) return 'support'
  return /牵头|主办|第一|首要/.test(kind) ? 'lead' : null
}
