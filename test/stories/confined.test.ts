import { afterAll, beforeAll, expect, test } from 'vitest'
import { zhixie } from '../admin/at-desk.ts'
import { cast, formFrom, settled } from '../chat/cast.ts'
import { openWorld, type World } from '../world.ts'

/** Words that stand nowhere but in the clue. */
const canary = { summary: '乌木手串', evidence: '银杏转账截图', step: '石榴花笺' } as const
const words: readonly string[] = Object.values(canary)
const heard = (found: unknown): string[] => words.filter((word) => JSON.stringify(found ?? '').includes(word))

let world: World
beforeAll(async () => {
  world = await openWorld({ plans: false })
}, 60_000)
afterAll(() => world.close())

const clueNo = 'XS2026-00001'
const others = [
  cast.liaison,
  cast.coordinator,
  cast.supervisor,
  cast.complainant,
  cast.otherLiaison,
  '简明',
  '顾安然',
]

/** The liaison of the fire brigade notes a clue; the leader of another bureau alone is told of it, and approves. */
async function noted(): Promise<void> {
  const author = world.sandbox.as('冉鹏')
  const { view } = await author.command('/zhixie 移送')
  if (!view) throw new Error('No form.')
  const { errors, view: onTop } = await author.submit(view, {
    移送类型: '问题线索，移送纪检监察机关',
    事由: canary.summary,
    移送清单: canary.evidence,
    知情经办人: [cast.leader],
  })
  expect(errors).toEqual({})
  expect(JSON.stringify(onTop)).toContain(clueNo)
  await settled(world)
}

test('a clue lives to its end, and nobody but the two who are named in it ever sees a word of it', async () => {
  await noted()
  const seenBy = async (who: string) => (await world.sandbox.as(who).command(`/zhixie 查 ${clueNo}`)).message
  const card = await seenBy(cast.leader)
  const approving = await formFrom(world, cast.leader, { on: card as never, label: '批准' })
  await world.sandbox.as(cast.leader).submit(approving, { 情况: canary.step })
  await settled(world)
  await world.leap('next-digest')
  await world.leap('next-deadline')
  await settled(world)

  const file = await world.app.storage.cases.get(clueNo)
  expect([file?.state, heard(file)]).toEqual(['approved', words])
  // Even to those who may read it, its words stand on its page and not in the chat.
  expect(heard(card)).toEqual([])
  expect(heard(await world.sandbox.as(cast.leader).command('/zhixie 待办'))).toEqual([])
  for (const who of others) {
    const person = world.sandbox.as(who)
    const said = [
      await person.openHome(),
      await person.command('/zhixie 待办'),
      await person.command('/zhixie 简报'),
      await seenBy(who),
    ]
    expect(heard(said), who).toEqual([])
    expect(JSON.stringify(said), who).not.toContain(`*${clueNo}*`)
  }
  const channels = ['涉企投诉', '协调组', '执法监督', '渝中区消防支队', '渝中区市场监管局']
  for (const channel of channels) {
    expect(heard(world.sandbox.messages(channel)), channel).toEqual([])
    expect(JSON.stringify(world.sandbox.messages(channel)), channel).not.toContain(clueNo)
  }
})

test('the digest knows how many there were, and the command line knows of none', async () => {
  const digests = world.sandbox.messages('协调组').map((message) => JSON.stringify(message))
  const env = { MONGODB_URI: world.ground.mongodbUri, REDIS_URL: world.ground.redisUrl, LOG_LEVEL: 'silent' }
  const listed = await zhixie(['case', 'list', '--json'], { env })
  const shown = await zhixie(['case', 'show', clueNo, '--json'], { env })

  expect(digests.some((digest) => digest.includes('问题线索 1 件'))).toBe(true)
  expect([listed, shown].flatMap((answer) => heard(answer))).toEqual([])
  expect(JSON.stringify(listed)).not.toContain(clueNo)
})
