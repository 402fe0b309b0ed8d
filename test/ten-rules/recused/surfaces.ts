import { readFileSync } from 'node:fs'
import PizZip from 'pizzip'
import type { Message } from '../../../src/local/sandbox/workspace/shapes.ts'
import type { PersonRecord } from '../../../src/storage/people.ts'
import { linkFor } from '../../../src/storage/secrets/links.ts'
import { webApp } from '../../../src/web/web-app.ts'
import { aFolder, zhixie } from '../../admin/at-desk.ts'
import { wordsOf } from '../../chat/cast.ts'
import type { World } from '../../world.ts'
import type { Thing } from './things.ts'

/** All that a surface showed, and whether it knew of the case at all. */
export type Shown = { said: string; found: boolean }

/** A place where somebody asks for one case by its number, its button or its link. */
type ByNumber = {
  shows: 'chat' | 'page'
  /** Whether it has the words of a case as well, and not its number or dates alone. */
  words: boolean
  /** Whether people without an office get it as well, where they may see the case. */
  forAll: boolean
  ask(at: { world: World; reader: PersonRecord; thing: Thing; card: Message }): Promise<Shown>
}

const notFound = '或您无权查看'
const inChat = (said: string): Shown => ({ said, found: !said.includes(notFound) })

const typed = async (world: World, { name }: PersonRecord, command: string): Promise<string> => {
  const { message, view } = await world.sandbox.as(name).command(command)
  return wordsOf(message ?? view)
}

/** Presses on a card that was made for somebody else, as if it stood in the reader’s own talk with the bot. */
async function pressed(world: World, { name }: PersonRecord, on: Message, label: string): Promise<string> {
  const person = world.sandbox.as(name)
  const { message: own } = await person.command('/zhixie 帮助')
  const here = { ...on, channel: own?.channel ?? on.channel, ts: `${on.ts}1` }
  const before = person.modal()
  const heard = answers(world, name).length
  await person.press(here, label)
  return world.sandbox.until(
    () => {
      const [note, view] = [answers(world, name)[heard], person.modal()]
      if (note) return wordsOf(note)
      return view !== before && view && !isWaiting(view) && wordsOf(view)
    },
    { what: `what ${label} shows ${name}` },
  )
}

/** Whispered in a channel, said in somebody’s own talk with the bot. */
const answers = ({ sandbox }: World, name: string): Message[] => [
  ...sandbox.ephemerals(name),
  ...sandbox.messages(name),
]

/** The view that is laid there while the case is being read. */
const isWaiting = (view: unknown): boolean => JSON.stringify(view).includes('正在读取')

async function page(world: World, reader: PersonRecord, thing: Thing, behind?: string): Promise<Response> {
  const config = { ...world.app.config, publicUrl: '' }
  const link = linkFor({ no: thing.no, person: reader.id, config, now: world.now() })
  const pages = webApp(world.app)
  if (!behind) return pages.request(link)
  return pages.request(`${link}/papers/${behind}`, {
    method: 'POST',
    body: new URLSearchParams({ as: 'draft' }),
  })
}

export const byNumber: Record<string, ByNumber> = {
  '/zhixie 查': {
    shows: 'chat',
    words: true,
    forAll: true,
    ask: async ({ world, reader, thing }) => inChat(await typed(world, reader, `/zhixie 查 ${thing.no}`)),
  },
  '/zhixie 期限': {
    shows: 'chat',
    words: false,
    forAll: true,
    ask: async ({ world, reader, thing }) => inChat(await typed(world, reader, `/zhixie 期限 ${thing.no}`)),
  },
  '详情 on somebody’s card': {
    shows: 'chat',
    words: true,
    forAll: true,
    ask: async ({ world, reader, card }) => inChat(await pressed(world, reader, card, '详情')),
  },
  'the page behind a link': {
    shows: 'page',
    words: true,
    forAll: true,
    async ask({ world, reader, thing }) {
      const answer = await page(world, reader, thing)
      return { said: await answer.text(), found: answer.status === 200 }
    },
  },
  'a paper from that page': {
    shows: 'page',
    words: true,
    forAll: false,
    async ask({ world, reader, thing }) {
      const paper = thing.no.startsWith('XS') ? 'clue-letter' : 'case-file'
      const answer = await page(world, reader, thing, paper)
      if (answer.status !== 200) return { said: await answer.text(), found: false }
      return { said: wordsIn(Buffer.from(await answer.arrayBuffer())), found: true }
    },
  },
}

/** What somebody is shown without asking for any case. */
export const lists: Record<string, (world: World, reader: PersonRecord) => Promise<string>> = {
  '/zhixie 待办': (world, reader) => typed(world, reader, '/zhixie 待办'),
  '/zhixie 简报': (world, reader) => typed(world, reader, '/zhixie 简报'),
  '/zhixie 裁定': (world, reader) => typed(world, reader, '/zhixie 裁定'),
  'the home of the bot': async (world, { name }) => wordsOf(await world.sandbox.as(name).openHome()),
}

/** All that the bot has said in a channel, or to a person. */
export const saidIn = (world: World, place: string): string =>
  JSON.stringify(world.sandbox.messages(place).filter(({ user }) => user === world.sandbox.botUser))

/** What whoever runs the server gets; words in capitals stand for the number and a file. */
export const desk: Record<string, readonly string[]> = {
  'case list': ['case', 'list'],
  'case list --json': ['case', 'list', '--json'],
  'case show': ['case', 'show', 'NO', '--json'],
  'precedent list': ['precedent', 'list', '--json'],
  'export cases': ['export', 'cases', '--format', 'csv', '--out', 'FILE'],
  'export promises': ['export', 'promises', '--format', 'csv', '--out', 'FILE'],
  'digest monthly': ['digest', 'monthly', '--json'],
  'meeting agenda': ['meeting', 'agenda', '--out', 'FILE'],
  'document case-file': ['document', 'case-file', 'NO', '--out', 'FILE'],
}

export async function atDesk(world: World, words: readonly string[], no: string): Promise<string> {
  const { mongodbUri: MONGODB_URI, redisUrl: REDIS_URL } = world.ground
  const file = `${aFolder()}/out`
  const call = words.map((word) => (word === 'NO' ? no : word === 'FILE' ? file : word))
  const { out, code } = await zhixie(call, {
    env: { MONGODB_URI, REDIS_URL, LOG_LEVEL: 'silent' },
    now: world.now(),
  })
  // What it says on stderr repeats the number that was asked for.
  if (code !== 0) return ''
  const written = words.includes('FILE') ? readFileSync(file) : Buffer.from('')
  const text = written.subarray(0, 2).toString() === 'PK' ? wordsIn(written) : written.toString()
  return out.join('\n') + text
}

const wordsIn = (docx: Buffer): string => {
  const parts = new PizZip(docx)
  return Object.keys(parts.files)
    .map((part) => parts.file(part)?.asText() ?? '')
    .join('\n')
    .replace(/<[^>]+>/g, '')
}

/** The card of a case as somebody has it who may see it. */
export async function cardFor(world: World, reader: PersonRecord, { no }: Thing): Promise<Message> {
  const { message } = await world.sandbox.as(reader.name).command(`/zhixie 查 ${no}`)
  if (!message) throw new Error(`${reader.name} has no card of ${no}.`)
  return message
}
