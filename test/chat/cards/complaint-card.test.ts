import { afterAll, beforeAll, expect, test } from 'vitest'
import { assign } from '../../../src/actions/complaint/assign.ts'
import { perform } from '../../../src/actions/perform.ts'
import { complaintCard } from '../../../src/chat/cards/complaint-card.ts'
import type { CaseNo } from '../../../src/rules/cases/case.ts'
import { caseView } from '../../../src/storage/reads/case-view.ts'
import { anOffice } from '../../an-office.ts'
import { aCoordinator, dispatched, done } from '../../build.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')
const unit = 'cq-yuzhong-urban'

let stage: Awaited<ReturnType<typeof anOffice>>
beforeAll(async () => {
  stage = await anOffice(monday)
})
afterAll(() => stage.close())

test.each([
  ['named by a coordinator', {}, true],
  ['designated', { designatedBy: 'ZY2026-00001' as CaseNo }, false],
])('a unit that was %s is offered the return, or not', async (_how, by, offered) => {
  const { office } = stage
  const { no } = await dispatched(office)
  const input = { unit, basis: '职责清单', ...by }
  const file = done(await perform(office, assign, { no, actor: aCoordinator, input }))

  const card = JSON.stringify(complaintCard(caseView(file, monday, office.city), unit))

  expect([card.includes('giveBack'), card.includes('退回期限')]).toEqual([offered, offered])
})
