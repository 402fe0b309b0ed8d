import { expect, test } from 'vitest'
import { packLines, textBlocks } from '../../../../src/chat/modals/look/pack-lines.ts'

const textOf = (blocks: ReturnType<typeof packLines>) => blocks.map((block) => block.text?.text ?? '')

test('a long text is shown whole, in blocks within Slack’s limit', () => {
  const text = '文'.repeat(10_000)

  const shown = textOf(textBlocks(text, 12_000))

  expect(shown.join('')).toBe(text)
  expect(Math.max(...shown.map((block) => block.length))).toBeLessThanOrEqual(3_000)
})

test('escaping does not push a block over the limit, and says what is left out', () => {
  const shown = textOf(textBlocks('<&>'.repeat(2_000), 3_000))

  expect(Math.max(...shown.map((block) => block.length))).toBeLessThanOrEqual(3_000)
  expect(shown.join('')).not.toMatch(/<|&(?!amp;|lt;|gt;)/)
  expect(shown.at(-1)).toContain('3000 字')
})

test('no sign outside the basic plane is cut in two', () => {
  const shown = textOf(textBlocks('𠮷'.repeat(2_000), 12_000)).join('')

  expect(shown).toBe('𠮷'.repeat(2_000))
})

test('lines share blocks, and an overlong line is cut', () => {
  const shown = textOf(packLines(['一', '二', '三'.repeat(4_000)]))

  expect(shown[0]).toBe('一\n二')
  expect(shown).toHaveLength(2)
  expect(shown[1]?.length).toBeLessThanOrEqual(3_000)
})
