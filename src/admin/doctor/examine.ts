/** The whole examination: what could not be read is a finding, and everything else is still looked at. */

import type { Config } from '../../config/config.ts'
import { joinEngines } from '../../local/join-engines.ts'
import type { City } from '../../rules/city.ts'
import { doctorWords } from '../../words/admin/doctor.ts'
import type { Desk } from '../desk.ts'
import { checkCity } from './city.ts'
import { type Finding, fail, reasonOf } from './finding.ts'
import { checkMongo, checkRedis } from './servers.ts'
import { checkSettings } from './settings.ts'
import { checkSlack } from './slack.ts'
import { checkTemplates } from './templates.ts'
import { checkUnits } from './units.ts'

export async function examine(desk: Desk): Promise<Finding[]> {
  const { config, findings } = checkSettings(desk.env)
  if (!config) return findings
  const { city, findings: ofCity } = await checkCity(config.cityDir, desk.now())
  const ofSlack = await checkSlack(config.slack, city)
  const ofTemplates = city ? await checkTemplates(config.cityDir) : []
  const ofServers = await checkServers(desk, config, city)
  return [...findings, ...ofCity, ...ofTemplates, ...ofServers, ...ofSlack]
}

async function checkServers(desk: Desk, config: Config, city: City | null): Promise<Finding[]> {
  const { dataDir, mongodbUri, redisUrl } = config
  try {
    const engines = await joinEngines({ dataDir, mongo: !mongodbUri, redis: !redisUrl, say: desk.note })
    try {
      const uri = mongodbUri ?? engines.mongodbUri ?? ''
      const found = await Promise.all([checkMongo(uri), checkRedis(redisUrl ?? engines.redisUrl ?? '')])
      const answers = found[0].every(({ status }) => status !== 'fail')
      return [...found.flat(), ...(city && answers ? await checkPeople({ uri, config, city }) : [])]
    } finally {
      await engines.leave()
    }
  } catch (error) {
    return [fail(`DATA_DIR ${dataDir}`, reasonOf(error), doctorWords.useServers)]
  }
}

type Kept = { uri: string; config: Config; city: City }

async function checkPeople({ uri, config, city }: Kept): Promise<Finding[]> {
  const { openStorage } = await import('../../storage/storage.ts')
  const { dataKeyOf } = await import('../../local/data-key.ts')
  const storage = await openStorage({ uri, dataKey: await dataKeyOf(config) })
  try {
    return await checkUnits(storage, city)
  } finally {
    await storage.close()
  }
}
