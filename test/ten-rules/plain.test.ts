import { describe, expect, test } from 'vitest'
import type { Refused } from '../../src/rules/refusal.ts'
import { refusalInWords } from '../../src/words/refusals.ts'

const nameOf = (unit: string) => (unit === 'cq-market' ? '重庆市市场监督管理局' : unit)

/** One of every refusal there is; one that is missing here does not compile. */
const every: { [Name in Refused['refused']]: Extract<Refused, { refused: Name }>[] } = {
  'no-such-case': [{ refused: 'no-such-case', no: 'SQ2026-00001' }],
  'not-now': [
    { refused: 'not-now', no: 'SQ2026-00001', state: 'closed', kind: 'complaint', deed: 'sign' },
    { refused: 'not-now', no: 'ZY2026-00001', state: 'decided', kind: 'dispute', deed: 'state' },
    { refused: 'not-now', no: 'RW1-01', state: 'done', kind: 'plan-task', deed: 'reportDone' },
  ],
  'not-yours': [
    { refused: 'not-yours', no: 'SQ2026-00001', by: ['holder', 'coordinator'], unit: 'cq-market' },
    { refused: 'not-yours', no: 'ZY2026-00001', by: ['party'], unit: 'cq-market' },
    { refused: 'not-yours', no: 'SQ2026-00001', by: ['bot'], unit: 'cq-market' },
    { refused: 'not-yours', no: 'SQ2026-00001', by: ['supervisor', 'complainant'], unit: 'cq-market' },
  ],
  'unknown-person': [{ refused: 'unknown-person' }],
  'unknown-unit': [{ refused: 'unknown-unit', what: '某某局' }],
  recused: [{ refused: 'recused', unit: 'cq-market' }],
  'too-late': [{ refused: 'too-late', clock: 'return', due: '2026-03-12T16:00:00.000Z' }],
  designated: [{ refused: 'designated', basis: '重庆市食品安全条例' }],
  missing: (
    [
      'reason',
      'text',
      'view',
      'unit',
      'days',
      'basis',
      'other-party',
      'day',
      'officers',
      'packet',
      'copy',
      'handlers',
      'evidence',
      'later-day',
    ] as const
  ).map((what) => ({
    refused: 'missing',
    what,
  })),
  'no-more': (['question', 'extension'] as const).map((what) => ({ refused: 'no-more', what, limit: 2 })),
  'nothing-asked': [{ refused: 'nothing-asked' }],
  'date-asked': [{ refused: 'date-asked', unit: 'cq-market', deadline: '2026-09-30' }],
  'needs-review': [{ refused: 'needs-review' }],
  'same-unit': [{ refused: 'same-unit' }],
  'not-applicant': [{ refused: 'not-applicant', unit: 'cq-market' }],
  'not-a-party': [{ refused: 'not-a-party', unit: 'cq-market' }],
  'unknown-matter': [{ refused: 'unknown-matter', what: '食品' }],
  'unknown-district': [{ refused: 'unknown-district', what: '渝中' }],
  'one-hop': [{ refused: 'one-hop', no: 'YS2026-00001' }],
  'same-category': [{ refused: 'same-category' }],
  'dispute-first': [
    { refused: 'dispute-first', dispute: 'ZY2026-00001' },
    { refused: 'dispute-first', dispute: null },
  ],
  contested: [
    { refused: 'contested', dispute: 'ZY2026-00001' },
    { refused: 'contested', dispute: null },
  ],
  'one-body': [{ refused: 'one-body', unit: 'cq-market' }],
  'no-police': [{ refused: 'no-police' }],
  'own-work': [{ refused: 'own-work' }],
  'no-arbiter': [{ refused: 'no-arbiter' }],
  'no-share': [{ refused: 'no-share', unit: 'cq-market' }],
  accepted: [{ refused: 'accepted', unit: 'cq-market' }],
  'nothing-proposed': [{ refused: 'nothing-proposed' }],
  'nothing-reported': [{ refused: 'nothing-reported' }],
  busy: [{ refused: 'busy' }],
}

/** What to do instead is asked for politely, or allowed. */
const wayOut = /请|可/

describe.each(Object.entries(every))('%s', (_, refusals) => {
  test.each(refusals.map((refused) => [JSON.stringify(refused), refused] as const))(
    '%s',
    (_name, refused) => {
      const words = refusalInWords(refused, { nameOf })

      const sentences = words.split(/(?<=[。！？])/).filter(Boolean)
      expect(words).toMatch(/^[一-鿿]|^[A-Z]{2}\d/)
      // Only numbers of cases are written in Latin letters.
      expect(words.replace(/(?:SQ|ZY|RW|YS)[\d-]+/g, '')).not.toMatch(/[A-Za-z]|undefined/)
      expect(words.length).toBeLessThanOrEqual(90)
      expect(words.endsWith('。')).toBe(true)
      expect(sentences.at(-1)).toMatch(wayOut)
    },
  )
})
