// The chat server of the benchmark, in a process of its own: it says a message whenever it is told to.

import type { SandboxChannel, SandboxPerson } from '../../src/local/sandbox/options.ts'
import { startSandbox } from '../../src/local/sandbox/start-sandbox.ts'

type Order =
  | { open: { people: SandboxPerson[]; channels: SandboxChannel[]; intake: string; author: string } }
  | { say: number }

let speak: () => void = () => undefined
let said = 0

process.on('message', async (order: Order) => {
  if ('say' in order) {
    for (let left = order.say; left > 0; left--) speak()
    return
  }
  const { people, channels, intake, author } = order.open
  const sandbox = await startSandbox({ people, channels })
  speak = () => {
    said += 1
    sandbox.as(author).say(intake, `渝中区解放碑民生路${lettered(said)}号的餐馆使用过期食品原料，请查处。`)
  }
  const { botToken, appToken, apiUrl } = sandbox
  process.send?.({ botToken, appToken, apiUrl })
})

/** No two texts alike, and no number in them that means something to somebody (996 is a word about work). */
const lettered = (number: number): string =>
  [...String(number)].map((digit) => 'ABCDEFGHKM'[Number(digit)]).join('')
