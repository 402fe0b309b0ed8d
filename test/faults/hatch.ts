import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { World } from '../world.ts'
import type { Birth, Order, Word } from './mortal.ts'

/** A process that is to die. */
export type Mortal = {
  /** Ready to be told to go. */
  ready: Promise<void>
  /** It works from now on; settles when it does, or is dead already. */
  go(): Promise<void>
  /** It is as late for it as in the world. */
  tellTime(): Promise<void>
  /** It dies at that call, counted from now on. */
  fallAt(step: number): Promise<void>
  /** How many calls it has made so far. */
  steps(): Promise<number>
  died: Promise<void>
  end(): void
}

export function hatch({ app, sandbox, ground, now }: World, role: Birth['role']): Mortal {
  const { mongodbUri, redisUrl } = ground
  const { botToken, appToken, apiUrl } = sandbox
  const dataKey = app.config.dataKey.toString('base64')
  const birth: Birth = { role, mongodbUri, redisUrl, botToken, appToken, apiUrl, dataKey }
  const child = fork('test/faults/mortal.ts', [JSON.stringify(birth)], { execArgv: ['--import', 'tsx'] })
  const died = once(child, 'exit').then(() => undefined)
  const word = async () => {
    const [said] = (await once(child, 'message')) as [Word]
    return said
  }
  /** Tells it, and waits for its answer; the dead give none. */
  const tell = async (order: Order) => {
    const answered = word()
    child.send(order)
    return Promise.race([answered, died])
  }
  const tellTime = async () => void (await tell({ now: now().toISOString() }))
  return {
    ready: Promise.race([word().then(() => undefined), died.then(stillborn)]),
    go: async () => {
      await tellTime()
      await tell('go')
    },
    tellTime,
    fallAt: async (step) => void (await tell({ fallAt: step })),
    steps: async () => {
      const said = await tell('count')
      return typeof said === 'object' ? said.steps : 0
    },
    died,
    end: () => void child.kill('SIGKILL'),
  }
}

function stillborn(): never {
  throw new Error('It died before it was ready; its last words stand above.')
}
