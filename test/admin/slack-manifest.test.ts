import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { neededScopes } from '../../src/admin/doctor/slack.ts'

const manifest = JSON.parse(readFileSync('slack-manifest.json', 'utf8'))

test('the manifest asks for exactly the scopes that the doctor checks', () => {
  expect(manifest.oauth_config.scopes.bot).toEqual([...neededScopes])
})

test('the manifest subscribes to what the bot listens to', () => {
  expect(manifest.settings.event_subscriptions.bot_events).toEqual([
    'app_home_opened',
    'app_mention',
    'message.channels',
    'message.groups',
    'message.im',
  ])
  expect(manifest.settings.interactivity.is_enabled).toBe(true)
  expect(manifest.settings.socket_mode_enabled).toBe(true)
  expect(manifest.features.app_home.messages_tab_read_only_enabled).toBe(false)
  expect(manifest.features.slash_commands.map(({ command }: { command: string }) => command)).toEqual([
    '/zhixie',
  ])
})

/** docs.slack.dev, App manifest reference. */
test('texts keep within the lengths that Slack allows', () => {
  const { name, description, long_description: long } = manifest.display_information

  expect(name.length).toBeLessThanOrEqual(35)
  expect(description.length).toBeLessThanOrEqual(140)
  expect(long.length).toBeGreaterThanOrEqual(174)
  expect(long.length).toBeLessThanOrEqual(4000)
})
