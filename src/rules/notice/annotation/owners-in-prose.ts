import { splitOutside } from '../text/brackets.ts'
import type { Found } from './find-annotations.ts'
import { readAnnotation } from './read-annotation.ts'
import { readOwners } from './read-owners.ts'
import { readTail } from './roles.ts'

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
  const said = splitOutside(text, folded, /[,;。]/g)
    .map((piece) => piece.text.trim())
    .filter(saysWho)
  if (said.length === 0) return []
  return [{ start: text.length, end: text.length, annotation: readAnnotation(said.join('，')) }]
}

function saysWho(clause: string): boolean {
  if (clause.length > longestClause || /解释/.test(clause)) return false
  if (!readTail(clause)) return false
  const { units } = readOwners(clause, { role: 'units', labelled: false })
  return units.length > 0 && units.every((unit) => office.test(unit))
}
