/** A form with files: each goes into the storage as it comes in, and a body that is none leaves nothing behind. */

import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import type { Context } from 'hono'
import type { Sent as SentFile } from '../../../actions/complaint/filing/attach.ts'
import { isDatabaseFault } from '../../../storage/files.ts'
import type { Storage } from '../../../storage/storage.ts'
import { type Sent, sentBy } from '../sent.ts'
import { kindOf } from './kind-of.ts'

/** Ours, no law's. Bytes. */
export const most = { files: 6, size: 10 * 1024 * 1024 } as const
/** All files and the words. Bytes. */
const mostBody = most.files * most.size + 1024 * 1024

const limits = {
  fieldNameSize: 100,
  fieldSize: 64 * 1024,
  fields: 60,
  fileSize: most.size,
  files: most.files,
  parts: 80,
  headerPairs: 40,
  headerSize: 8 * 1024,
} as const

/** Why a file was not taken. */
export type FileFault = 'kind' | 'size' | 'count'

export type Received = { values: Sent; files: SentFile[]; faults: FileFault[] }

type Parts = { files: Storage['files']; clock: () => Date }

/** Whether the fields so far entitle to send files; they stand before the files in our forms. */
type May = (values: Sent) => boolean

export const isMultipart = (context: Context): boolean =>
  /^multipart\/form-data\b/i.test(context.req.header('content-type') ?? '')

/** `broken`: no form at all, or one that ends in the middle; `large`: more than can ever be wanted. */
export async function receive(
  context: Context,
  parts: Parts,
  may: May,
): Promise<Received | 'broken' | 'large'> {
  if (!isMultipart(context)) return { values: await sentBy(context), files: [], faults: [] }
  const form = reading(context, parts, may)
  if (!form) return 'broken'
  try {
    await pipeline(form.body, upTo(mostBody), form.parser)
    return await form.received()
  } catch (fault) {
    await form.forget()
    if (isDatabaseFault(fault)) throw fault
    return fault === tooLarge ? 'large' : 'broken'
  }
}

const tooLarge = new Error('The body is larger than any form of ours.')

function upTo(bytes: number): Transform {
  let seen = 0
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      seen += piece.length
      done(seen > bytes ? tooLarge : null, piece)
    },
  })
}

type Kept = SentFile | FileFault | null

function reading(context: Context, parts: Parts, may: May) {
  const { body } = context.req.raw
  const parser = parserFor(context)
  if (!body || !parser) return null
  const values = new Map<string, string>()
  const streams: BusboyFileStream[] = []
  const keeping: Promise<Kept>[] = []
  const faults: FileFault[] = []

  parser.on('field', (name: string, value: string) => {
    const before = values.get(name)
    values.set(name, name === 'kept' && before ? `${before} ${value}` : value)
  })
  parser.on('file', (name: string, stream: BusboyFileStream) => {
    streams.push(stream)
    if (name !== 'files' || !may(Object.fromEntries(values))) return void stream.resume()
    const kept = keepOne(stream, parts)
    // Awaited once the whole form is read; a file that fails before that must not end the program.
    kept.catch(() => undefined)
    keeping.push(kept)
  })
  parser.on('filesLimit', () => void faults.push('count'))

  return {
    body: Readable.fromWeb(body as never),
    parser,
    async received(): Promise<Received> {
      const kept = await Promise.all(keeping)
      const refused = kept.filter((one) => typeof one === 'string')
      const files = kept.filter((one) => one !== null && typeof one === 'object')
      return { values: Object.fromEntries(values), files, faults: [...faults, ...refused] }
    },
    async forget(): Promise<void> {
      for (const stream of streams) stream.destroy()
      for (const one of await Promise.allSettled(keeping)) {
        if (one.status === 'fulfilled' && one.value && typeof one.value === 'object')
          await parts.files.drop(one.value.id)
      }
    },
  }
}

function parserFor(context: Context): BusboyInstance | null {
  try {
    return new Busboy({ headers: { 'content-type': context.req.header('content-type') ?? '' }, limits })
  } catch {
    // The only thing it can dislike here is the header: a form without a boundary.
    return null
  }
}

/** null: the browser's way of saying that nothing was chosen. */
async function keepOne(stream: BusboyFileStream, { files, clock }: Parts): Promise<Kept> {
  const kept = await files.keep(stream, clock())
  const fault = stream.truncated ? 'size' : null
  const ending =
    fault || kept.size === 0 ? null : await kindOf((range) => files.open(kept.id, range), kept.size)
  if (ending) return { ...kept, ending }
  await files.drop(kept.id)
  return kept.size === 0 ? null : (fault ?? 'kind')
}
