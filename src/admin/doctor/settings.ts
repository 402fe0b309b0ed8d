/** Every setting: right, left out on purpose, or wrong. */

import { type Config, ConfigError, readConfig } from '../../config/config.ts'
import { doctorWords } from '../../words/admin/doctor.ts'
import { type Finding, fail, ok, warn } from './finding.ts'

export type Settings = { config: Config | null; findings: Finding[] }

export function checkSettings(env: NodeJS.Dict<string>): Settings {
  try {
    const config = readConfig(env)
    return { config, findings: [ok(doctorWords.settings, doctorWords.settingsRight), ...advice(config)] }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const wrong = error.faults.map((fault) => {
      const [name = '', ...rest] = fault.split(': ')
      return fail(name, rest.join(': '), doctorWords.correctSetting(name))
    })
    return { config: null, findings: wrong }
  }
}

function advice({ mongodbUri, redisUrl, heartbeatUrl, slack }: Config): Finding[] {
  if (slack.mode === 'sandbox') return []
  return [
    ...(mongodbUri && redisUrl
      ? []
      : [warn('MONGODB_URI, REDIS_URL', doctorWords.embedded, doctorWords.useServers)]),
    ...(heartbeatUrl ? [] : [warn('HEARTBEAT_URL', doctorWords.noHeartbeat, doctorWords.setHeartbeat)]),
  ]
}
