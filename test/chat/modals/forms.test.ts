import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDispute } from '../../../src/actions/dispute/open-dispute.ts'
import { seedCity } from '../../../src/actions/seed-city.ts'
import { buttons, meaning } from '../../../src/chat/buttons/buttons.ts'
import { moveButton } from '../../../src/chat/buttons/move-button.ts'
import { formView } from '../../../src/chat/modals/form.ts'
import { forms } from '../../../src/chat/modals/forms.ts'
import { checkView } from '../../../src/local/sandbox/blocks/check-view.ts'
import type { Case, CaseKind } from '../../../src/rules/cases/case.ts'
import { type Table, tables } from '../../../src/rules/cases/moves.ts'
import { theBot } from '../../../src/rules/sight/roles.ts'
import { everything } from '../../../src/rules/sight/visibility.ts'
import { anOffice } from '../../an-office.ts'
import { dispatched } from '../../build.ts'
import { transferOpeners } from '../../ten-rules/transfer-deeds.ts'

type Ground = Awaited<ReturnType<typeof anOffice>>
let ground: Ground
let samples: Record<CaseKind, Case>

beforeAll(async () => {
  ground = await anOffice(new Date('2026-03-10T10:00:00+08:00'))
  const { office } = ground
  await seedCity(office)
  await openDispute(office, {
    matter: '谁管流动摊贩',
    kind: 'both-decline',
    applicant: null,
    parties: ['cq-yuzhong-market', 'cq-yuzhong-urban'],
    positions: [],
    origin: { key: 'test:dispute', door: 'cli' },
    by: { kind: 'bot' },
  })
  const complaint = await dispatched(office)
  const first = async (kind: CaseKind) =>
    (await office.storage.cases.list({ kind }, everything, 1))[0] as Case
  for (const open of Object.values(transferOpeners)) await open(office)
  const clue = (await office.storage.cases.get('XS2026-00001')) as Case
  samples = {
    complaint,
    dispute: await first('dispute'),
    'plan-task': await first('plan-task'),
    'criminal-transfer': await first('criminal-transfer'),
    transfer: await first('transfer'),
    clue,
  }
}, 60_000)
afterAll(() => ground.close())

test.each([...forms.keys()])('%s is a view that Slack takes', (id) => {
  const form = forms.get(id)
  if (!form) throw new Error(`No form ${id}.`)
  const blocks = form.fields({
    file: samples[form.kind],
    city: ground.office.city,
    now: ground.office.clock(),
    actor: theBot,
  })

  const view = formView({ id, name: form.name, blocks, metadata: '{}' })

  expect(() => checkView(JSON.parse(JSON.stringify(view)), 'modal')).not.toThrow()
})

/** Moves that one deed chooses by the case, under the button of that deed. */
const under: Record<string, string> = {
  'complaint:giveUp': 'giveBack',
  'complaint:answerForReview': 'answer',
  'dispute:acceptHeard': 'accept',
  'dispute:offer': 'settle',
  'dispute:stateLast': 'state',
  'plan-task:progress': 'reportProgress',
  'plan-task:reportStanding': 'reportProgress',
  'plan-task:reportDone': 'reportProgress',
  'plan-task:reportShare': 'reportProgress',
  'plan-task:acceptShare': 'acceptWork',
  'plan-task:acceptAll': 'acceptWork',
  'plan-task:sendBackShare': 'sendBack',
  'complaint:reclassifyAside': 'reclassify',
}
/** Made by the bot where people could as well, on a page because the chat must not show it, or for a whole plan at once. */
const without = [
  'complaint:readIdentity',
  'complaint:setNotices',
  'complaint:wantCheckBacks',
  'complaint:answerCheckBack',
  'dispute:carryOut',
  'plan-task:nameOwners',
  'plan-task:widen',
  'plan-task:narrow',
  'plan-task:settle',
  'plan-task:reword',
  'plan-task:redate',
  'plan-task:becomeDated',
  'plan-task:becomeStanding',
]

const moves = Object.entries(tables).flatMap(([kind, { moves }]) =>
  Object.entries(moves as Table['moves']).map(([name, move]) => ({
    kind: kind as CaseKind,
    name,
    by: move.by,
  })),
)

test.each(moves.filter(({ by }) => by.some((part) => part !== 'bot')))(
  '$kind: $name has a button',
  ({ kind, name }) => {
    const button = buttons[under[`${kind}:${name}`] ?? name]

    expect(without.includes(`${kind}:${name}`) || (button && meaning(button, kind))).toBeTruthy()
  },
)

test.each(Object.keys(buttons))('%s has a label that people can read', (name) => {
  const { text } = moveButton(name, 'SQ2026-00001')

  expect(text.text).toMatch(/^[\u4e00-\u9fff，]{2,10}$/)
})
