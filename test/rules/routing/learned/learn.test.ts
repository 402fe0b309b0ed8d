import { expect, test } from 'vitest'
import { type Lesson, learn } from '../../../../src/rules/routing/learned/learn.ts'
import { pack, weighWith } from '../../../../src/rules/routing/learned/weights.ts'

const lesson = (words: string, subject: string): Lesson => ({
  features: new Set(words.split(' ')),
  weight: 1,
  answers: { subject, accusation: words.includes('罚我') ? 'yes' : 'no' },
})

const lessons = [
  lesson('油烟 扰民 楼下', 'ecology'),
  lesson('油烟 刺鼻 半夜', 'ecology'),
  lesson('工资 老板 不发', 'human'),
  lesson('工资 包工头 半夜', 'human'),
  lesson('油烟 罚我 楼下', 'ecology'),
  lesson('工资 罚我 老板', 'human'),
]
const best = (scores: Float64Array) => scores.indexOf(Math.max(...scores))

test('the subject follows the words that tell subjects apart', () => {
  const { questions, ...learned } = learn(lessons)
  const weigh = weighWith(pack({ questions, ...learned }))

  expect(questions.subject[best(weigh(new Set(['油烟', '老人'])).subject)]).toBe('ecology')
  expect(questions.subject[best(weigh(new Set(['工资', '老人'])).subject)]).toBe('human')
})

test('each question is answered by itself: the act accuses, whatever the subject', () => {
  const weigh = weighWith(pack(learn(lessons)))

  expect(best(weigh(new Set(['罚我', '油烟'])).accusation)).toBe(1)
  expect(best(weigh(new Set(['油烟', '扰民'])).accusation)).toBe(0)
})

test('the same lessons give the same weights', () => {
  expect(learn(lessons)).toEqual(learn(lessons))
})

test('what says nothing is left away', () => {
  const { rows } = learn([...lessons, lesson('的 油烟', 'ecology'), lesson('的 工资', 'human')])
  const weightOf = (feature: string) => rows.find(([name]) => name === feature)

  expect(weightOf('油烟')).toBeDefined()
  expect(weightOf('从未见过')).toBeUndefined()
})

test('more answers than a byte can tell apart are refused', () => {
  const many = Array.from({ length: 257 }, () => 0)

  expect(() => pack({ ...learn(lessons), bias: many })).toThrow(/257 answers .*fewer departments/)
})
