/** A city as the rules see it: facts read from the city's folder, already checked (city/ checks them). */

import type { Calendar } from './calendar.ts'
import type { Milestone } from './notice/milestones.ts'
import type { Notice } from './notice/notice.ts'
import type { Delegation } from './routing/competence/delegation.ts'
import type { Elsewhere } from './routing/elsewhere.ts'
import type { Weights } from './routing/learned/weights.ts'
import type { Rule } from './routing/under-precedent.ts'

export type UnitId = string
export type PersonId = string
/** A calendar day in the city's own time, 2026-11-23. */
export type Day = `${number}-${number}-${number}`

export type Level = 'municipal' | 'district' | 'town'

/**
 * department: a bureau of a government; government: a people's government; vertical: led from above, not by
 * the local government (tax, customs, tobacco …); town: a town or street; committee: of a special zone.
 */
export type UnitKind = 'department' | 'government' | 'vertical' | 'town' | 'committee'

export type Unit = {
  id: UnitId
  /** Official name, as it stands on the seal. */
  name: string
  shortNames: readonly string[]
  level: Level
  kind: UnitKind
  /** The unit one level up in the same government; null for the city's government itself. */
  parent: UnitId | null
  /** District or county the unit acts in; null: the whole city. */
  region: string | null
  domains: readonly string[]
  /** The municipal unit whose line this one belongs to (业务条线); itself for a municipal unit. */
  line?: UnitId
  /** Slack channel; defaults to the first short name. */
  channel?: string
  validFrom?: Day
  validTo?: Day
}

export type Role = 'liaison' | 'leader' | 'coordinator' | 'supervisor' | 'auditor' | 'admin'

export type Person = {
  email?: string
  slackUser?: string
  name: string
  unit: UnitId
  roles: readonly Role[]
  /** Days on which somebody else must hear in his place, both included. */
  absent?: { from: Day; to: Day }
  /** Offices of the unit that he stands in for while everybody who holds them is absent. */
  deputyFor?: readonly ('liaison' | 'leader')[]
}

/** One thing that is enforced: who is competent for it, and the words people use for it. */
export type Matter = {
  id: string
  /** Official name of the matter. */
  name: string
  domain: string
  /** The competent municipal line. */
  department: UnitId
  /** Others that may defensibly be competent. */
  alternatives?: readonly UnitId[]
  /** Lines that a rule obliges to help the one that leads. */
  assisting?: { units: readonly UnitId[]; basis: string }
  /** The level that acts first in a district. */
  level: Level
  /** Law or regulation, with article. */
  basis: string
  /** Words people use; `a+b` holds where both stand near each other, `~a` is a weak hint (the setting, not the matter). */
  words: readonly string[]
}

/** A name that people use for a part of the city. The same name may stand for places in several districts. */
export type Place = {
  name: string
  /** District or county the place lies in today. */
  district: string
  kind: 'district' | 'town' | 'area'
  /** The district until a change of boundaries. */
  before?: { district: string; until: Day }
}

/** What people call the bodies of one line of business, at whatever level: 城管, 市监所, 镇政府. */
export type SpokenBody = {
  /** The municipal unit of the line; absent for towns and governments, which have no single line. */
  line?: UnitId
  kind?: 'town' | 'government'
  names: readonly string[]
  /** Words for the sector that name a body only when it does something: 消防来查, but not 消防通道. */
  bare?: readonly string[]
}

/** law: a rule says so; practice: usual elsewhere; default: ours, and never to be shown as law. */
export type Standing = 'law' | 'practice' | 'default'

/** wd: working days; d: natural days; h: hours that run on; oh: hours in which the office is open; mo: months. */
export type SpanUnit = 'wd' | 'd' | 'h' | 'oh' | 'mo'
export type Span = { amount: number; unit: SpanUnit }

/** By which way a case came in: chat, form, list of a hotline, command line, plan, or out of another case. */
export const doors = ['chat', 'cli', 'plan', 'case', 'form', 'list'] as const
export type Door = (typeof doors)[number]

/** A legal clock. The city's data holds every number; the code holds none. */
export type Policy = {
  id: string
  kind: string
  clock: string
  /** Narrows the policy to a category of case; the most specific one wins. */
  category?: string
  /** Narrows it to cases that came in by this door, such as the hotline's list; a category weighs more. */
  door?: Door
  amount: number
  unit: SpanUnit
  /** The act that starts the clock, in words for people. */
  start: string
  pausedBy?: readonly string[]
  extension?: { amount: number; unit: SpanUnit; times: number; approver: string; basis: string }
  basis: string
  status: Standing
  /** statute-glossary: a glossary article says what 日 means; unstated: the rule does not say. */
  unitSource?: 'explicit' | 'statute-glossary' | 'unstated'
  validFrom?: Day
  validTo?: Day
}

export type Lamp = 'green' | 'yellow' | 'red'

/** Whom a step of the ladder speaks to: an office, never a person by name. */
export type Office = 'liaison' | 'leader' | 'coordination' | 'supervision'

/** One step of the ladder, relative to a clock's due time. */
export type Rung = {
  id: string
  /** Clocks it applies to; '*' for all. */
  clocks: readonly string[]
  /** Signed span: -1wd is one working day before due. */
  at: string
  name: string
  lamp: Lamp
  to: readonly Office[]
  /** Repeats after this span until the clock stops. */
  every?: string
  /** A step that only proposes: a coordinator must confirm it. */
  confirm?: boolean
  /** The letter that is drafted when it is sent: 催办通知书, or 督办函 in the colour that its turn has. */
  paper?: 'reminder' | 'supervision'
  basis: string
  status: Standing
}

/** A plan that the city follows from the start: a notice as it was read, in the city's own short wording. */
export type Plan = Omit<Notice, 'warnings'> & {
  id: string
  /** The document it was made from. */
  source?: { title: string; issuer: string; date: Day; link?: string }
  /** Dates of the plan as a whole, such as its evaluation. */
  milestones?: Milestone[]
}

export type Channels = { intake: string; coordination: string; supervision: string }

/** Times of day, HH:MM in the city's own time. */
export type OfficeHours = readonly { from: string; to: string }[]

export type City = {
  id: string
  name: string
  /** As it stands in the numbers of documents: 渝. */
  letter?: string
  /** As pages in English name the city. */
  english?: string
  units: ReadonlyMap<UnitId, Unit>
  people: readonly Person[]
  matters: readonly Matter[]
  /** Optional files of the city's folder: without them routing knows official names only. */
  places?: readonly Place[]
  bodies?: readonly SpokenBody[]
  /** What was learned from labelled texts; without it the catalogue alone decides. */
  weights?: Weights
  /** Where people are sent whose matter is none of the city's. */
  elsewhere?: readonly Elsewhere[]
  /** Powers that districts have handed to their towns and streets. */
  delegations?: readonly Delegation[]
  /** Rules that rulings made before this installation, or in another one. */
  precedents?: readonly Rule[]
  policies: readonly Policy[]
  ladder: readonly Rung[]
  /** Names this ladder; a case keeps the one that it was opened under. */
  ladderVersion?: string
  /** Earlier ladders by their version, as long as cases were opened under them. */
  ladders?: ReadonlyMap<string, readonly Rung[]>
  calendar: Calendar
  /** Calendars of units with holidays of their own, such as an autonomous county's. */
  localCalendars?: ReadonlyMap<UnitId, Calendar>
  officeHours: OfficeHours
  /** Reminders to one office in a day; what comes beyond is one list. Left out: no limit. */
  dailyCap?: number
  plans: readonly Plan[]
  channels: Channels
  /** The office of the coordination group (执法协调小组办公室), where every case without a unit rests. */
  coordination: UnitId
  /** Who hears complaints about enforcement (行政执法监督机构). */
  supervision: UnitId
  /** Who takes over when the coordination office itself must step aside. */
  government: UnitId
  /** Who proposes how powers are divided (机构编制部门), where the city names one. */
  staffing?: UnitId
  /** The city's police, head of their line: suspected crimes go to them (Decree 310), where the city names them. */
  police?: UnitId
}
