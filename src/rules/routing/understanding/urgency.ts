import { critical, urgent } from '../cues/urgency.ts'
import type { Kind, Urgency } from '../decision.ts'

/** How fast somebody must act, and the words that say so. Questions and ideas can wait. */
export function findUrgency(text: string, kind: Kind): { urgency: Urgency; said: string } {
  if (kind === 'inquiry' || kind === 'suggestion' || kind === 'not_actionable')
    return { urgency: 'normal', said: '' }
  const now = kind === 'dispute' ? null : firstHit(critical, text)
  if (now) return { urgency: 'critical', said: now }
  const soon = firstHit(kind === 'dispute' ? urgentDispute : urgent, text)
  return soon ? { urgency: 'urgent', said: soon } : { urgency: 'normal', said: '' }
}

/** Offices write of dangers daily; only one that lasts while they argue makes their dispute urgent. */
const urgentDispute: readonly RegExp[] = [
  /尽快(?:定|明确|指定)|仍在(?:作业|排放|继续)|尚未清理|未清理|紧急|危险|随时|钢瓶|立即|群体性/,
]

const firstHit = (cues: readonly RegExp[], text: string): string | null =>
  cues.map((cue) => cue.exec(text)?.[0]).find((hit) => hit !== undefined) ?? null
