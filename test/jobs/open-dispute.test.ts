import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDisputeOf } from '../../jobs/open-dispute.ts'
import { assign } from '../../src/actions/complaint/assign.ts'
import { openComplaint } from '../../src/actions/complaint/filing/open-complaint.ts'
import { giveBack } from '../../src/actions/complaint/give-back.ts'
import { contest } from '../../src/actions/complaint/linked/contest.ts'
import { route } from '../../src/actions/complaint/route.ts'
import { perform } from '../../src/actions/perform.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import { theBot } from '../../src/rules/sight/roles.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { aComplaint, aCoordinator, anOfficer, dispatched, done, understood } from '../build.ts'
import { type AnApp, anApp } from './an-app.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')
const market = 'cq-yuzhong-market'
const urban = 'cq-yuzhong-urban'

let stage: AnApp
beforeAll(async () => {
  stage = await anApp(monday)
})
afterAll(() => stage.close())

async function returned(no: string, unit: string): Promise<Case<'complaint'>> {
  const input = { reason: 'not-competent', explanation: '不归我们管', proposed: null } as const
  return done(await perform(stage.app.office, giveBack, { no, actor: anOfficer(unit), input }))
}

async function assigned(no: string, unit: string): Promise<void> {
  const input = { unit, basis: '请先行办理' }
  done(await perform(stage.app.office, assign, { no, actor: aCoordinator, input }))
}

const jobOf = ({ owed }: Case): string =>
  owed.find((owing) => owing.is === 'job' && owing.job === 'open-dispute')?.id ?? ''

const disputesOver = async (no: string) =>
  (await stage.app.storage.cases.list({ kind: 'dispute' }, everything)).filter(
    (file) => file.kind === 'dispute' && file.facts.complaint === no,
  ) as Case<'dispute'>[]

test('the second return opens a dispute even if it is the same unit both times', async () => {
  const { no } = await dispatched(stage.app.office, { unit: market })
  await returned(no, market)
  await assigned(no, market)
  const owed = jobOf(await returned(no, market))

  await openDisputeOf(stage.app, { no, owed })

  const [dispute, ...more] = await disputesOver(no)
  expect(more).toEqual([])
  expect(dispute?.facts.parties).toEqual([market])
})

test('it is the dispute of the second return, though it is opened only after the third', async () => {
  const { no } = await dispatched(stage.app.office, { unit: market })
  await returned(no, market)
  await assigned(no, urban)
  const owed = jobOf(await returned(no, urban))
  await assigned(no, 'cq-yuzhong-fire')
  await returned(no, 'cq-yuzhong-fire')

  await openDisputeOf(stage.app, { no, owed })

  const [dispute] = await disputesOver(no)
  expect(dispute?.origin.key).toBe(`returns:${no}:2`)
  expect(dispute?.facts.parties).toEqual([market, urban])
})

test('of a hidden complaint the dispute, which channels show, holds no more than units read of it', async () => {
  const { office } = stage.app
  const hidden = await openComplaint(office, { ...aComplaint(), confidential: true })
  const input = { unit: market, sure: true, accused: [], understood }
  const { no } = done(await perform(office, route, { no: hidden.file.no, actor: theBot, input }))
  const contesting = {
    ...({ kind: 'both-decline', others: [urban], basis: '三定规定', talkFirst: false } as const),
    ...{ view: '投诉人 13987650421 所述占道不归我局', talks: '已电话 13987650421', runningDates: '' },
  }
  const owed = jobOf(
    done(await perform(office, contest, { no, actor: anOfficer(market), input: contesting })),
  )

  await openDisputeOf(stage.app, { no, owed })

  const [dispute] = await disputesOver(no)
  expect(dispute?.facts.positions[0]?.view).toContain('所述占道不归我局')
  expect(JSON.stringify(dispute)).not.toContain('13987650421')
})
