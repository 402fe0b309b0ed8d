import { expect, test } from 'vitest'
import { hear, withoutMarkup } from '../../../src/chat/intake/heard.ts'
import { disputeKindIn, wishesConfidence } from '../../../src/words/chat/intake.ts'

const bot = 'UBOT'
const said = { type: 'message', user: 'U1', channel: 'C1', ts: '1.1', text: '有人占道' }

test.each([
  ['its own words', { ...said, user: bot }],
  ['another bot', { ...said, bot_id: 'B1' }],
  ['an edit', { ...said, subtype: 'message_changed' }],
  ['a deletion', { ...said, subtype: 'message_deleted' }],
  ['somebody joining', { ...said, subtype: 'channel_join' }],
  ['a message without a user', { ...said, user: undefined }],
  ['something else', { type: 'reaction_added' }],
  ['nothing', null],
])('%s is not heard', (_what, event) => {
  const heard = hear(event, bot)

  expect(heard).toBeNull()
})

test.each([
  ['a channel', said, { direct: false, mention: false, thread: null, files: [] }],
  ['a direct message', { ...said, channel_type: 'im' }, { direct: true }],
  ['a mention', { ...said, type: 'app_mention' }, { mention: true }],
  ['a thread', { ...said, thread_ts: '0.9' }, { thread: '0.9' }],
  ['the first message of a thread', { ...said, thread_ts: '1.1' }, { thread: null }],
  ['a file', { ...said, subtype: 'file_share', text: '', files: [{}] }, { files: [{ name: '' }], text: '' }],
])('%s is heard as such', (_what, event, expected) => {
  const heard = hear(event, bot)

  expect(heard).toMatchObject(expected)
})

test.each([
  [`<@${bot}> 有人占道`, '有人占道'],
  ['见 <https://example.com/a|公告> 和 <https://example.com/b>', '见 公告 和 https://example.com/b'],
  ['<#C1|涉企投诉> 里说过', '涉企投诉 里说过'],
  ['罚款 &lt;50 &amp; 没有票据&gt;', '罚款 <50 & 没有票据>'],
  ['&amp;lt;', '&lt;'],
])('%s reads %s', (marked, read) => {
  const text = withoutMarkup(marked, bot)

  expect(text).toBe(read)
})

test('mark-up is read in time that grows with its length', () => {
  const hostile = '<@'.repeat(20_000) + '<'.repeat(20_000)
  const from = performance.now()

  withoutMarkup(hostile, bot)

  expect(performance.now() - from).toBeLessThan(1_000)
})

test.each([
  ['请为我保密', true],
  ['希望匿名反映', true],
  ['不要透露我的姓名', true],
  ['怕被打击报复', true],
  ['不需要保密，可以公开', false],
  ['无需匿名', false],
  ['占道经营', false],
])('%s: wish for confidence %s', (text, wish) => {
  const found = wishesConfidence(text)

  expect(found).toBe(wish)
})

test.each([
  ['双方都认为不归己管', 'both-decline'],
  ['两家均主张管辖，重复处罚', 'both-claim'],
  ['对方拒收移送的案件', 'transfer-refused'],
  ['对适用法律有不同理解，法律适用存在争议', 'application-of-law'],
  ['赋权乡镇的事项由谁处罚', 'delegated-power'],
])('%s is a dispute of the kind %s', (text, kind) => {
  const found = disputeKindIn(text)

  expect(found).toBe(kind)
})
