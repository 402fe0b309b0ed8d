import { type Annotation, joinAnnotations } from '../annotation/annotation.ts'
import { type Found, findAnnotations } from '../annotation/find-annotations.ts'
import { trimOf } from '../text/trim.ts'
import { type Marker, readMarker } from './marker.ts'
import type { Paragraph } from './paragraphs.ts'
import { beginsList } from './split-inline.ts'

/** A paragraph in its place: under which headings, and with what below it. */
export type Item = {
  line: number
  marker: Marker | null
  text: string
  /** What would stand in a path: the text before its first full stop and its annotations. */
  heading: string
  annotations: Found[]
  /** All its annotations as one; what a heading says holds for all below. */
  said: Annotation | null
  parent: Item | null
  children: Item[]
  /** Its text became part of another item. */
  absorbed: boolean
}

/** Paragraphs → items, nested by the rank of their markers. One without a marker belongs to the last that has one. */
export function outline(paragraphs: readonly Paragraph[]): Item[] {
  const items: Item[] = []
  let open: Item | null = null
  for (const { line, text } of paragraphs) {
    // A list that was left whole in its paragraph is the body of its heading.
    const read = open !== null && beginsList(text) ? null : readMarker(text)
    const marker = read?.marker ?? null
    if (marker) while (open && (open.marker?.rank ?? -1) >= marker.rank) open = open.parent
    const item: Item = {
      line,
      marker,
      parent: open,
      children: [],
      absorbed: false,
      ...readBody(read?.rest ?? text),
    }
    open?.children.push(item)
    items.push(item)
    if (marker) open = item
  }
  return items
}

/** What follows from the text of an item; read again when the text grows. */
export function readBody(text: string): Pick<Item, 'text' | 'heading' | 'annotations' | 'said'> {
  const annotations = findAnnotations(text)
  const said =
    annotations.length === 0 ? null : joinAnnotations(annotations.map(({ annotation }) => annotation))
  return { text, heading: headingOf(text, annotations), annotations, said }
}

/** 二、重点任务 says nothing about a task under it that the next heading does not say better. */
const containerHeading =
  /^(?:主要|重点|工作|具体|目标|改革|年度|基本|核心|整治|行动|任务){1,3}(?:任务|措施|举措|内容|事项|分工|安排)?(?:及|和|与|、)?(?:责任|职责|任务)?(?:分工|安排|措施|举措|清单)?$/

/** The headings above an item, outermost first, each with its marker and without its full stop. */
export function sectionPath(item: Item): string[] {
  const above: Item[] = []
  for (let heading = item.parent; heading; heading = heading.parent) above.unshift(heading)
  const [outermost] = above
  const path = above.map((heading) => `${heading.marker?.text ?? ''}${heading.heading}`)
  const contained = outermost !== undefined && path.length > 1 && containerHeading.test(outermost.heading)
  return contained ? path.slice(1) : path
}

/** A heading longer than this is a paragraph; the rest of it helps nobody to find a task. */
const longestHeading = 200

function headingOf(text: string, annotations: readonly Found[]): string {
  const plain = text.slice(0, Math.min(annotations[0]?.start ?? text.length, longestHeading))
  const stop = plain.indexOf('。')
  return trimOf(stop === -1 ? plain : plain.slice(0, stop), ':：;；。,，')
}

/** The outermost heading above an item; the item itself when nothing is above it. */
export function topOf(item: Item): Item {
  let top = item
  while (top.parent) top = top.parent
  return top
}

/** Sections that frame a plan and hold none of its tasks, unless a task in them is marked as one. */
const framingHeading =
  /(?:总则|总体要求|指导思想|基本原则|工作原则|工作目标|总体目标|目标要求|组织实施|组织领导|组织保障|保障措施|工作保障|工作要求|有关要求|相关要求|实施保障|附则|工作步骤|实施步骤|名词解释)$/

/** 一、评查范围 says what the notice is about; 扩大试点范围 asks for something. */
const settingHeading =
  /^(?:整治|检查|评查|排查|抽查|适用|活动|实施|专项|工作|培训|考核|评估|参加){0,2}(?:范围|对象|依据|时间|主题|目的|意义|标准)$/

/** 本通知自印发之日起施行。本办法由市司法局负责解释。联系人：张某。 */
const closingProvision =
  /^联系(?:人|电话|方式)[:：]|^(?:本|该)(?:通知|办法|方案|意见|规定|措施|细则|计划|要点|制度)[^。]{0,30}(?:解释|施行|实施|执行|生效)/

/** Whether an item or a heading above it belongs to the frame of the notice. */
export function isFraming(item: Item): boolean {
  if (closingProvision.test(item.text)) return true
  for (let at: Item | null = item; at; at = at.parent) {
    if (at.marker && (framingHeading.test(at.heading) || settingHeading.test(at.heading))) return true
  }
  return false
}
