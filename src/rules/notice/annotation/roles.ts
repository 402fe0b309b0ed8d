/** Who owns a task, as named. units are all of them; lead and support those that the notice marks so. */
export type Owners = { units: string[]; lead: string[]; support: string[] }
export type Role = keyof Owners

const manner = '(?:(?:根据|按照|依据|按|依)(?:各自|部门|工作)?(?:职责|职能|权限)?(?:任务)?(?:分工)?)?'
const duty = '(?:负责|落实|办理|实施|推进|组织|抓好|执行|承办|完成|指导|建设|整改){0,4}'

const tails: { role: Role; pattern: RegExp }[] = [
  {
    role: 'lead',
    pattern: new RegExp(`(?:负责)?为?(?:共同|总)?(?:牵头|主办|抓总)(?:单位|部门|抓总)?${duty}$`),
  },
  {
    role: 'support',
    pattern: new RegExp(
      `${manner}(?:积极|做好|予以|共同)?为?(?:配合|协助|参与|参加|协同|协办)(?:单位|部门)?${duty}$`,
    ),
  },
  // 市财政局做好经费保障
  { role: 'support', pattern: /(?:负责)?(?:做好|提供|落实)[一-龥]{2,8}(?:保障|支持)(?:工作)?$/ },
  {
    role: 'units',
    pattern: new RegExp(
      `${manner}(?:分别|共同|各自|分工|具体|分头|联合|参照|遵照){0,3}(?:负责|落实|办理|组织实施|实施|承办|执行|整改)${duty}$`,
    ),
  },
]

/** No tail is longer; it bounds the work on a text without end. */
const longestTail = 40

/** What a statement says last: 市司法局牵头 → the name, and lead; null when it is only a name. */
export function readTail(statement: string): { name: string; role: Role } | null {
  const from = Math.max(0, statement.length - longestTail)
  for (const { role, pattern } of tails) {
    const tail = pattern.exec(statement.slice(from))
    if (tail) return { name: statement.slice(0, from + tail.index), role }
  }
  return null
}

const inBrackets =
  /^(.{2,}?) ?[(（](分别|共同|各自)?(?:为)?(牵头|主办|配合|协办|协助|参与)(?:单位|部门)?[)）]$/

/** 市甲局（牵头）: the bracket says the role and is no part of the name; （分别牵头） speaks of all named before it. */
export function readMarked(statement: string): { name: string; role: Role; all: boolean } | null {
  const [, name, together, word = ''] = inBrackets.exec(statement) ?? []
  if (name === undefined) return null
  return { name, role: /牵头|主办/.test(word) ? 'lead' : 'support', all: together !== undefined }
}
