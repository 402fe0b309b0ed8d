import { afterAll, beforeAll, expect, test } from 'vitest'
import { assign } from '../../src/actions/complaint/assign.ts'
import { perform } from '../../src/actions/perform.ts'
import { localCalendars } from '../../src/city/local-calendars.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import type { City } from '../../src/rules/city.ts'
import { explainDeadline, toDay } from '../../src/rules/deadlines.ts'
import { anOffice } from '../an-office.ts'
import { aCoordinator, dispatched, done } from '../build.ts'
import { notices } from '../rules/china/china.ts'

const tuesday = new Date('2026-03-10T10:00:00+08:00')
const youyang = 'cq-youyang-market'

let stage: Awaited<ReturnType<typeof anOffice>>
let city: City
beforeAll(async () => {
  stage = await anOffice(tuesday)
  const off = [{ from: '2026-03-12', to: '2026-03-13' }] as const
  const local = [{ units: [youyang], name: '某节', basis: '某条例', off: [...off] }]
  const localOnes = localCalendars({ notices, local, hours: stage.office.city.officeHours })
  city = { ...stage.office.city, localCalendars: localOnes }
})
afterAll(() => stage.close())

const dueOf = ({ clocks }: Case, name: string): string | null => {
  const clock = clocks.find((one) => one.name === name && one.status === 'running')
  return clock ? toDay(clock.due) : null
}

const handOver = async (no: string, unit: string) =>
  done(
    await perform({ ...stage.office, city }, assign, {
      no,
      actor: aCoordinator,
      input: { unit, basis: '由其承办' },
    }),
  )

test('a case handed over is counted by the holidays of the unit that has it now, the time used up included', async () => {
  const before = await dispatched(stage.office)

  const after = await handOver(before.no, youyang)

  expect([dueOf(before, 'answer'), dueOf(after, 'answer')]).toEqual(['2026-03-17', '2026-03-19'])
  expect([dueOf(before, 'return'), dueOf(after, 'return')]).toEqual(['2026-03-12', '2026-03-16'])
})

test('and by those of the city when it goes on; what is explained is what is due', async () => {
  const { no } = await handOver((await dispatched(stage.office)).no, youyang)

  const after = await handOver(no, 'cq-yuzhong-market')

  const answer = after.clocks.find(({ name }) => name === 'answer')
  if (!answer?.span) throw new Error('There is no answer clock.')
  expect(dueOf(after, 'answer')).toBe('2026-03-17')
  expect(answer.calendar).toBe(city.calendar.version)
  const { due } = explainDeadline({ from: answer.from, span: answer.span, calendar: city.calendar })
  expect(due).toEqual(answer.due)
})
