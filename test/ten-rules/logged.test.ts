import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sign } from '../../src/actions/complaint/sign.ts'
import { perform } from '../../src/actions/perform.ts'
import type { Case, CaseKind } from '../../src/rules/cases/case.ts'
import { firstBroken } from '../../src/storage/audit/seal.ts'
import { anOffice } from '../an-office.ts'
import { anOfficer, dispatched, refusal } from '../build.ts'
import { tuesday } from '../world.ts'
import { aStep, openers, walk } from './walks.ts'

let stage: Awaited<ReturnType<typeof anOffice>>
beforeAll(async () => {
  stage = await anOffice(tuesday)
})
afterAll(() => stage.close())

test('whatever changes a case is an entry that nobody can take back: one for each version, sealed in one chain', async () => {
  const kinds = fc.constantFrom<CaseKind[]>('complaint', 'dispute', 'plan-task')

  const isLogged = fc.asyncProperty(
    kinds,
    fc.array(aStep, { minLength: 6, maxLength: 12 }),
    async (kind, steps) => {
      stage.set(tuesday)
      const no = await openers[kind](stage.office)
      let before = (await stage.office.storage.cases.get(no)) as Case
      for (const step of steps) {
        const after = await walk(stage, no, step)
        const fresh = after.history.slice(before.history.length)
        expect(after.history.slice(0, before.history.length)).toEqual(before.history)
        expect(fresh.length >= after.version - before.version).toBe(true)
        expect(after.version > before.version).toBe(fresh.length > 0)
        expect(firstBroken(after.history)).toBeNull()
        expect(fresh.at(-1)?.to ?? before.state).toBe(after.state)
        expect(fresh.at(-1)?.unit ?? before.unit).toBe(after.unit)
        before = after
      }
    },
  )

  await fc.assert(isLogged, { numRuns: 15, seed: 2026 })
}, 60_000)

test('an entry says who, when, from what to what, and nothing else is kept of a refused deed', async () => {
  const { office } = stage
  const { no } = await dispatched(office)

  await perform(office, sign, { no, actor: anOfficer('cq-yuzhong-market'), input: {} })
  const after = await office.storage.cases.get(no)
  const refused = refusal(
    await perform(office, sign, { no, actor: anOfficer('cq-yuzhong-market'), input: {} }),
  )

  expect(after?.history.at(-1)).toMatchObject({
    deed: 'sign',
    from: 'dispatched',
    to: 'signed',
    by: { kind: 'person', unit: 'cq-yuzhong-market', name: '测试员' },
    at: office.clock(),
  })
  expect(refused).toBe('not-now')
  expect(await office.storage.cases.get(no)).toEqual(after)
})

test('the heads of all histories are anchored, and the whole is verified', async () => {
  const { anchors } = stage.office.storage

  const { heads } = await anchors.anchor(tuesday)
  const audit = await anchors.verify()

  expect(heads).toBeGreaterThan(10)
  expect(audit).toMatchObject({ ok: true, firstBroken: null })
})
