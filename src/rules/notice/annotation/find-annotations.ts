import { outerBrackets, type Span } from '../text/brackets.ts'
import { fold } from '../text/fold.ts'
import type { Annotation } from './annotation.ts'
import { findLabels } from './labels.ts'
import { ownersInProse, saysWhatToo } from './owners-in-prose.ts'
import { readAnnotation } from './read-annotation.ts'
import { areAllUnits, areUnits, isOwnerStatement } from './read-owners.ts'
import { looksLikeUnit } from './unit-names.ts'

/** An annotation and where it stands in its paragraph, brackets included. */
export type Found = Span & { annotation: Annotation }

/** No bare list of units is longer; a bracket beyond it needs a label to count. */
const longestBareList = 300

/** Without any of these a paragraph holds no annotation: most have none and need no closer look. */
const traces =
  /[[(:]|会同|单位为|部门为|牵头|负责|落实|配合|主办|协[助同办]|参[与加]|办理|实施|承办|执行|抓总|整改/

/** The annotations of one paragraph, from left to right. A bracket that is none stays text. */
export function findAnnotations(text: string): Found[] {
  const folded = fold(text)
  if (!traces.test(folded)) return []
  const brackets = outerBrackets(folded)
  const bracketed = brackets.flatMap((span) => readBracket(span, { text, folded }))
  const open = unbracketed({ text, folded, brackets })
  const found =
    open.length === 0 ? bracketed : [...bracketed, ...open].sort((one, other) => one.start - other.start)
  if (found.length > 0) return found
  const last = lastSentence(text, folded)
  return last.length > 0 ? last : ownersInProse(text, folded)
}

type Paragraph = { text: string; folded: string }

function readBracket({ start, end }: Span, { text, folded }: Paragraph): Found[] {
  const content = folded.slice(start + 1, end - 1)
  if (findLabels(content).some(({ field }) => field !== 'other')) {
    return [{ start, end, annotation: readAnnotation(text.slice(start + 1, end - 1)) }]
  }
  if (content.length > longestBareList || !/[一-龥]{2}/.test(content)) return []
  const where = place({ start, end }, folded)
  if (!traces.test(content) && !/\d ?[月日年]/.test(content) && !where.afterSentence && !where.atEnd)
    return []
  const annotation = readAnnotation(text.slice(start + 1, end - 1))
  const roles = isOwnerStatement(content) || annotation.lead.length + annotation.support.length > 0
  const bare = { ...where, square: folded[start] === '[' }
  const clear = areUnits(annotation) || (annotation.deadlineText !== null && areAllUnits(annotation.lead))
  return (roles && clear) || isBareList(annotation, bare) ? [{ start, end, annotation }] : []
}

type Place = { afterSentence: boolean; atEnd: boolean; namesAuthor: boolean; explainsName: boolean }

function place({ start, end }: Span, folded: string): Place {
  return {
    afterSentence: /(?:^|[。;!?\])]) {0,4}$/.test(folded.slice(Math.max(0, start - 5), start)),
    // 《…意见》（市委办公厅，2023年6月）: who issued a paper, and when.
    namesAuthor: /[》>] {0,2}$/.test(folded.slice(Math.max(0, start - 3), start)),
    // 市政府办公厅（市委办公厅）: another name of who was named before it.
    explainsName: looksLikeUnit(folded.slice(Math.max(0, start - 4), start)),
    atEnd: /^[ 。;,.]*$/.test(folded.slice(end, end + 8)) && folded.length - end <= 8,
  }
}

/** Names without any word on what they are: only where an annotation stands, and only if each is like a unit. */
function isBareList(
  said: Annotation,
  { afterSentence, atEnd, namesAuthor, explainsName, square }: Place & { square: boolean },
): boolean {
  // Units with a date are an annotation wherever they stand.
  if (said.deadlineText !== null && areUnits(said) && !namesAuthor) return true
  if (!afterSentence && !atEnd) return false
  if (said.units.length === 0)
    return said.deadlineText !== null && (afterSentence || setsLimit.test(said.deadlineText))
  if (!areUnits(said)) return said.deadlineText !== null && square
  return square || afterSentence || said.units.length > 1 || !(explainsName || namesAuthor)
}

/** （2024年12月底前完成） bids; （2024年6月） may tell when something was. */
const setsLimit = /[前内底]$/

/** 时间: outside a bracket is when the page was put up, or when a meeting begins. */
const pageLabel = /^时 *间 *:/

const isName = (value: string): boolean => value.length <= 20 && !value.includes('。')

/** Labels outside all brackets, a bracket that never closes included: each run goes to the end of its statement. */
function unbracketed({ text, folded, brackets }: Paragraph & { brackets: readonly Span[] }): Found[] {
  const free = outside(findLabels(folded), brackets)
  if (free.length === 0) return []
  const starts = new Set(free.map(({ start }) => start))
  const runs: Found[] = []
  let covered = 0
  // 责任人：周某某，责任科室：法制科: the person before the owners belongs to what is said of them.
  let person: Span | null = null
  for (const found of free) {
    if (found.start < covered || pageLabel.test(found.text)) continue
    if (found.field === 'other') {
      person = found
      continue
    }
    const label = person && isName(folded.slice(person.end, found.start)) ? person.start : found.start
    person = null
    const start = /[[(] {0,2}$/.exec(folded.slice(Math.max(0, label - 3), label))?.index
    const from = start === undefined ? label : Math.max(0, label - 3) + start
    const end = endOfRun(folded, { from: label, starts })
    runs.push({
      start: from,
      end,
      annotation: readAnnotation(text.slice(label, end).replace(/[\]）)〕】］]$/, '')),
    })
    covered = end
  }
  return runs
}

function outside<Placed extends Span>(labels: readonly Placed[], spans: readonly Span[]): Placed[] {
  let next = 0
  return labels.filter(({ start }) => {
    while ((spans[next]?.end ?? start + 1) <= start) next += 1
    return (spans[next]?.start ?? start + 1) > start
  })
}

/** A run of labels ends with the sentence, unless the next sentence begins with a label again. */
function endOfRun(folded: string, { from, starts }: { from: number; starts: ReadonlySet<number> }): number {
  for (let stop = folded.indexOf('。', from); stop !== -1; stop = folded.indexOf('。', stop + 1)) {
    const next = stop + 1 + (/^ */.exec(folded.slice(stop + 1, stop + 6))?.[0].length ?? 0)
    if (!starts.has(next)) return stop + 1
  }
  return folded.length
}

/** …。市司法局牵头，市财政局配合。 at the end, without bracket or label. */
function lastSentence(text: string, folded: string): Found[] {
  const end = folded.trimEnd().length
  const start = Math.max(folded.lastIndexOf('。', end - 2), folded.lastIndexOf(';', end - 2)) + 1
  if (end - start > longestBareList) return []
  const sentence = text.slice(start, end)
  if (!isOwnerStatement(sentence) || saysWhatToo(sentence)) return []
  return [{ start, end, annotation: readAnnotation(sentence) }]
}
