/** The group robots that repeat notices: a file of its own, outside the city's folder, because its addresses are secrets. */

import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { CityFault } from './city-fault.ts'

const Robots = z
  .array(
    z.strictObject({
      /** `coordination`, `supervision`, or the id of a unit. */
      place: z.string().min(1, 'expected coordination, supervision or the id of a unit'),
      kind: z.enum(['wecom', 'dingtalk', 'feishu']),
      url: z.url({
        protocol: /^https?$/,
        error: 'expected the address that the platform gave for the robot',
      }),
      secret: z.string().min(1).optional(),
    }),
  )
  .max(2_000)

export type RobotsFile = z.infer<typeof Robots>

/** No path: no robots. Throws CityFault with each fault of the file; no address is ever part of it. */
export async function readRobots(path: string | undefined): Promise<RobotsFile> {
  if (!path) return []
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null)
    throw new CityFault(path, [{ file: '', path: '', expected: 'expected a file; correct ROBOTS' }])
  const read = Robots.safeParse(parsed(text))
  if (read.success) return read.data
  throw new CityFault(
    path,
    read.error.issues.map(({ path: at, message }) => ({ file: '', path: at.join('.'), expected: message })),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
