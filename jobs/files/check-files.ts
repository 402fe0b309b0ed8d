/** Looks at what was sent along: past the scanner, and pictures drawn anew for those who may not know where they were taken. */

import { type Checked, noteFiles } from '../../src/actions/complaint/filing/attach.ts'
import { perform } from '../../src/actions/perform.ts'
import type { App } from '../../src/app.ts'
import type { Attachment } from '../../src/rules/cases/complaint/facts.ts'
import { isPicture } from '../../src/rules/sight/attachments.ts'
import { theBot } from '../../src/rules/sight/roles.ts'
import { isDatabaseFault } from '../../src/storage/files.ts'
import { cleanPicture } from './clean-picture.ts'
import { ScannerAway, scan } from './scan.ts'

/** Throws where the scanner or the database is away: what is owed stays owed, and the next sweep asks again. */
export async function checkFiles(app: App, { no, owed }: { no: string; owed: string }): Promise<void> {
  const file = await app.storage.cases.get(no)
  if (file?.kind !== 'complaint') return
  const { files = [] } = file.facts
  await app.storage.files.fasten(files.map(({ id }) => id))
  const checked: Checked[] = []
  for (const one of files.filter(({ state }) => state === 'waiting')) checked.push(await check(app, one))
  if (checked.length === 0) return app.storage.cases.handedOver(no, [owed])
  const shown = checked.flatMap((one) => (one.shown ? [one.shown] : []))
  await perform(app.office, noteFiles, { no, actor: theBot, input: { checked }, key: owed, fulfils: owed })
  await app.storage.files.fasten(shown)
}

/** What cannot be read is refused; what stands in the way of reading it is not the file's fault. */
async function check(app: App, attachment: Attachment): Promise<Checked> {
  try {
    return await look(app, attachment)
  } catch (fault) {
    if (fault instanceof ScannerAway || isDatabaseFault(fault)) throw fault
    return { id: attachment.id, state: 'refused', why: 'unreadable' }
  }
}

async function look({ config, storage, clock }: App, { id, name }: Attachment): Promise<Checked> {
  const { files } = storage
  if (config.scanner && (await scan(files.open(id), config.scanner)) === 'infected')
    return { id, state: 'refused', why: 'infected' }
  if (!isPicture(name.split('.').at(-1) ?? '')) return { id, state: 'ready' }
  const drawn = await files.keep(cleanPicture(files.open(id)), clock())
  return { id, state: 'ready', shown: drawn.id }
}
