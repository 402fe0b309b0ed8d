import { expect, test } from 'vitest'
import { judge } from '../../../../src/rules/routing/confidence.ts'
import { asItIs } from '../../../../src/rules/routing/learned/assurance.ts'
import type { Reading } from '../../../../src/rules/routing/understanding/reading.ts'

/** Two bureaus that differ, as sure as said. */
const dispute = (sure: number, text = '市监局认为归城管局，城管局认为归市监局'): Reading => ({
  signals: { text, whole: true, mentions: [], places: [], words: [] },
  region: { district: null, said: '', sure: 0 },
  ranking: { departments: [], sure: 0, total: 0, hits: [] },
  accusation: { likelihood: 0, conduct: [], outright: false, posed: null },
  found: { kind: 'dispute', said: '', sure },
  byRules: { best: null, likelihood: 0 },
  assurance: asItIs,
  dispatchFrom: 0.9,
})
const competent = { department: 'cq-justice', unit: 'cq-justice', alternatives: [] }
const decisionOn = (reading: Reading) => judge({ reading, accused: null, competent }).decision

test('what is taken for a dispute with no more than likelihood goes to a person', () => {
  expect(decisionOn(dispute(0.97))).toBe('dispatch')
  expect(decisionOn(dispute(0.85))).toBe('triage')
})

test('a dispute in a voice of one’s own may be a complaint of all of them', () => {
  expect(decisionOn(dispute(0.97, '我去了三个局，市监说归城管，城管说归市监'))).toBe('triage')
})
