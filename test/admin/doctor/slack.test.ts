import { expect, test } from 'vitest'
import type { Finding } from '../../../src/admin/doctor/finding.ts'
import { checkSlack, neededScopes } from '../../../src/admin/doctor/slack.ts'
import { loadCity } from '../../../src/city/load-city.ts'
import { aSlack, type Workspace } from './slack-server.ts'

const city = await loadCity('seeds/chongqing')
const inAll = { 涉企投诉: true, 协调组: true, 执法监督: true }

async function look(workspace: Workspace, botToken = 'xoxb-right'): Promise<Finding[]> {
  const apiUrl = await aSlack({ scopes: neededScopes, channels: inAll, ...workspace })
  return checkSlack({ mode: 'socket', botToken, appToken: 'xapp-1', apiUrl }, city)
}

const bad = (findings: readonly Finding[]) => findings.filter(({ status }) => status !== 'ok')

test('a workspace in order is well', async () => {
  const findings = await look({})

  expect(bad(findings)).toEqual([])
  expect(findings.map(({ what }) => what)).toEqual([
    'SLACK_BOT_TOKEN',
    'SLACK_APP_TOKEN',
    '#涉企投诉',
    '#协调组',
    '#执法监督',
  ])
})

test('a scope that lacks is named', async () => {
  const [finding] = bad(await look({ scopes: neededScopes.filter((scope) => scope !== 'commands') }))

  expect(finding).toMatchObject({ status: 'fail', found: '缺少权限 commands' })
  expect(finding?.mend).toContain('slack-manifest.json')
})

test('a token that is not accepted is told with what Slack said', async () => {
  const findings = await checkSlack(
    { mode: 'http', botToken: 'xoxb-wrong', signingSecret: 's', apiUrl: await aSlack({}) },
    null,
  )

  expect(findings).toEqual([
    expect.objectContaining({ what: 'SLACK_BOT_TOKEN', status: 'fail', found: 'invalid_auth' }),
  ])
})

test('a channel that lacks fails, one without the bot is a warning, on whichever page it stands', async () => {
  const findings = bad(await look({ channels: { other: true, 涉企投诉: true, 执法监督: false } }))

  expect(findings).toMatchObject([
    { what: '#协调组', status: 'fail' },
    { what: '#执法监督', status: 'warn' },
  ])
})

test('a server that does not answer is a finding, not an accident', async () => {
  const findings = await checkSlack(
    { mode: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1', apiUrl: 'http://127.0.0.1:1/api/' },
    city,
  )

  expect(findings).toEqual([expect.objectContaining({ what: 'Slack', status: 'fail' })])
})

test('no token, no question', async () => {
  expect(bad(await checkSlack({ mode: 'sandbox' }, city))).toEqual([])
})
