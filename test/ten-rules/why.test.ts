import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { understand } from '../../jobs/route.ts'
import type { Case, CaseKind, Clock } from '../../src/rules/cases/case.ts'
import { policyOf } from '../../src/rules/cases/time/clocks.ts'
import { deadline, endOfDay, explainDeadline } from '../../src/rules/deadlines.ts'
import { rungsOwed } from '../../src/rules/ladder.ts'
import { withPrincipals } from '../../src/rules/recusal.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { anOffice } from '../an-office.ts'
import { cast, intake, settled, texts } from '../chat/cast.ts'
import { openWorld, tuesday, type World } from '../world.ts'
import { aStep, openers, walk } from './walks.ts'

describe('routing', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld({ plans: false })
  }, 60_000)
  afterAll(() => world.close())

  test('the stored words, routed again for the stored day, give the stored decision with its reasons', async () => {
    const said = [
      texts.food,
      texts.enforcement,
      texts.unsure,
      '南岸区一家工厂夜间排放黑烟，气味刺鼻，请环保部门查处。',
      '永川区农贸市场电子秤不准，缺斤少两。',
    ]
    for (const text of said) world.sandbox.as(cast.complainant).say(intake, text)
    await settled(world)
    world.jump(new Date(world.now().getTime() + 40 * 86_400_000))

    const files = (await world.app.storage.cases.list(
      { kind: 'complaint' },
      everything,
    )) as Case<'complaint'>[]

    expect(files).toHaveLength(said.length)
    for (const file of files) {
      const again = understand(world.app, file)
      expect(again.understood).toEqual(file.facts.understood)
      expect(withPrincipals(again.accused, world.app.city.units)).toEqual(file.accused)
      expect(file.facts.understood?.reasons.length).toBeGreaterThan(0)
      const routed = file.history.find(({ deed }) => deed === 'dispatch' || deed === 'triage')
      expect([routed?.deed, routed?.note.reasons]).toEqual([
        again.sure ? 'dispatch' : 'triage',
        again.understood.reasons,
      ])
      if (again.sure) expect(routed?.unit).toBe(again.unit)
    }
  })
})

describe('dates and reminders', () => {
  let stage: Awaited<ReturnType<typeof anOffice>>
  beforeAll(async () => {
    stage = await anOffice(tuesday)
  })
  afterAll(() => stage.close())

  test.each(['complaint', 'dispute', 'plan-task'] as CaseKind[])(
    'of a %s come out the same from what is stored',
    async (kind) => {
      let clocks = 0
      let reminders = 0

      const replays = fc.asyncProperty(fc.array(aStep, { minLength: 8, maxLength: 14 }), async (steps) => {
        stage.set(tuesday)
        const no = await openers[kind](stage.office)
        for (const step of steps) await walk(stage, no, { ...step, hours: step.hours * 3 })
        const file = (await stage.office.storage.cases.get(no)) as Case

        for (const clock of file.clocks) {
          expect(dueAgain(clock, file)).toEqual(clock.due)
          clocks += 1
        }
        for (const { step, explained } of remindedAgain(file)) {
          expect(explained, `${no}: ${step}`).toContain(step)
          reminders += 1
        }
      })
      await fc.assert(replays, { numRuns: 30, seed: 2026 })

      expect(clocks).toBeGreaterThan(12)
      expect(reminders).toBeGreaterThan(3)
    },
    60_000,
  )

  /** The due date from the policy in force when the clock began, its pauses and its extensions. */
  function dueAgain(clock: Clock, file: Case): Date | null {
    const { city } = stage.office
    const { calendar } = city
    const { from, policy, pauses, extensions } = clock
    if (policy === null) return file.kind === 'plan-task' ? givenDates(file, clock) : null
    const { amount, unit, id } = policyOf({ name: clock.name, file, from, city })
    if (id !== policy) return null
    const ended = pauses.map((pause) => ({ from: pause.from, ...(pause.to ? { to: pause.to } : {}) }))
    const counted = {
      from,
      span: { amount, unit },
      pauses: clock.status === 'paused' ? ended.slice(0, -1) : ended,
    }
    const given = { ...counted, extensions: extensions.map(({ span }) => span), calendar }
    expect(explainDeadline(given).days.at(-1)).toBeDefined()
    return deadline(given).due
  }

  /** The date of the plan, or the one it had when this clock began. */
  function givenDates({ facts }: Case<'plan-task'>, clock: Clock): Date | null {
    const dates = [
      ...facts.earlierDates.map(({ deadline }) => deadline),
      ...(facts.deadline ? [facts.deadline] : []),
    ]
    return dates.map(endOfDay).find((due) => due.getTime() === clock.due.getTime()) ?? null
  }

  /** For each reminder on file: the steps that the ladder owed at that moment. */
  function remindedAgain(file: Case): { step: string; explained: string[] }[] {
    const { ladder, calendar, officeHours: hours } = stage.office.city
    return file.history
      .filter(({ deed }) => deed === 'remind')
      .map(({ note, at }) => {
        const step = String(note.step)
        const due = new Date(String(note.due))
        const known = file.clocks.filter(({ name, taken }) => name === note.clock && taken.includes(step))
        const explained = known.flatMap(({ since, ...clock }) => {
          // Told of a due date that has moved since: what was set and taken anew then says nothing of it.
          const moved = due.getTime() !== clock.due.getTime()
          const taken = moved ? [] : clock.taken.slice(0, clock.taken.indexOf(step))
          const climbing = { ...clock, ...(since && !moved ? { since } : {}), due, taken }
          return rungsOwed({ clock: climbing, now: at, ladder, calendar, hours }).map(({ id }) => id)
        })
        return { step, explained: known.length > 0 ? explained : [step] }
      })
  }
})
