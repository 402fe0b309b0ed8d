import { afterAll, beforeAll, expect, test } from 'vitest'
import { notAccept } from '../../src/actions/complaint/endings/not-accept.ts'
import { openComplaint } from '../../src/actions/complaint/filing/open-complaint.ts'
import { perform } from '../../src/actions/perform.ts'
import { caseView } from '../../src/storage/reads/case-view.ts'
import { noticeInWords } from '../../src/words/notices.ts'
import { anOffice } from '../an-office.ts'
import { aComplaint, aCoordinator, done } from '../build.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')

let stage: Awaited<ReturnType<typeof anOffice>>
beforeAll(async () => {
  stage = await anOffice(monday)
})
afterAll(() => stage.close())

test.each(['is_archived', 'invalid_blocks', 'a_code_of_next_year'])(
  'plain: coordinators read no code of the platform (%s)',
  async (reason) => {
    const { file } = await openComplaint(stage.office, aComplaint())
    const view = caseView(file, monday, stage.office.city)

    const said = noticeInWords('undeliverable', {
      view,
      with: { reason, place: '市场监管' },
      entry: null,
      discreet: false,
    })

    expect(said.replace(file.no, '')).not.toMatch(/[a-z]/i)
  },
)

test.each([
  [false, false],
  [true, true],
])('blind: why a confidential case is not accepted is said in private alone (%s)', async (discreet, said) => {
  const { office } = stage
  const { file } = await openComplaint(office, aComplaint({ confidential: true }))
  const input = { reason: 'litigation', explanation: '法院已受理蓝莓酱工坊一案' } as const
  const ended = done(await perform(office, notAccept, { no: file.no, actor: aCoordinator, input }))
  const entry = ended.history.at(-1) ?? null

  const words = noticeInWords('moved', {
    view: caseView(ended, monday, office.city),
    with: {},
    entry,
    discreet,
  })

  expect(words.includes('蓝莓酱工坊')).toBe(said)
  expect(words).toContain('诉讼')
})
