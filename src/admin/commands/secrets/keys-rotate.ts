/** zhixie keys rotate: every identity is sealed anew under another key. Stop the program first. */

import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { help, keyWords } from '../../../words/admin/commands.ts'
import { command } from '../../command.ts'
import { type Desk, type Shape, tell } from '../../desk.ts'
import { withStorage } from '../../engines/with-app.ts'
import { CallError } from '../../fault.ts'

export function keysRotateCommand(desk: Desk): Command {
  return command('rotate', help.keysRotate)
    .requiredOption('--key-file <path>', help.keyFile)
    .action((_: unknown, self: Command) => rotate(desk, self.optsWithGlobals()))
}

async function rotate(desk: Desk, { keyFile, ...shape }: Shape & { keyFile: string }): Promise<void> {
  const key = await keyIn(keyFile)
  const data = await withStorage(desk, ({ storage }) => storage.identities.rotate(key))
  await tell(desk, shape, { data, words: ({ resealed, already }) => keyWords.rotated(resealed, already) })
}

async function keyIn(path: string): Promise<Buffer> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CallError(`${path} cannot be read; write a new key into it with \`openssl rand -base64 32\`.`)
  })
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length === 32) return key
  throw new CallError(
    `${path} holds no key; write 32 bytes in base64 into it, as \`openssl rand -base64 32\` does.`,
  )
}
