/** From what a decision rests on to an honest chance that its department is right; fitted on texts held back. */

import type { UnitId } from '../../city.ts'
import { chanceAt, logOdds } from './chances.ts'

/** What speaks for a decision, each from 0 up. */
export type Grounds = {
  /** Log odds of what weights and rules together say. */
  raw: number
  accused: number
  dispute: number
  /** The catalogue alone names the same department. */
  agrees: number
  /** How much of the catalogue is in the text, where it agrees. */
  said: number
  /** Likelihood of an accusation by the rules alone; and the same where somebody is accused. */
  byRules: number
  accusedByRules: number
}
export type Assurance = Grounds & { offset: number }

/** Leaves a chance as it is: before anything is fitted, and where nothing is learned. */
export const asItIs: Assurance = {
  offset: 0,
  raw: 1,
  accused: 0,
  dispute: 0,
  agrees: 0,
  said: 0,
  byRules: 0,
  accusedByRules: 0,
}

type Asked = {
  chance: number
  department: UnitId | null
  accused: boolean
  dispute: boolean
  /** What the catalogue alone says first, and how strongly. */
  catalogue: { department: UnitId; score: number } | null
  byRules: number
}

export function groundsOf({ chance, department, accused, dispute, catalogue, byRules }: Asked): Grounds {
  const agrees = !accused && !dispute && catalogue !== null && catalogue.department === department
  return {
    raw: logOdds(chance),
    accused: Number(accused),
    dispute: Number(dispute),
    agrees: Number(agrees),
    said: agrees ? Math.log1p(catalogue.score) : 0,
    byRules,
    accusedByRules: accused ? byRules : 0,
  }
}

const names = Object.keys(asItIs).filter((name) => name !== 'offset') as (keyof Grounds)[]

/** 0 to 1. */
export function assure(grounds: Grounds, by: Assurance): number {
  const sum = names.reduce((total, name) => total + by[name] * grounds[name], by.offset)
  return chanceAt(sum)
}

const steps = 4_000
const pace = 0.5
/** Keeps a number that hardly matters near nothing. */
const restraint = 1e-4

/** Logistic regression by gradient descent: eight numbers, the same for the same texts. */
export function fitAssurance(seen: readonly { grounds: Grounds; right: boolean }[]): Assurance {
  let by = asItIs
  if (seen.length === 0) return by
  for (let step = 0; step < steps; step++) {
    const slope = slopeAt(seen, by)
    by = Object.fromEntries(
      [...names, 'offset' as const].map((name) => [
        name,
        by[name] - pace * (slope[name] + restraint * by[name]),
      ]),
    ) as Assurance
  }
  return rounded(by)
}

function slopeAt(seen: readonly { grounds: Grounds; right: boolean }[], by: Assurance): Assurance {
  const slope: Assurance = { ...asItIs, raw: 0 }
  for (const { grounds, right } of seen) {
    const error = (assure(grounds, by) - Number(right)) / seen.length
    slope.offset += error
    for (const name of names) slope[name] += error * grounds[name]
  }
  return slope
}

const rounded = (by: Assurance): Assurance =>
  Object.fromEntries(
    Object.entries(by).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
  ) as Assurance
