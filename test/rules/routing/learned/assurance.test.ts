import { expect, test } from 'vitest'
import { asItIs, assure, fitAssurance, groundsOf } from '../../../../src/rules/routing/learned/assurance.ts'

const asked = {
  department: 'market',
  accused: false,
  dispute: false,
  catalogue: { department: 'market', score: 2 },
  byRules: 0,
}

test('before anything is fitted a chance stays what it is, short of certainty', () => {
  expect(assure(groundsOf({ ...asked, chance: 0.7 }), asItIs)).toBeCloseTo(0.7)
  expect(assure(groundsOf({ ...asked, chance: 1 }), asItIs)).toBeLessThan(1)
})

test('a catalogue that names somebody else, or an accusation, is no agreement', () => {
  const other = { ...asked, chance: 0.7, catalogue: { department: 'urban', score: 2 } }

  expect(groundsOf(other)).toMatchObject({ agrees: 0, said: 0 })
  expect(groundsOf({ ...asked, chance: 0.7, accused: true, byRules: 0.4 })).toMatchObject({
    agrees: 0,
    accusedByRules: 0.4,
  })
})

test('what was right more often than it was held to be becomes surer, and the other way round', () => {
  const seen = Array.from({ length: 200 }, (_, at) => {
    const agreed = at % 2 === 0
    const catalogue = agreed ? asked.catalogue : null
    return {
      grounds: groundsOf({ ...asked, catalogue, chance: 0.7 }),
      right: agreed ? at % 20 !== 0 : at % 4 === 1,
    }
  })

  const by = fitAssurance(seen)

  expect(assure(groundsOf({ ...asked, chance: 0.7 }), by)).toBeCloseTo(0.9, 1)
  expect(assure(groundsOf({ ...asked, catalogue: null, chance: 0.7 }), by)).toBeCloseTo(0.5, 1)
})
