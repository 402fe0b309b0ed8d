/** zhixie receipt verify: whether a printed line was signed with this key. Needs no database. */

import type { Command } from 'commander'
import { help, receiptWords } from '../../../words/admin/commands.ts'
import { command } from '../../command.ts'
import { type Desk, type Shape, tell } from '../../desk.ts'
import { CallError, WorkError } from '../../fault.ts'

export function receiptVerifyCommand(desk: Desk): Command {
  return command('verify', help.receiptVerify)
    .argument('<line>', help.receiptLine)
    .option('--key <key>', help.receiptKey)
    .action((line: string, _: unknown, self: Command) => verify(desk, line, self.optsWithGlobals()))
}

async function verify(desk: Desk, line: string, { key, ...shape }: Shape & { key?: string }): Promise<void> {
  const { readReceipt, receiptKey } = await import('../../../storage/secrets/receipts.ts')
  const { readConfig } = await import('../../../config/config.ts')
  const { dataKey } = readConfig(desk.env)
  if (!key && !dataKey)
    throw new CallError('No key to check with; give --key as /verify shows it, or set DATA_KEY.')
  const receipt = attested()
  if (!receipt)
    throw new WorkError(
      'The line was not signed with this key, or was changed; compare it character by character.',
    )
  const data = { no: receipt.no, at: receipt.at.toISOString(), digest: receipt.digest }
  await tell(desk, shape, { data, words: ({ no, at, digest }) => receiptWords.good(no, at, digest) })

  function attested() {
    try {
      return readReceipt(line, key ?? receiptKey(dataKey))
    } catch {
      throw new CallError(
        'That is no key of receipts; give the one that /verify shows, 32 bytes in base64url.',
      )
    }
  }
}
