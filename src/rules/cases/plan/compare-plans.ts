/** A newer version of a notice beside the tasks that are followed: what is the same, changed, added, dropped. Pure. */

import type { Day } from '../../city.ts'
import type { Case } from '../case.ts'
import type { TaskDraft } from './plan-draft.ts'

type Task = Case<'plan-task'>
export type Change = 'text' | 'owners' | 'deadline'
export type Compared = {
  same: { task: Task; draft: TaskDraft; place: number }[]
  changed: { task: Task; draft: TaskDraft; place: number; what: Change[] }[]
  added: { draft: TaskDraft; place: number }[]
  dropped: Task[]
}

/** How much of their text two tasks must share to be the same one reworded. A rule of this product. */
const alikeFrom = 0.5

/** Every task is matched at most once: by equal text first, then the likest text. */
export function comparePlans(tasks: readonly Task[], drafts: readonly TaskDraft[]): Compared {
  const partner = new Map<number, Task>()
  const free = new Set(tasks)
  const pair = (place: number, task: Task) => {
    partner.set(place, task)
    free.delete(task)
  }
  const byText = new Map<string, Task[]>()
  for (const task of tasks) {
    const text = bare(task.facts.text)
    byText.set(text, [...(byText.get(text) ?? []), task])
  }
  for (const [place, draft] of drafts.entries()) {
    const equal = (byText.get(bare(draft.text)) ?? []).find((task) => free.has(task))
    if (equal) pair(place, equal)
  }
  for (const { place, task } of likest(drafts, [...free], partner))
    if (free.has(task) && !partner.has(place)) pair(place, task)
  return sorted(drafts, partner, free)
}

function sorted(
  drafts: readonly TaskDraft[],
  partner: ReadonlyMap<number, Task>,
  free: ReadonlySet<Task>,
): Compared {
  const dropped = [...free].filter(({ state }) => state !== 'done')
  const compared: Compared = { same: [], changed: [], added: [], dropped }
  for (const [place, draft] of drafts.entries()) {
    const task = partner.get(place)
    const what = task ? changesOf(task, draft) : []
    if (!task) compared.added.push({ draft, place })
    else if (what.length > 0) compared.changed.push({ task, draft, place, what })
    else compared.same.push({ task, draft, place })
  }
  return compared
}

/** What is done stays done, however it is worded now. */
function changesOf({ facts, state }: Task, draft: TaskDraft): Change[] {
  if (state === 'done') return []
  return [
    ...(bare(facts.text) === bare(draft.text) ? [] : ['text' as const]),
    ...(ownedAlike(facts, draft) ? [] : ['owners' as const]),
    ...(facts.statedDeadline === dateOf(draft) ? [] : ['deadline' as const]),
  ]
}

/** The same names, and the same of them in the lead. */
const ownedAlike = (facts: Task['facts'], { units, lead = [], support = [] }: TaskDraft): boolean =>
  facts.owners.join() === units.join() &&
  facts.lead.join() === lead.join() &&
  facts.support.join() === support.join()

/** A standing duty has no date to keep, whatever day its wording names. */
export const dateOf = ({ longTerm, deadline }: TaskDraft): Day | null =>
  longTerm ? null : (deadline as Day | null)

function likest(
  drafts: readonly TaskDraft[],
  tasks: readonly Task[],
  partner: ReadonlyMap<number, Task>,
): { place: number; task: Task; share: number }[] {
  const known = tasks.map((task) => ({ task, pairs: pairsOf(task.facts.text) }))
  return drafts
    .flatMap((draft, place) => {
      if (partner.has(place)) return []
      const mine = pairsOf(draft.text)
      return known
        .map(({ task, pairs }) => ({ place, task, share: shared(mine, pairs) }))
        .filter(({ share }) => share >= alikeFrom)
    })
    .sort((one, other) => other.share - one.share)
}

const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '')

function pairsOf(text: string): Set<string> {
  const signs = [...bare(text)]
  return new Set(signs.slice(1).map((sign, place) => `${signs[place]}${sign}`))
}

/** Dice's coefficient of the pairs of signs. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0
  let both = 0
  for (const pair of one) if (other.has(pair)) both += 1
  return (2 * both) / (one.size + other.size)
}
