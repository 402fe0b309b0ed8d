import { expect, test } from 'vitest'
import { readTexts } from '../../../src/admin/input/read-texts.ts'
import { aFile } from '../at-desk.ts'

test('lines are read in order; ids may be texts, numbers or left out', async () => {
  const path = aFile('{"id":"a","text":"一"}\r\n\n{"id":2,"text":" 二 "}\n{"text":"三"}\n')

  expect(await readTexts(path)).toEqual([
    { id: 'a', text: '一' },
    { id: 2, text: '二' },
    { id: null, text: '三' },
  ])
})

test.each([
  ['no JSON', '{"text":"一"}\n{"text":', 'line 2 is not JSON'],
  ['no object', '["一"]', 'line 1 is no object'],
  ['no text', '{"text":"一"}\n\n{"id":1}', 'line 3 is wrong at text: expected a text'],
  ['an empty text', '{"text":"  "}', 'line 1 is wrong at text: expected a text that is not empty'],
  ['an id that is none', '{"id":{},"text":"一"}', 'line 1 is wrong at id: expected a text or a number'],
])('%s is told by its line', async (_, content, sentence) => {
  await expect(readTexts(aFile(content))).rejects.toThrow(sentence)
})
