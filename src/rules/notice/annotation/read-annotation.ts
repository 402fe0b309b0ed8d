import { isTimeStatement } from '../notice-date.ts'
import { splitOutside } from '../text/brackets.ts'
import { fold } from '../text/fold.ts'
import { trimOf } from '../text/trim.ts'
import { type Annotation, joinAnnotations, nothingSaid } from './annotation.ts'
import { type Field, labelsWithin } from './labels.ts'
import { isOwnerStatement, readOwners } from './read-owners.ts'

const firstLeadsWords = /(?:第一|首)(?:位|个|家)?[^,;。]{0,12}(?:牵头|主办)/
const othersSupportWords = /(?:^|[;,(])(?:其余|其他|其它)[^,;。]{0,12}(?:配合|参与|参加|协办)/
/** 以下均需各区县政府落实，不再列出: it names owners of all that follows, and none by which to know them there. */
const holdsOn = /^以下|不再(?:一一|逐一)?(?:列出|列明|重复)/
const separators = ',，;；。、:：'

type Part = { field: Field | null; label: string; value: string }

/** The inside of a bracket, or a line with labels → what it says. Names are cut from the text, never made up. */
export function readAnnotation(content: string): Annotation {
  const parts = partsOf(content)
  const led = parts.some(({ field }) => field === 'lead')
  return joinAnnotations(parts.map((part) => readPart(part, led)))
}

function partsOf(content: string): Part[] {
  const labels = labelsWithin(fold(content))
  const head: Part = { field: null, label: '', value: content.slice(0, labels[0]?.start) }
  const labelled = labels.map(({ field, text, end }, index) => ({
    field,
    label: text,
    value: content.slice(end, labels[index + 1]?.start),
  }))
  return [head, ...labelled]
    .map((part) => ({ ...part, value: trimOf(part.value, separators) }))
    .filter(({ field, value }) => field !== null || value !== '')
}

/** `led`: another part says who leads, whatever this one says of the first of its own. */
function readPart({ field, label, value }: Part, led: boolean): Annotation {
  if (field === 'other' || value === '') return nothingSaid
  if (field === 'deadline') return { ...nothingSaid, deadlineText: value }

  const { names, wording, remarks } = sortStatements(value)
  const role = field ?? 'units'
  const owners = readOwners(names, { role, labelled: field !== null })
  const said = fold([...remarks, label].join(';'))
  const firstLeads = firstLeadsWords.test(said)
  const support = firstLeads && othersSupportWords.test(said)
  return {
    ...owners,
    lead: firstLeads && !led && owners.lead.length === 0 ? owners.units.slice(0, 1) : owners.lead,
    support: support && owners.support.length === 0 ? owners.units.slice(1) : owners.support,
    deadlineText: wording,
    firstLeads,
    ditto: said.includes('下同'),
    sameAsBefore: said.includes('同上'),
    doubts: [
      ...(field === null && names !== '' && !isOwnerStatement(names) ? [noLabel] : []),
      ...remarks.filter((remark) => /^以下.{2}/.test(remark)).map(alsoBelow),
    ],
  }
}

const alsoBelow = (remark: string): string =>
  `"${remark.slice(0, 40)}" names owners of the tasks that follow; add them there by hand`

const noLabel = 'a bracket without a label was read as the responsible units; check them'

/** A list of units may also hold a date without label and remarks on how to read it; the names are what is left. */
function sortStatements(value: string): { names: string; wording: string | null; remarks: string[] } {
  const remarks: string[] = []
  const names: string[] = []
  let wording: string | null = null
  const list = value
    // 各区县政府（含甲新区、乙管委会，下同）: those inside the bracket are named beside those before it.
    .replace(/[（(〔[【]含([^（()）〔〕[\]【】]{2,120})[)）〕\]】]/g, '、$1')
    .replace(/[（(]以下(?:简称|统称)[^（）()]{1,40}[)）]/g, '')
    .replace(/[（(]([^（）()]{2,40})[)）]/g, (bracket, inside: string) => {
      if (!isRemark(fold(inside))) return bracket
      remarks.push(inside)
      return ''
    })
  for (const { text, ends } of splitOutside(list, fold(list), /[,;。]/g)) {
    const statement = text.trim()
    if (isRemark(fold(statement))) remarks.push(statement)
    else if (wording === null && isTimeStatement(statement)) wording = withoutVerb(statement)
    else names.push(statement, ends)
  }
  return { names: trimOf(names.join(''), separators), wording, remarks }
}

function isRemark(statement: string): boolean {
  if (statement.length > 40) return false
  return (
    firstLeadsWords.test(statement) ||
    othersSupportWords.test(statement) ||
    holdsOn.test(statement) ||
    /^(?:以?下同|同上)$/.test(statement)
  )
}

/** 2024年6月底前完成 → 2024年6月底前. */
function withoutVerb(statement: string): string {
  return statement.replace(/(?:完成|实现|办结|落实到位|落实|见效)$/, '')
}
