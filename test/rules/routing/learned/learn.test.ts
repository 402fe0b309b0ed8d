import { expect, test } from 'vitest'
import { type Lesson, learn } from '../../../../src/rules/routing/learned/learn.ts'
import { weighWith } from '../../../../src/rules/routing/learned/weights.ts'

const lesson = (words: string, subject: string): Lesson => ({
  features: new Set(words.split(' ')),
  weight: 1,
  answers: { subject, accusation: words.includes('罚我') ? 'yes' : 'no' },
})

const told = [
  lesson('油烟 扰民 楼下', 'ecology'),
  lesson('油烟 刺鼻 半夜', 'ecology'),
  lesson('工资 老板 不发', 'human'),
  lesson('工资 包工头 半夜', 'human'),
  lesson('油烟 罚我 楼下', 'ecology'),
  lesson('工资 罚我 老板', 'human'),
]
/** As often as real messages say the same. */
const lessons = Array.from({ length: 100 }, () => told).flat()
const best = (scores: Float64Array) => scores.indexOf(Math.max(...scores))

test('the subject follows the words that tell subjects apart', () => {
  const learned = learn(lessons)
  const weigh = weighWith(learned)

  const { subject } = learned.questions
  expect(subject[best(weigh(new Set(['油烟', '老人'])).subject)]).toBe('ecology')
  expect(subject[best(weigh(new Set(['工资', '老人'])).subject)]).toBe('human')
})

test('each question is answered by itself: the act accuses, whatever the subject', () => {
  const weigh = weighWith(learn(lessons))

  expect(best(weigh(new Set(['罚我', '油烟'])).accusation)).toBe(1)
  expect(best(weigh(new Set(['油烟', '扰民'])).accusation)).toBe(0)
})

test('the same lessons give the same nets', () => {
  expect(learn(lessons)).toEqual(learn(lessons))
})

test('what was met once or twice is not learned, unless the catalogue or the rules said it', () => {
  const { vocabulary } = learn([...lessons, lesson('从未见过 +catalogue:油烟', 'ecology')])

  expect([...vocabulary.features.keys()]).toContain('油烟')
  expect([...vocabulary.features.keys()]).toContain('+catalogue:油烟')
  expect([...vocabulary.features.keys()]).not.toContain('从未见过')
})

test('a text of which nothing was ever met is answered all the same', () => {
  const scores = weighWith(learn(lessons))(new Set(['从未见过']))

  expect([...scores.subject, ...scores.accusation].every(Number.isFinite)).toBe(true)
})
