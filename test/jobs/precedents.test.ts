import { afterAll, beforeAll, expect, test } from 'vitest'
import { doBetweenCases } from '../../jobs/between-cases.ts'
import { designate } from '../../src/actions/dispute/decide-dispute.ts'
import { confirmPrecedent, dropPrecedent } from '../../src/actions/dispute/precedent.ts'
import { rescind } from '../../src/actions/dispute/rescind.ts'
import { perform } from '../../src/actions/perform.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import { aDispute, market, urban } from '../actions/dispute/a-dispute.ts'
import { aCoordinator, done } from '../build.ts'
import { type AnApp, anApp } from './an-app.ts'

let stage: AnApp
beforeAll(async () => {
  stage = await anApp(new Date('2026-03-09T10:00:00+08:00'))
})
afterAll(() => stage.close())

const fileOf = async (no: string) => (await stage.app.storage.cases.get(no)) as Case<'dispute'>

/** What a rule that was confirmed, or that fell, owes the others. */
async function compare(no: string): Promise<void> {
  for (const owing of (await fileOf(no)).owed)
    if (owing.is === 'job' && owing.job === 'compare-precedents')
      await doBetweenCases(stage.app, { no, owed: owing.id })
}

async function ruled(unit: string, about: { matter: string; district: string }): Promise<string> {
  const { office } = stage.app
  const { no } = await aDispute(office, { about })
  const ruling = { unit, basis: '三定规定', text: '' }
  done(await perform(office, designate, { no, actor: aCoordinator, input: ruling }))
  const input = { ...about, from: '2026-03-09', until: null }
  done(await perform(office, confirmPrecedent, { no, actor: aCoordinator, input }))
  await compare(no)
  return no
}

test('two rules that name different units for the same are told of, and neither routes', async () => {
  const about = { matter: '食品生产经营许可', district: '渝中区' }
  const [one, other] = [await ruled(market, about), await ruled(urban, about)]

  const { facts, history } = await fileOf(other)
  expect(facts.precedent).toMatchObject({ status: 'confirmed', against: [one] })
  expect(history.at(-1)).toMatchObject({ deed: 'flagPrecedent', by: { kind: 'bot' } })
  expect((await fileOf(one)).facts.precedent?.against).toEqual([other])
})

test.each`
  how             | deed             | status
  ${'not used'}   | ${dropPrecedent} | ${'dropped'}
  ${'taken back'} | ${rescind}       | ${'withdrawn'}
`('one of them $how, the other stands alone again and says so', async ({ deed, status }) => {
  const about = { matter: '食品生产经营许可', district: '南岸区' }
  const [one, other] = [await ruled(market, about), await ruled(urban, about)]
  const input = { reason: '依据已修订' }
  done(await perform(stage.app.office, deed as typeof rescind, { no: one, actor: aCoordinator, input }))
  await compare(one)

  const left = await fileOf(other)
  expect((await fileOf(one)).facts.precedent).toMatchObject({ status, against: [] })
  expect([left.facts.precedent?.against, left.history.at(-1)?.deed]).toEqual([[], 'markPrecedent'])
  // Whatever is next is not judged by this one.
  done(await perform(stage.app.office, dropPrecedent, { no: other, actor: aCoordinator, input }))
})

test.each([
  [{ matter: '食品' }, { refused: 'unknown-matter', what: '食品' }],
  [{ district: '渝中' }, { refused: 'unknown-district', what: '渝中' }],
])('a rule for %o would never apply, and is not confirmed', async (but, refused) => {
  const { office } = stage.app
  const about = { matter: '食品生产经营许可', district: '渝中区' }
  const { no } = await aDispute(office, { about })
  const ruling = { unit: market, basis: '三定规定', text: '' }
  done(await perform(office, designate, { no, actor: aCoordinator, input: ruling }))
  const input = { ...about, ...but, from: '2026-03-09', until: null }

  expect(await perform(office, confirmPrecedent, { no, actor: aCoordinator, input })).toEqual(refused)
})
