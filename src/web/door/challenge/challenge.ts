/** A challenge (ALTCHA, proof of work) for whoever files while very many do. In quiet times nobody meets it. */

import { createHash, randomInt } from 'node:crypto'
import { type Challenge, createChallenge, type Solution, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { keyFor } from '../../../storage/secrets/derive.ts'
import type { DoorParts } from '../door.ts'

type Parts = Pick<DoorParts, 'config' | 'queues'>

/** A second or two on a computer, some more on a telephone. */
const work = { cost: 5_000, least: 150, most: 400 } as const
/** How long a challenge is good for: somebody is writing meanwhile. Milliseconds. */
const validFor = 2 * 3_600_000
/** How often it is asked whether very many are filing. Milliseconds. */
const askEvery = 2_000

const everybody = 'all'
const asked = new WeakMap<Parts['queues'], { until: number; busy: boolean }>()

/** Whether very many have filed in the last minute; asked every few seconds, not for every visitor. */
export async function isBusy({ queues }: Pick<Parts, 'queues'>): Promise<boolean> {
  const now = performance.now()
  const known = asked.get(queues)
  if (known && known.until > now) return known.busy
  const busy = (await queues.limits.wait('filing-everywhere', everybody)) > 0
  asked.set(queues, { until: now + askEvery, busy })
  return busy
}

/** Counts a filing; true: that was one too many for a quiet time. */
export async function countFiling({ queues }: Pick<Parts, 'queues'>): Promise<boolean> {
  const busy = (await queues.limits.count('filing-everywhere', everybody)) > 0
  if (busy) asked.set(queues, { until: performance.now() + askEvery, busy })
  return busy
}

/** What a form carries for its script to solve, as JSON. In real time: the sandbox's clock is not the browser's. */
export async function challengeFor({ config }: Pick<Parts, 'config'>): Promise<string> {
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: work.cost,
    counter: randomInt(work.least, work.most),
    deriveKey,
    expiresAt: new Date(Date.now() + validFor),
    ...secrets(config),
  })
  return JSON.stringify(challenge)
}

/** A solution of a challenge of ours that is not over and was not used before. */
export async function isSolved({ config, queues }: Parts, proof: string): Promise<boolean> {
  const given = read(proof)
  if (!given) return false
  const { verified } = await verifySolution({ ...given, deriveKey, ...secrets(config) })
  if (!verified) return false
  const mark = createHash('sha256')
    .update(given.challenge.signature ?? '')
    .digest('base64url')
  return (await queues.limits.count('proof', mark)) === 0
}

type Given = { challenge: Challenge; solution: Solution }

const longest = 4_000

function read(proof: string): Given | null {
  if (proof === '') return null
  try {
    const given = JSON.parse(proof.slice(0, longest)) as Given
    // The library compares the signature sign by sign; all else is believed only if that fits.
    const isSigned = typeof given?.challenge?.signature === 'string' && given.challenge.parameters
    return isSigned && given.solution ? given : null
  } catch {
    // Written by a stranger: what cannot be read is no solution.
    return null
  }
}

const secrets = ({ dataKey }: DoorParts['config']) => ({
  hmacSignatureSecret: keyFor('challenges', dataKey).toString('base64'),
  hmacKeySignatureSecret: keyFor('challenge keys', dataKey).toString('base64'),
})
