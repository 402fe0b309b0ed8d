import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answer } from '../../src/actions/complaint/answer.ts'
import { assign } from '../../src/actions/complaint/assign.ts'
import { close } from '../../src/actions/complaint/endings/close.ts'
import { reopen } from '../../src/actions/complaint/endings/reopen.ts'
import { grantExtension, refuseExtension } from '../../src/actions/complaint/extension/decide-extension.ts'
import { requestExtension } from '../../src/actions/complaint/extension/request-extension.ts'
import { giveBack } from '../../src/actions/complaint/give-back.ts'
import { ask } from '../../src/actions/complaint/hearing/ask.ts'
import { reply } from '../../src/actions/complaint/hearing/reply.ts'
import { approveAnswer, sendBackAnswer } from '../../src/actions/complaint/review-answer.ts'
import { type Routed, route } from '../../src/actions/complaint/route.ts'
import { sign } from '../../src/actions/complaint/sign.ts'
import { perform } from '../../src/actions/perform.ts'
import { runningClock } from '../../src/rules/cases/case.ts'
import { toDay } from '../../src/rules/deadlines.ts'
import { theBot } from '../../src/rules/sight/roles.ts'
import { anOffice } from '../an-office.ts'
import { aCoordinator, anOfficer, aSupervisor, dispatched, done, refusal, understood } from '../build.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')
const market = anOfficer('cq-yuzhong-market')
const urban = anOfficer('cq-yuzhong-urban')
const nothing = {}

let stage: Awaited<ReturnType<typeof anOffice>>
beforeAll(async () => {
  stage = await anOffice(monday)
})
beforeEach(() => stage.set(monday))
afterAll(() => stage.close())

const dueDay = (file: { clocks: { name: string; due: Date; status: string }[] }, name: string) => {
  const clock = file.clocks.find((other) => other.name === name && other.status !== 'stopped')
  return clock ? toDay(clock.due) : null
}

describe('the straight way', () => {
  test('dispatch starts sign, return and answer; signing stops only sign', async () => {
    const { office } = stage

    const file = await dispatched(office)
    const signed = done(await perform(office, sign, { no: file.no, actor: market, input: nothing }))

    expect([dueDay(file, 'sign'), dueDay(file, 'return'), dueDay(file, 'answer')]).toEqual([
      '2026-03-10',
      '2026-03-11',
      '2026-03-16',
    ])
    expect(
      signed.clocks
        .filter((clock) => clock.status === 'running')
        .map((clock) => clock.name)
        .sort(),
    ).toEqual(['answer', 'return'])
    expect(signed.state).toBe('signed')
  })

  test('an answer ends the answer clock, and the case is closed', async () => {
    const { office } = stage
    const { no } = await dispatched(office)
    await perform(office, sign, { no, actor: market, input: nothing })

    const answered = done(
      await perform(office, answer, { no, actor: market, input: { result: 'solved', text: '已整改' } }),
    )
    const closed = done(await perform(office, close, { no, actor: aCoordinator, input: nothing }))

    expect(runningClock(answered, 'answer')).toBeUndefined()
    expect(closed.closedAt).toEqual(monday)
    expect(closed.wake).toBeNull()
    expect(closed.clocks.every((clock) => clock.status === 'stopped')).toBe(true)
  })

  test('an unhappy rating reopens at the unit that answered, within its window only', async () => {
    const { office, set } = stage
    const { no } = await dispatched(office)
    await perform(office, sign, { no, actor: market, input: nothing })
    await perform(office, answer, { no, actor: market, input: { result: 'solved', text: '已整改' } })
    await perform(office, close, { no, actor: aCoordinator, input: nothing })

    set(new Date('2026-06-01T10:00:00+08:00'))
    const late = refusal(
      await perform(office, reopen, { no, actor: { kind: 'complainant' }, input: { reason: '没有整改' } }),
    )
    set(new Date('2026-03-11T10:00:00+08:00'))
    const again = done(
      await perform(office, reopen, { no, actor: { kind: 'complainant' }, input: { reason: '没有整改' } }),
    )

    expect(late).toBe('too-late')
    expect([again.state, again.unit, again.closedAt]).toEqual(['dispatched', 'cq-yuzhong-market', null])
  })
})

describe('returns', () => {
  const back = (proposed: string | null) =>
    ({ reason: 'other-competent', explanation: '不归我们管', proposed }) as const
  const routed: Routed = { unit: 'cq-yuzhong-market', sure: true, accused: [], understood }

  test('the first goes to the unit proposed; the complainant’s clock never stops', async () => {
    const { office } = stage
    const file = await dispatched(office)

    const returned = done(
      await perform(office, giveBack, { no: file.no, actor: market, input: back('cq-yuzhong-urban') }),
    )
    const rerouted = done(await perform(office, route, { no: file.no, actor: theBot, input: routed }))

    expect([returned.state, returned.unit]).toEqual(['returned', 'cq-justice'])
    expect([rerouted.state, rerouted.unit]).toEqual(['dispatched', 'cq-yuzhong-urban'])
    expect(dueDay(rerouted, 'answer')).toBe(dueDay(file, 'answer'))
  })

  test('the second owes a dispute, the third puts the case into the hands of the coordination group', async () => {
    const { office } = stage
    const { no } = await dispatched(office)
    await perform(office, giveBack, { no, actor: market, input: back('cq-yuzhong-urban') })
    await perform(office, route, { no, actor: theBot, input: routed })
    const second = done(await perform(office, giveBack, { no, actor: urban, input: back('cq-yuzhong-fire') }))
    await perform(office, route, { no, actor: theBot, input: routed })
    const third = done(
      await perform(office, giveBack, {
        no,
        actor: anOfficer('cq-yuzhong-fire'),
        input: { ...back(null), reason: 'not-competent' },
      }),
    )

    expect(second.owed.filter((owing) => owing.is === 'job' && owing.job === 'open-dispute')).toHaveLength(1)
    expect([third.state, third.unit, third.facts.interim]).toEqual([
      'taken-over',
      'cq-justice',
      'cq-yuzhong-fire',
    ])
    expect(runningClock(third, 'name-unit')).toBeDefined()
    expect(runningClock(third, 'answer')).toBeDefined()
  })

  test('is refused after its window, without reasons, to an unknown or recused unit, and after a designation', async () => {
    const { office, set } = stage
    const { no } = await dispatched(office)
    const accused = await dispatched(office, { unit: 'cq-justice', accused: ['cq-yuzhong-fire'] })
    const try_ = async (input: object) =>
      refusal(
        await perform(office, giveBack, {
          no,
          actor: market,
          input: { ...back('cq-yuzhong-urban'), ...input },
        }),
      )

    expect(await try_({ explanation: ' ' })).toBe('missing')
    expect(await try_({ proposed: null })).toBe('missing')
    expect(await try_({ proposed: 'nowhere' })).toBe('unknown-unit')
    expect(await try_({ proposed: 'cq-yuzhong-market' })).toBe('same-unit')
    expect(
      refusal(
        await perform(office, giveBack, {
          no: accused.no,
          actor: anOfficer('cq-justice'),
          input: back('cq-yuzhong-fire'),
        }),
      ),
    ).toBe('recused')

    set(new Date('2026-03-12T10:00:00+08:00'))
    expect(await try_({})).toBe('too-late')

    const input = { unit: 'cq-yuzhong-urban', basis: '协调意见', designatedBy: 'ZY2026-00001' }
    await perform(office, assign, { no, actor: theBot, input })
    expect(
      refusal(await perform(office, giveBack, { no, actor: urban, input: back('cq-yuzhong-market') })),
    ).toBe('designated')
  })
})

describe('pauses and extensions', () => {
  test('a question pauses the answer clock; the time it took is added', async () => {
    const { office, set } = stage
    const { no } = await dispatched(office)
    await perform(office, sign, { no, actor: market, input: nothing })

    const waiting = done(await perform(office, ask, { no, actor: market, input: { text: '请问店名？' } }))
    set(new Date('2026-03-11T10:00:00+08:00'))
    const going = done(
      await perform(office, reply, { no, actor: { kind: 'complainant' }, input: { text: '某某店' } }),
    )

    expect(runningClock(waiting, 'answer')?.status).toBe('paused')
    expect(runningClock(waiting, 'wait')?.status).toBe('running')
    // Tuesday is the one working day at whose end the clock stood still.
    expect(dueDay(waiting, 'answer')).toBe('2026-03-16')
    expect(dueDay(going, 'answer')).toBe('2026-03-17')
  })

  test('may be asked a limited number of times', async () => {
    const { office } = stage
    const { no } = await dispatched(office)
    await perform(office, sign, { no, actor: market, input: nothing })
    for (const text of ['一？', '二？']) {
      await perform(office, ask, { no, actor: market, input: { text } })
      await perform(office, reply, { no, actor: { kind: 'complainant' }, input: { text: '答' } })
    }

    expect(refusal(await perform(office, ask, { no, actor: market, input: { text: '三？' } }))).toBe(
      'no-more',
    )
  })

  test('a granted extension moves the date, a refused one does not; neither can be asked for twice', async () => {
    const { office } = stage
    const { no } = await dispatched(office)
    await perform(office, sign, { no, actor: market, input: nothing })
    const before = dueDay((await office.storage.cases.get(no)) as never, 'answer')

    const asked = await perform(office, requestExtension, {
      no,
      actor: market,
      input: { days: 3, reason: '需检测' },
    })
    const granted = done(await perform(office, grantExtension, { no, actor: aCoordinator, input: nothing }))

    expect(done(asked).clocks.some((clock) => clock.name === 'extension-decision')).toBe(true)
    expect([before, dueDay(granted, 'answer')]).toEqual(['2026-03-16', '2026-03-19'])
    expect(
      refusal(
        await perform(office, requestExtension, { no, actor: market, input: { days: 3, reason: '再延' } }),
      ),
    ).toBe('no-more')
    expect(
      refusal(
        await perform(office, refuseExtension, { no, actor: aCoordinator, input: { reason: '不同意' } }),
      ),
    ).toBe('nothing-asked')
  })
})

describe('about enforcement', () => {
  test('the answer counts only after the supervision office has read it', async () => {
    const { office } = stage
    const { no } = await dispatched(office, { unit: 'cq-justice', accused: ['cq-yuzhong-fire'] })
    const justice = anOfficer('cq-justice')
    await perform(office, sign, { no, actor: justice, input: nothing })

    const inReview = done(
      await perform(office, answer, { no, actor: justice, input: { result: 'explained', text: '查明' } }),
    )
    const early = refusal(await perform(office, close, { no, actor: aCoordinator, input: nothing }))
    await perform(office, sendBackAnswer, { no, actor: aSupervisor, input: { reason: '事实不清' } })
    await perform(office, answer, { no, actor: justice, input: { result: 'explained', text: '补充查明' } })
    const approved = done(await perform(office, approveAnswer, { no, actor: aSupervisor, input: nothing }))

    expect(inReview.state).toBe('in-review')
    expect(early).toBe('not-now')
    expect(approved.state).toBe('answered')
  })

  test('the accused see nothing and can do nothing', async () => {
    const { office } = stage
    const { no } = await dispatched(office, { unit: 'cq-justice', accused: ['cq-yuzhong-fire'] })

    expect(
      refusal(await perform(office, sign, { no, actor: anOfficer('cq-yuzhong-fire'), input: nothing })),
    ).toBe('no-such-case')
  })
})

describe('once', () => {
  test('the same click, form or job twice is one deed', async () => {
    const { office } = stage
    const { no } = await dispatched(office)

    const first = await perform(office, sign, { no, actor: market, input: nothing, key: 'click-1' })
    const second = await perform(office, sign, { no, actor: market, input: nothing, key: 'click-1' })

    expect(done(second).history).toEqual(done(first).history)
    expect([first, second].map((one) => 'again' in one && one.again)).toEqual([false, true])
  })

  test('two people at once: one deed, and the other is told why', async () => {
    const { office } = stage
    const { no } = await dispatched(office)

    const people = ['one', 'two', 'three'].map((id) => ({ ...market, id }))
    const answers = await Promise.all(
      people.map((actor) => perform(office, sign, { no, actor, input: nothing })),
    )

    expect(answers.filter((one) => 'done' in one)).toHaveLength(1)
    expect(answers.filter((one) => 'refused' in one && one.refused === 'not-now')).toHaveLength(2)
  })
})
