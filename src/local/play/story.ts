/** The guided story: one complaint that is bounced, runs late, is designated and answered. Played through the chat alone. */

import { results, returnReasons } from '../../words/labels.ts'
import { storyWords } from '../../words/story.ts'
import type { Scene, Story, StoryStep } from '../sandbox/options.ts'
import {
  atUnit,
  complaintOf,
  deskScene,
  disputeOf,
  fillIn,
  movedOn,
  nameOf,
  personWith,
  pressOnCard,
  settle,
  type Told,
} from './stage.ts'

type Name = keyof typeof storyWords.steps
type Play = (told: Told) => Promise<Scene>

export function storyOf(parts: Pick<Told, 'app' | 'stage' | 'leap'>): Story {
  const told: Told = { ...parts }
  const names = Object.keys(storyWords.steps) as Name[]
  const steps = names.map((name): StoryStep => ({ ...storyWords.steps[name], run: () => plays[name](told) }))
  return { title: storyWords.title, steps }
}

async function file(told: Told): Promise<Scene> {
  const { app, stage } = told
  const author = await personWith(app, (person) => person.roles.length === 0)
  const channel = app.city.channels.intake
  const said = stage().as(author).say(channel, storyWords.complaint)
  told.message = { channel: said.channel, ts: said.ts }
  const found = await complaintOf(told)
  if (found.state === 'triage') await assignFirst(told)
  await settle(told)
  return { as: author, channel, thread: said.ts }
}

/** Where the router leaves the choice to people, the story's coordinator takes its first proposal. */
async function assignFirst(told: Told): Promise<void> {
  const { app } = told
  const { no, facts } = await complaintOf(told)
  const coordinator = await personWith(app, (person) => person.roles.includes('coordinator'))
  const channel = app.city.channels.coordination
  await pressOnCard(told, { person: coordinator, channel, no: no, move: 'assign' })
  await fillIn(told, coordinator, {
    承办单位: nameOf(app, facts.understood?.alternatives[0] ?? ''),
    依据: facts.understood?.matter ?? no,
  })
}

async function giveBack(told: Told): Promise<Scene> {
  const { unit } = await complaintOf(told)
  const other = await otherUnitWithPeople(told, unit)
  return atUnit(told, 'giveBack', {
    退回原因: returnReasons['other-competent'],
    说明: storyWords.firstReturn,
    建议承办单位: nameOf(told.app, other),
  })
}

/** Another bureau of the same district that has somebody in the sandbox to answer for it. */
async function otherUnitWithPeople({ app }: Told, unit: string): Promise<string> {
  const region = app.city.units.get(unit)?.region ?? null
  const people = await app.storage.people.all()
  const staffed = people.filter((person) => person.roles.includes('liaison') && person.unit !== unit)
  const near = staffed.find(
    (person) =>
      app.city.units.get(person.unit)?.region === region &&
      app.city.units.get(person.unit)?.kind === 'department',
  )
  return (near ?? staffed[0])?.unit ?? unit
}

async function wait(told: Told): Promise<Scene> {
  await told.leap('next-deadline')
  const { unit } = await complaintOf(told)
  const person = await personWith(told.app, (one) => one.unit === unit && one.roles.includes('liaison'))
  return { as: person, channel: told.app.city.units.get(unit)?.shortNames[0] }
}

async function digest(told: Told): Promise<Scene> {
  await told.leap('next-digest')
  return deskScene(told)
}

function giveBackAgain(told: Told): Promise<Scene> {
  return atUnit(
    told,
    'giveBack',
    { 退回原因: returnReasons['not-competent'], 说明: storyWords.secondReturn },
    'desk',
  )
}

async function designate(told: Told): Promise<Scene> {
  const { app } = told
  const { version } = await complaintOf(told)
  const { no, facts } = await disputeOf(told)
  const [first = ''] = facts.parties
  const coordinator = await personWith(app, (person) => person.roles.includes('coordinator'))
  const channel = app.city.channels.coordination
  await pressOnCard(told, { person: coordinator, channel, no, move: 'designate' })
  await fillIn(told, coordinator, { 承办单位: nameOf(app, first), 依据: storyWords.basis })
  // The complaint goes to the unit designated: that is its next step.
  await movedOn(told, version)
  return deskScene(told)
}

function sign(told: Told): Promise<Scene> {
  return atUnit(told, 'sign')
}

function answer(told: Told): Promise<Scene> {
  return atUnit(told, 'answer', { 办理结果: results.solved, 答复内容: storyWords.answer }, 'author')
}

async function rate(told: Told): Promise<Scene> {
  const { app, message } = told
  const { no, version } = await complaintOf(told)
  const author = await personWith(app, (person) => person.roles.length === 0)
  const channel = app.city.channels.intake
  await pressOnCard(told, { person: author, channel, no, move: 'rate' })
  await movedOn(told, version)
  return { as: author, channel, thread: message?.ts }
}

const plays: Record<Name, Play> = {
  file,
  giveBack,
  wait,
  digest,
  giveBackAgain,
  designate,
  sign,
  answer,
  rate,
}
