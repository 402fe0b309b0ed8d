import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDispute } from '../../src/actions/dispute/open-dispute.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import { isRefused } from '../../src/rules/refusal.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { openWorld, type World } from '../world.ts'
import { cast, complained, filled, pressed, texts, units } from './cast.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
}, 60_000)
afterAll(() => world.close())

async function aNewOne(text?: string): Promise<string> {
  await complained(world, text)
  return (await world.app.storage.cases.list({ kind: 'complaint' }, everything)).at(-1)?.no ?? ''
}
async function aDispute(): Promise<string> {
  const opened = await openDispute(world.app.office, {
    matter: texts.dispute,
    kind: 'both-decline',
    applicant: units.market,
    parties: [units.market, units.urban],
    positions: [],
    origin: { key: `test:${performance.now()}`, door: 'chat' },
    by: { kind: 'bot' },
  })
  if (isRefused(opened)) throw new Error(opened.refused)
  return opened.file.no
}
const file = async (no: string): Promise<Case> => {
  const found = await world.app.storage.cases.get(no)
  if (!found) throw new Error(`No case ${no}.`)
  return found
}
const answered = async (no: string, who: string = cast.liaison) => {
  await pressed(world, who, { no, label: '签收' })
  return filled(world, who, { no, label: '办结', fields: { 办理结果: '已解释说明', 答复内容: '已核实。' } })
}

test('happy: an answered complaint is rated', async () => {
  const no = await aNewOne()
  await answered(no)

  await pressed(world, cast.complainant, { no, label: '满意' })

  expect((await file(no)).facts).toMatchObject({ rating: { happy: true } })
})

test('unhappy: an answered complaint is done again', async () => {
  const no = await aNewOne()
  await answered(no)

  await filled(world, cast.complainant, {
    no,
    label: '不满意，重办',
    fields: { 不满意的原因: '没有人来过。' },
  })

  expect(await file(no)).toMatchObject({ state: 'dispatched', facts: { rating: { happy: false } } })
})

test('corrected, then not accepted on a lawful ground', async () => {
  const no = await aNewOne()

  await filled(world, cast.complainant, { no, label: '更正', fields: { 更正说明: '说的是另一家店。' } })
  expect((await file(no)).state).toBe('triage')
  await filled(world, cast.coordinator, {
    no,
    label: '不予受理',
    fields: { 理由: '已进入诉讼', 说明: '法院已立案。' },
  })

  expect((await file(no)).state).toBe('not-accepted')
})

test('withdrawn, and merged', async () => {
  const [first, second, third] = [await aNewOne(), await aNewOne(), await aNewOne()]

  await filled(world, cast.complainant, { no: first, label: '撤回', fields: {} })
  await filled(world, cast.coordinator, { no: second, label: '并案', fields: { 并入编号: third } })

  expect((await file(first)).state).toBe('withdrawn')
  expect(await file(second)).toMatchObject({ state: 'merged', facts: { mergedInto: third } })
})

test.each(['SQ1999-99999', '不是编号'])(
  'a complaint is not merged into %s, which nobody knows',
  async (into) => {
    const no = await aNewOne()

    const sent = await filled(world, cast.coordinator, { no, label: '并案', fields: { 并入编号: into } })

    expect(Object.keys(sent.errors)).toEqual(['并入编号'])
    expect((await file(no)).state).not.toBe('merged')
  },
)

test('an answer about enforcement is reviewed: sent back once, then let stand', async () => {
  const no = await aNewOne(texts.enforcement)
  await filled(world, cast.coordinator, {
    no,
    label: '指派',
    fields: { 承办单位: '重庆市市场监督管理局', 依据: '上级主管' },
  })
  await answered(no, '何晓雯')
  expect((await file(no)).state).toBe('in-review')

  await filled(world, cast.supervisor, { no, label: '退回重办', fields: { 理由: '未说明罚款依据。' } })
  expect((await file(no)).state).toBe('signed')
  await filled(world, '何晓雯', {
    no,
    label: '办结',
    fields: { 办理结果: '部分解决', 答复内容: '罚款依据为第五条。' },
  })
  await pressed(world, cast.supervisor, { no, label: '通过' })

  expect((await file(no)).state).toBe('answered')
})

test('an extension that is refused leaves the date as it was', async () => {
  const no = await aNewOne()
  await pressed(world, cast.liaison, { no, label: '签收' })
  const due = (await file(no)).clocks.find((clock) => clock.name === 'answer')?.due

  await filled(world, cast.liaison, { no, label: '申请延期', fields: { 延长工作日: '1', 理由: '送检。' } })
  await filled(world, cast.coordinator, { no, label: '不同意', fields: { 理由: '理由不足。' } })

  expect((await file(no)).clocks.find((clock) => clock.name === 'answer')?.due).toEqual(due)
  expect((await file(no)).facts).not.toHaveProperty('extension')
})

test('a dispute is completed, accepted, and ends with an opinion', async () => {
  const no = await aDispute()

  await filled(world, cast.coordinator, { no, label: '补正', fields: { 需补正内容: '缺现场笔录。' } })
  expect((await file(no)).state).toBe('incomplete')
  await filled(world, cast.liaison, { no, label: '提交补正', fields: { 补正内容: '已补现场笔录。' } })
  await pressed(world, cast.coordinator, { no, label: '受理' })
  await filled(world, cast.otherLiaison, { no, label: '陈述意见', fields: { 我方意见: '不归我局。' } })
  await filled(world, cast.coordinator, {
    no,
    label: '出具意见',
    fields: { 承办单位: '重庆市渝中区城市管理局', 依据: '三定规定' },
  })

  expect(await file(no)).toMatchObject({ facts: { decision: { form: 'opinion', unit: units.urban } } })
})

test('a dispute is refused by the desk, or withdrawn by a party', async () => {
  const [refused, withdrawn] = [await aDispute(), await aDispute()]

  await filled(world, cast.coordinator, { no: refused, label: '不予受理', fields: { 理由: '已有规定。' } })
  await filled(world, cast.liaison, { no: withdrawn, label: '撤回', fields: {} })

  expect((await file(refused)).state).toBe('not-accepted')
  expect((await file(withdrawn)).state).toBe('withdrawn')
})
