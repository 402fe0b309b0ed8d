import type { Owners } from './roles.ts'

/** What one bracket, or several side by side, say about a task. */
export type Annotation = Owners & {
  deadlineText: string | null
  /** The first unit named is the lead (列第一位者为牵头单位). */
  firstLeads: boolean
  /** The same holds for what follows (下同). */
  ditto: boolean
  /** The same as for the task before (同上). */
  sameAsBefore: boolean
  doubts: string[]
}

export const nothingSaid: Annotation = {
  units: [],
  lead: [],
  support: [],
  deadlineText: null,
  firstLeads: false,
  ditto: false,
  sameAsBefore: false,
  doubts: [],
}

/** Brackets that stand side by side, or lines one below the other, are one statement. */
export function joinAnnotations(all: readonly Annotation[]): Annotation {
  const [only] = all
  if (only && all.length === 1) return only
  return {
    units: unique(all.flatMap(({ units }) => units)),
    lead: unique(all.flatMap(({ lead }) => lead)),
    support: unique(all.flatMap(({ support }) => support)),
    deadlineText: all.find(({ deadlineText }) => deadlineText !== null)?.deadlineText ?? null,
    firstLeads: all.some(({ firstLeads }) => firstLeads),
    ditto: all.some(({ ditto }) => ditto),
    sameAsBefore: all.some(({ sameAsBefore }) => sameAsBefore),
    doubts: unique(all.flatMap(({ doubts }) => doubts)),
  }
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)]
}
