/** MongoDB and Redis: do they answer, are they new enough, will they keep what they are given. */

import { inspectRedis } from '../../queue/inspect-redis.ts'
import { inspectDatabase } from '../../storage/reads/inspect-database.ts'
import { doctorWords } from '../../words/admin/doctor.ts'
import { type Finding, fail, ok, reasonOf, warn } from './finding.ts'

/** Oldest releases that the drivers and BullMQ support. */
const oldest = { mongodb: 6, redis: 6.2 }

export async function checkMongo(uri: string): Promise<Finding[]> {
  const what = 'MongoDB'
  try {
    const { version, writable, missingIndexes } = await inspectDatabase(uri)
    return [
      byVersion({ what, version, least: oldest.mongodb }),
      ...(writable ? [] : [fail(what, doctorWords.readOnly, doctorWords.grantWrite)]),
      ...(missingIndexes.length > 0
        ? [warn(what, doctorWords.noIndexes(missingIndexes), doctorWords.makeIndexes)]
        : []),
    ]
  } catch (error) {
    return [fail(what, reasonOf(error), doctorWords.startServer('MONGODB_URI'))]
  }
}

export async function checkRedis(url: string): Promise<Finding[]> {
  const what = 'Redis'
  try {
    const { version, policy, appendOnly } = await inspectRedis(url)
    return [
      byVersion({ what, version, least: oldest.redis }),
      ...(policy === 'noeviction' ? [] : [fail(what, doctorWords.evicts(policy), doctorWords.setNoEviction)]),
      ...(appendOnly ? [] : [warn(what, doctorWords.notAppendOnly, doctorWords.setAppendOnly)]),
    ]
  } catch (error) {
    return [fail(what, reasonOf(error), doctorWords.startServer('REDIS_URL'))]
  }
}

type Versioned = { what: string; version: string; least: number }

function byVersion({ what, version, least }: Versioned): Finding {
  if (Number.parseFloat(version) >= least) return ok(what, version)
  return fail(what, doctorWords.tooOld(version), doctorWords.upgrade(least))
}
