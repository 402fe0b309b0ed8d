import { expect, test } from 'vitest'
import type { Case } from '../../../../src/rules/cases/case.ts'
import { addressees } from '../../../../src/rules/cases/time/remind.ts'
import type { Office, Rung } from '../../../../src/rules/city.ts'

const city = { coordination: 'cq-justice' }
const rung = (to: Office[], confirm: boolean): Rung => ({
  id: 'red',
  clocks: ['answer'],
  at: '+1wd',
  name: '红牌',
  lamp: 'red',
  to,
  confirm,
  basis: '',
  status: 'default',
})
const held = (unit: string) => ({ unit, facts: {} }) as Case

test.each`
  what                                           | to                                           | confirm  | unit            | hears
  ${'offices of the unit and the desk'}          | ${['liaison', 'leader', 'coordination']}     | ${false} | ${'cq-market'}  | ${[{ unit: 'cq-market', office: 'liaison' }, { unit: 'cq-market', office: 'leader' }, { desk: 'coordination' }]}
  ${'the coordination office once, at its desk'} | ${['liaison', 'leader', 'coordination']}     | ${false} | ${'cq-justice'} | ${[{ desk: 'coordination' }]}
  ${'a proposal: the desks alone'}               | ${['leader', 'coordination', 'supervision']} | ${true}  | ${'cq-market'}  | ${[{ desk: 'coordination' }, { desk: 'supervision' }]}
`('$what', ({ to, confirm, unit, hears }) => {
  expect(addressees({ rung: rung(to, confirm), clock: 'answer' }, held(unit), city)).toEqual(hears)
})
