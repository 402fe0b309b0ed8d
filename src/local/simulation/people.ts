/** What people do with a case, by chance: sign, return, ask, extend, answer, dispute, decide, or let it lie. */

import { answer } from '../../actions/complaint/answer.ts'
import { assign } from '../../actions/complaint/assign.ts'
import { reopen } from '../../actions/complaint/endings/reopen.ts'
import { grantExtension } from '../../actions/complaint/extension/decide-extension.ts'
import { requestExtension } from '../../actions/complaint/extension/request-extension.ts'
import { giveBack } from '../../actions/complaint/give-back.ts'
import { ask } from '../../actions/complaint/hearing/ask.ts'
import { reply } from '../../actions/complaint/hearing/reply.ts'
import { progress } from '../../actions/complaint/progress.ts'
import { approveAnswer } from '../../actions/complaint/review-answer.ts'
import { sign } from '../../actions/complaint/sign.ts'
import { opine } from '../../actions/dispute/decide-dispute.ts'
import { accept } from '../../actions/dispute/hear-parties.ts'
import { statePosition } from '../../actions/dispute/state-position.ts'
import { escalated } from '../../actions/escalate.ts'
import type { Office } from '../../actions/office.ts'
import { type Deed, perform } from '../../actions/perform.ts'
import type { Case, CaseKind } from '../../rules/cases/case.ts'
import { openProposals } from '../../rules/cases/time/proposals.ts'
import type { UnitId } from '../../rules/city.ts'
import type { Actor, Officer } from '../../rules/sight/roles.ts'
import { simulatedWords } from '../../words/admin/simulation.ts'
import type { Chance } from './random.ts'

const { text, name, basis } = simulatedWords

const officer = (unit: UnitId, ...roles: Officer['roles']): Officer => ({
  kind: 'person',
  id: `sim:${unit}:${roles.join()}`,
  name,
  unit,
  roles,
})

/** One act of somebody on the case as it is now; refused acts are as human as the others. */
export async function somebodyActs(office: Office, file: Case, chance: Chance): Promise<void> {
  const { city } = office
  const desk = officer(city.coordination, 'coordinator')
  const act = <K extends CaseKind, Input>(deed: Deed<K, Input>, actor: Actor, input: Input) =>
    perform(office, deed, { no: file.no, actor, input })
  if (
    openProposals(file).length > 0 &&
    (file.kind === 'complaint' || file.kind === 'dispute') &&
    chance.happens(0.5)
  ) {
    await act(escalated[file.kind] as never, desk, { text } as never)
    return
  }
  if (file.kind === 'complaint') await actOnComplaint({ office, file, chance, act, desk })
  if (file.kind === 'dispute') await actOnDispute({ file, chance, act, desk })
}

type Acting<K extends CaseKind> = {
  file: Case<K>
  chance: Chance
  act: <D extends CaseKind, Input>(deed: Deed<D, Input>, actor: Actor, input: Input) => Promise<unknown>
  desk: Officer
}

async function actOnComplaint({ office, file, chance, act, desk }: Acting<'complaint'> & { office: Office }) {
  const holder = officer(file.unit, 'liaison')
  switch (file.state) {
    case 'triage':
    case 'returned':
    case 'taken-over':
      return act(assign, desk, { unit: anyUnit(office, chance), basis })
    case 'dispatched':
      if (chance.happens(0.12))
        return act(giveBack, holder, { reason: 'not-competent', explanation: text, proposed: null })
      return act(sign, holder, {})
    case 'signed':
      return actWhileSigned({ file, chance, act, holder, desk })
    case 'waiting':
      return act(reply, { kind: 'complainant' }, { text })
    case 'in-review':
      return act(approveAnswer, officer(office.city.supervision, 'supervisor'), {})
    case 'answered':
      return chance.happens(0.05) ? act(reopen, { kind: 'complainant' }, { reason: text }) : undefined
    default:
      return undefined
  }
}

async function actWhileSigned({
  file,
  chance,
  act,
  holder,
  desk,
}: Omit<Acting<'complaint'>, 'desk'> & { holder: Officer; desk: Officer }) {
  if (file.facts.extension) return act(grantExtension, desk, {})
  const turn = chance.next()
  if (turn < 0.1) return act(ask, holder, { text })
  if (turn < 0.18) return act(requestExtension, holder, { days: 5, reason: text })
  if (turn < 0.4) return act(progress, holder, { text })
  return act(answer, holder, { result: 'solved', text })
}

async function actOnDispute({ file, chance, act, desk }: Acting<'dispute'>) {
  const [first = '', second = ''] = file.facts.parties
  if (file.state === 'applied') return act(accept, desk, {})
  if (file.state === 'hearing' && chance.happens(0.5))
    return act(statePosition, officer(chance.pick([first, second]), 'liaison'), { view: text, basis: text })
  return act(opine, desk, { unit: first, basis, text })
}

function anyUnit({ city }: Office, chance: Chance): UnitId {
  const bureaus = [...city.units.values()].filter(
    ({ level, kind, validTo }) => level === 'district' && kind === 'department' && !validTo,
  )
  const [first, ...others] = bureaus.map(({ id }) => id)
  return first ? chance.pick([first, ...others]) : city.coordination
}
