import { splitOutside } from '../text/brackets.ts'
import { fold } from '../text/fold.ts'
import { trimOf } from '../text/trim.ts'
import { type Owners, type Role, readMarked, readTail } from './roles.ts'
import { looksLikeUnit, splitConjunction, withoutEtcetera } from './unit-names.ts'

/**
 * A list of names with or without roles (A牵头，B、C配合; A会同B负责; A、B) → owners. Names without a role take the one
 * given. labelled says that a comma ends a list; without a label it only parts it.
 */
export function readOwners(list: string, { role, labelled }: { role: Role; labelled: boolean }): Owners {
  const named = new Ledger(role)
  for (const { text, ends } of splitOutside(list, fold(list), /[、,;。/|]/g)) {
    const statement = trimOf(text, '-—').replace(/^(?:[^由]{0,20}(?<!自)由|请)(?=.)/, '')
    const marked = readMarked(statement)
    if (marked) {
      if (!marked.all) named.settle(role)
      named.wait(marked.name)
      named.settle(marked.role)
      continue
    }
    const tail = readTail(statement)
    const [first = '', ...helpers] = (tail?.name ?? statement).split(/会同|商(?=[市区县省各])/)
    named.wait(first)
    if (helpers.length > 0) named.letHelp(helpers)
    if (tail) named.settle(tail.role)
    else if (ends !== '、' && (ends !== ',' || labelled)) named.settle(role)
  }
  return named.owners()
}

/** Names wait until the end of their statement says what they are; each is kept once, in order of first mention. */
class Ledger {
  readonly #named: Record<Role, Set<string>> = { units: new Set(), lead: new Set(), support: new Set() }
  readonly #usual: Role
  #waiting: string[] = []
  #helping = false

  constructor(usual: Role) {
    this.#usual = usual
  }

  wait(name: string): void {
    this.#waiting.push(name)
  }

  /** A会同B、C负责: A leads, and what comes before the next stop helps, whatever the statement ends with. */
  letHelp(helpers: readonly string[]): void {
    this.settle('lead')
    this.#waiting = [...helpers]
    this.#helping = true
  }

  settle(role: Role): void {
    for (const name of this.#waiting.flatMap(namesIn)) {
      this.#named.units.add(name)
      this.#named[this.#helping ? 'support' : role].add(name)
    }
    this.#waiting = []
    this.#helping = false
  }

  owners(): Owners {
    this.settle(this.#usual)
    const { units, lead, support } = this.#named
    return { units: [...units], lead: [...lead], support: [...support] }
  }
}

/** Blanks part names when all parts look like units; otherwise a printer put them in. */
function namesIn(raw: string): string[] {
  // 各区县 民政局: whose, and which.
  const apart = raw
    .trim()
    .replace(/^(各?(?:区县|镇街))\s+(?![市区县省州各国中])/, '$1')
    .split(/\s+/)
  const parts = apart.length > 1 && apart.every(looksLikeUnit) ? apart : [apart.join('')]
  return parts
    .map((part) => withoutEtcetera(trimOf(part, '.。:：')))
    .flatMap(splitConjunction)
    .filter(hasLetters)
}

/** A bracket that nobody closed is no name. */
const hasLetters = (name: string): boolean => /\p{L}/u.test(name)

/** Whether a text is nothing but who does it: roles at the end of statements, and every name like a unit's. */
export function isOwnerStatement(text: string): boolean {
  const statements = splitOutside(text, fold(text), /[,;。]/g).map((piece) => piece.text.trim())
  if (!statements.some((statement) => readTail(statement))) return false
  return areUnits(readOwners(text, { role: 'units', labelled: false }))
}

/** Whether somebody is named, and every name looks like a unit's. */
export function areUnits({ units }: Owners): boolean {
  return areAllUnits(units)
}

export const areAllUnits = (names: readonly string[]): boolean =>
  names.length > 0 && names.every(looksLikeUnit)
