import { afterAll, beforeAll, expect, test } from 'vitest'
import { merge } from '../../../../src/actions/complaint/endings/merge.ts'
import { perform } from '../../../../src/actions/perform.ts'
import { mergeForm } from '../../../../src/chat/modals/complaint/merge.ts'
import { anOffice } from '../../../an-office.ts'
import { aCoordinator, dispatched, done } from '../../../build.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')

let stage: Awaited<ReturnType<typeof anOffice>>
beforeAll(async () => {
  stage = await anOffice(monday)
})
afterAll(() => stage.close())

test('nothing is merged into a complaint that has ended: two merged into each other would be nobody’s', async () => {
  const { office } = stage
  const [one, other] = [await dispatched(office), await dispatched(office)]
  done(await perform(office, merge, { no: one.no, actor: aCoordinator, input: { into: other.no } }))

  const outcome = await mergeForm.submit(office, {
    no: other.no,
    actor: aCoordinator,
    values: { into: one.no },
    key: 'form-1',
  })

  expect(outcome).toMatchObject({ refused: 'not-now', no: one.no })
  expect((await office.storage.cases.get(other.no))?.closedAt).toBeNull()
})
