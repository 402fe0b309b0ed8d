import { openComplaint } from '../../../src/actions/complaint/filing/open-complaint.ts'
import { contest } from '../../../src/actions/complaint/linked/contest.ts'
import { opine } from '../../../src/actions/dispute/decide-dispute.ts'
import { accept } from '../../../src/actions/dispute/hear-parties.ts'
import { type NewDispute, openDispute } from '../../../src/actions/dispute/open-dispute.ts'
import { confirmPrecedent } from '../../../src/actions/dispute/precedent.ts'
import { type Deed, perform } from '../../../src/actions/perform.ts'
import { clueSteps } from '../../../src/actions/transfer/clue-steps.ts'
import { openClue } from '../../../src/actions/transfer/open-clue.ts'
import { openCriminal } from '../../../src/actions/transfer/open-criminal.ts'
import { openTransfer } from '../../../src/actions/transfer/open-transfer.ts'
import type { Case, CaseKind } from '../../../src/rules/cases/case.ts'
import { isRefused, type Refused } from '../../../src/rules/refusal.ts'
import type { Actor } from '../../../src/rules/sight/roles.ts'
import { sees, sightOf } from '../../../src/rules/sight/visibility.ts'
import type { PersonRecord } from '../../../src/storage/people.ts'
import { webApp } from '../../../src/web/web-app.ts'
import { aCoordinator, anOfficer, done } from '../../build.ts'
import { settled } from '../../chat/cast.ts'
import { aVisitor } from '../../web/door/a-visitor.ts'
import type { World } from '../../world.ts'

/** Something that not everybody may see. `word` stands nowhere but in it. */
export type Thing = {
  name: string
  no: string
  word: string
  /** Where its words are shown at all: of a hidden complaint and a clue on their pages alone. */
  words: 'chat' | 'page'
  /** A ruling's rule is everybody's to know who need not step aside from the case it came of. */
  isRule: boolean
}

/** Of whoever filed the hidden complaint. No officer reads it anywhere without giving a reason. */
export const identity = { name: '慕容翡翠', phone: '13987650421' } as const

type Opened = Promise<{ file: Case } | Refused>

async function noOf(opened: Opened): Promise<string> {
  const answer = await opened
  if (isRefused(answer)) throw new Error(JSON.stringify(answer))
  return answer.file.no
}

const market = 'cq-yuzhong-market'
const urban = 'cq-yuzhong-urban'
const by = { kind: 'bot' } as const
const origin = (name: string) => ({ key: `sight:${name}`, door: 'cli' }) as const

/** Every kind of thing there is to be kept from somebody, each opened as it is in life. */
export async function openThings(world: World): Promise<{ things: Thing[]; code: string }> {
  const { office, city } = world.app
  const does = async <K extends CaseKind, Input>(
    no: string,
    actor: Actor,
    deed: Deed<K, Input>,
    input: Input,
  ) => done((await perform(office, deed, { no, actor, input })) as never)
  const things: Thing[] = []
  const add = async (name: string, word: string, opens: (word: string) => Promise<string>) => {
    const no = await opens(word)
    things.push({ name, no, word, words: 'chat', isRule: false })
    await settled(world)
    return no
  }
  const accusing = (unit: string) => (word: string) => {
    const accused = city.units.get(unit)?.name
    const text = `${accused}的执法人员三天两头来我们厂检查，不出示证件，还要罚款五万元，说是${word}，我们要投诉。`
    const asked = { text, confidential: false, origin: origin(word), by: { kind: 'complainant' } as const }
    return noOf(openComplaint(office, asked))
  }
  const disputed = (draft: Partial<NewDispute>) => (word: string) =>
    noOf(
      openDispute(office, {
        matter: `民生路夜市${word}由谁管辖`,
        kind: 'both-decline',
        applicant: null,
        parties: [market, urban],
        positions: [],
        origin: origin(word),
        by,
        ...draft,
      }),
    )

  // Alike, so that each might be named beside the others.
  await add('a complaint about the justice bureau', '金丝楠', accusing('cq-justice'))
  const accused = await add('a complaint about a district’s bureau', '柳叶刀', accusing(market))
  await add('a complaint about a district', '铁线莲', accusing('cq-yuzhong'))
  await add('a dispute of two bureaus', '夜来香', disputed({}))
  const about = { matter: '食品生产经营许可', district: '南岸区' }
  const ofAccused = { complaint: accused, parties: ['cq-market', urban], about }
  await add('a dispute over a complaint about a body', '凤尾竹', async (word) => {
    const contesting = { kind: 'both-decline', others: ['cq-market', urban], view: '', talks: '' } as const
    const more = { basis: '', runningDates: `查封${word}`, talkFirst: true }
    await does(accused, aCoordinator, contest, { ...contesting, ...more })
    await settled(world)
    const file = await world.app.storage.cases.get(accused)
    return (file?.kind === 'complaint' && file.facts.contested?.dispute) || ''
  })

  const ruled = await add('the rule of a ruling on such a complaint', '百日红', async (word) => {
    const no = await disputed(ofAccused)(word)
    await does(no, aCoordinator, accept, {})
    const ruling = { unit: 'cq-nanan-market', basis: `三定规定${word}`, text: '' }
    await does(no, aCoordinator, opine, ruling)
    await does(no, aCoordinator, confirmPrecedent, { ...about, from: '2026-03-09', until: null })
    return no
  })
  await add('a dispute like one that was ruled on', '满天星', disputed({ about }))
  await add('a transfer to another department', '雪里青', (word) =>
    noOf(
      openTransfer(office, {
        ...{ matter: `流动加油车${word}`, why: '消防法', unit: market, receiver: 'cq-yuzhong-fire' },
        ...{ outside: '', papers: '案卷一册', runningDates: '', origin: origin(word), by },
      }),
    ),
  )
  await add('a transfer to the police that has not been sent', '乌桕子', (word) =>
    noOf(openCriminal(office, { matter: `销售有毒食品${word}`, unit: market, origin: origin(word), by })),
  )
  await add('a clue', '石榴花', (word) => clue(world, word))
  const hidden = await fileHidden(world, '紫云英')
  things.push({ name: 'a hidden complaint', no: hidden.no, word: '紫云英', words: 'page', isRule: false })
  return { code: hidden.code, things: things.map((thing) => asKept(thing, ruled)) }
}

const asKept = (thing: Thing, ruled: string): Thing => ({
  ...thing,
  words: thing.name === 'a clue' ? 'page' : thing.words,
  isRule: thing.no === ruled,
})

/** Noted by one bureau’s liaison, approved by the leader of another. */
async function clue({ app: { office } }: World, word: string): Promise<string> {
  const [noting, approving] = ['ran.peng@zhixie.example', 'deng.weimin@zhixie.example']
  const no = await noOf(
    openClue(office, {
      ...{ kind: 'duty-violation', summary: `收受${word}`, evidence: '转账截图', unit: 'cq-yuzhong-fire' },
      handlers: [{ id: approving as string, unit: market }],
      origin: { ...origin(word), person: noting as string },
      by,
    }),
  )
  const actor = { ...anOfficer(market, 'leader'), id: approving as string }
  done((await perform(office, clueSteps.approve, { no, actor, input: { text: '' } })) as never)
  return no
}

async function fileHidden(world: World, word: string): Promise<{ no: string; code: string }> {
  const visitor = aVisitor({ app: webApp(world.app) })
  const filed = await visitor.hasFiled({
    text: `渝中区民生路一家超市销售过期食品，没有标签，堆在${word}箱里。`,
    mode: 'hidden',
    name: identity.name,
    contact: identity.phone,
  })
  await settled(world)
  return filed
}

/** What src/rules/sight says of a thing and somebody: whether they may see it, or know of the rule it made. */
export function rights(world: World, files: ReadonlyMap<string, Case>) {
  const fileOf = (no: string): Case => {
    const file = files.get(no)
    if (!file) throw new Error(`No case ${no}.`)
    return file
  }
  const sight = (reader: PersonRecord) => sightOf({ kind: 'person', ...reader }, world.app.city)
  const may = (reader: PersonRecord, { no }: Thing): boolean => sees(sight(reader), fileOf(no))
  const mayKnow = (reader: PersonRecord, thing: Thing): boolean =>
    may(reader, thing) ||
    (thing.isRule && reader.roles.length > 0 && sees({ ...sight(reader), all: true }, fileOf(thing.no)))
  return { fileOf, may, mayKnow }
}
