import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assign } from '../../../../src/actions/complaint/assign.ts'
import { sign } from '../../../../src/actions/complaint/sign.ts'
import { perform } from '../../../../src/actions/perform.ts'
import { aCoordinator, anOfficer, dispatched, done } from '../../../build.ts'
import { type AnApp, anApp } from '../../../jobs/an-app.ts'
import { aFolder, documentOf, zhixie } from '../../at-desk.ts'

let stage: AnApp
beforeAll(async () => {
  stage = await anApp(new Date('2026-05-06T10:00:00+08:00'))
})
afterAll(() => stage.close())

test('what coordinators chose is written as labelled texts, and counted', async () => {
  const { office } = stage.app
  const { no } = await dispatched(office)
  const input = { unit: 'cq-yuzhong-urban', basis: '占道' }
  done(await perform(office, assign, { no, actor: aCoordinator, input }))
  done(await perform(office, sign, { no, actor: anOfficer('cq-yuzhong-urban'), input: {} }))
  await dispatched(office)
  const out = join(aFolder(), 'choices.jsonl')
  const { mongodbUri: MONGODB_URI, redisUrl: REDIS_URL } = stage.ground
  const env = { MONGODB_URI, REDIS_URL, DATA_DIR: aFolder() }

  const call = await zhixie(['lessons', '--out', out, '--json'], { env })

  expect(documentOf(call)).toMatchObject({
    lessons: 1,
    choices: [{ matter: '食品经营监督检查', unit: '重庆市渝中区城市管理局', times: 1 }],
  })
  const [line = ''] = readFileSync(out, 'utf8').trim().split('\n')
  expect(JSON.parse(line)).toMatchObject({ id: no, department: '重庆市城市管理局', accusedUnit: null })

  const again = await zhixie(['lessons', '--out', out], { env })
  expect(again.code).toBe(2)
  expect(again.err).toEqual([expect.stringContaining('is there already; name a new file')])
})
