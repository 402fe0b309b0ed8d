import { splitOutside } from '../text/brackets.ts'
import type { Found } from './find-annotations.ts'
import { readAnnotation } from './read-annotation.ts'
import { areAllUnits, readOwners } from './read-owners.ts'
import { readTail } from './roles.ts'
import { looksLikeUnit } from './unit-names.ts'

/** Longer clauses tell what is to be done, not by whom. */
const longestClause = 120

/** As offices are called in a sentence; 社会参与 and 企业负责 name nobody. */
const office =
  /^(?:[各市区县省州镇乡国中党本]|乡镇|街道|沿江|属地|[一-龥]{2,4}[市区县]).*(?:局|委|办|委员会|办公室|政府|厅|[总支大]队|管委会|中心|部门|单位|镇街|街道|乡镇|法院|检察院)$/

/**
 * Who does it, said in the sentence itself: …，市司法局牵头，市财政局配合，6月底前完成; 由A会同B负责. The words stay text,
 * so what is found takes no room at its end.
 */
export function ownersInProse(text: string, folded: string): Found[] {
  const said = splitOutside(text, folded, /[,;。\n]/g)
    .map((piece) => piece.text.trim())
    .filter(saysWho)
  const heads = headedByUnits(text, folded)
  if (heads) said.unshift(heads)
  if (said.length === 0) return []
  return [{ start: text.length, end: text.length, annotation: readAnnotation(said.join('，')) }]
}

/** 区水利局：负责水库安全度汛 in a notice that goes through who does what; null where no name stands in front. */
function headedByUnits(text: string, folded: string): string | null {
  const [, names, role] = /^([^:,;。]{2,60}):(负责|牵头|配合)/.exec(folded) ?? []
  // 牵头单位：配合 is a label, and names nobody.
  if (names === undefined || /牵头|负责|配合/.test(names) || !areAllUnits(names.split('、'))) return null
  return `${text.slice(0, names.length)}${role}`
}

/** 市甲局会同市乙局、市丙局，于6月底前…: a clause of names and nothing more. */
const together = /^.{0,30}会同.{2,}/

function saysWho(clause: string): boolean {
  if (clause.length > longestClause || /解释/.test(clause)) return false
  if (!readTail(clause) && !together.test(clause)) return false
  const { units } = readOwners(clause, { role: 'units', labelled: false })
  const isName =
    saysWhatToo(clause) || together.test(clause) ? looksLikeUnit : (unit: string) => office.test(unit)
  return units.length > 0 && units.every(isName)
}

/** 教育领域由教育局负责: the words before 由 are part of the task, and what follows them is a name. */
export const saysWhatToo = (clause: string): boolean => /^[^由]{1,20}(?<!自)由./.test(clause.trim())
