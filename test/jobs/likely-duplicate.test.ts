import { afterAll, beforeAll, expect, test } from 'vitest'
import { routeCase } from '../../jobs/route.ts'
import { withdraw } from '../../src/actions/complaint/endings/withdraw.ts'
import { openComplaint } from '../../src/actions/complaint/filing/open-complaint.ts'
import { perform } from '../../src/actions/perform.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import { aComplaint, done } from '../build.ts'
import { type AnApp, anApp } from './an-app.ts'

let stage: AnApp
beforeAll(async () => {
  stage = await anApp(new Date('2026-03-09T10:00:00+08:00'))
})
afterAll(() => stage.close())

async function routed(text: string): Promise<Case<'complaint'>> {
  const { file } = await openComplaint(stage.app.office, aComplaint({ text }))
  const owed = file.owed.find((one) => one.is === 'job')?.id ?? ''
  await routeCase(stage.app, { no: file.no, owed })
  return (await stage.app.storage.cases.get(file.no)) as Case<'complaint'>
}

const told = async ({ no }: Case): Promise<string[]> => {
  const promises = await stage.app.storage.ledger.of(no)
  return promises.flatMap(({ what }) =>
    what.is === 'notice' && what.say === 'likely-duplicate' ? [what.with.others ?? ''] : [],
  )
}

const text = '渝中区民生路一家火锅店后厨有老鼠，冻肉过期半年还在卖，店员说老板让用完再进货。'

test('what several report alike is suggested to the coordinators for merging, the later naming the earlier', async () => {
  const first = await routed(text)
  const second = await routed(`您好，${text}请尽快查处！`)

  expect(first.facts.like).toBeUndefined()
  expect(second.facts.like).toEqual([first.no])
  expect(await told(first)).toEqual([])
  expect(await told(second)).toEqual([first.no])
})

test('a wave of the same is told of twice and no more', async () => {
  const noise = '江津区滨江路酒吧每天半夜放低音炮，楼板都在震，老人孩子睡不着，请来测噪声。'
  const wave = []
  for (let one = 0; one < 5; one++) wave.push(await routed(noise))

  const counts = await Promise.all(wave.map(async (file) => (await told(file)).length))
  expect(counts).toEqual([0, 1, 1, 0, 0])
  expect(wave.at(-1)?.facts.like).toHaveLength(3)
})

test('another matter is not, nor one that has ended', async () => {
  const other = '万州区一个工地半夜打桩，几百户人睡不着，打了电话也没有人来，请环保部门测一测噪声。'
  const ended = await routed(other)
  done(
    await perform(stage.app.office, withdraw, {
      no: ended.no,
      actor: { kind: 'complainant' },
      input: { reason: '已解决' },
    }),
  )

  expect(
    (await routed('永川区农贸市场电子秤不准，买五斤少一斤，找市场管理的人说公平秤坏了。')).facts.like,
  ).toBeUndefined()
  expect((await routed(other)).facts.like).toBeUndefined()
})
