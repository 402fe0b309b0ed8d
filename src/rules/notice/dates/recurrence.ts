import type { Recurrence } from '../notice.ts'

/** The shorter spell first: 每半年 also contains 年. */
const wordings: readonly { recurring: Recurrence; pattern: RegExp }[] = [
  { recurring: 'monthly', pattern: /每(?:个)?月|按月|逐月|月度|一月一次/ },
  { recurring: 'quarterly', pattern: /每(?:个)?季度?|按季度?|逐季度?|季度一次/ },
  { recurring: 'half-yearly', pattern: /每半年|半年一次|一年两次|每年两次|上(?:半年)?[、和]?下半年各/ },
  { recurring: 'yearly', pattern: /每(?:一)?年|逐年|按年度?|一年一次|年度一次/ },
]

/** How often something is due, if the words say it; the shortest spell named wins. */
export function readRecurrence(folded: string): Recurrence | null {
  return wordings.find(({ pattern }) => pattern.test(folded))?.recurring ?? null
}
